package aurora.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One resource as the program declared it to the engine.
 *
 * @param retained whether it stays where it is when its stack goes
 * @param dependencies URNs of everything that must stand before it
 * @param inputs with unset ones left out
 */
public record Declared(
        String type,
        String name,
        String urn,
        String parent,
        boolean custom,
        boolean protect,
        boolean retained,
        String importId,
        List<String> ignoreChanges,
        List<String> dependencies,
        Map<String, List<String>> propertyDependencies,
        JsonObject inputs) {

    /** The input under that name. */
    public Optional<JsonElement> input(String key) {
        return Optional.ofNullable(inputs.get(key));
    }

    /** The input under that name, as text; empty where it is not set. */
    public String text(String key) {
        return input(key).map(Declared::asText).orElse("");
    }

    /** Whether an input is {@code true}. */
    public boolean isTrue(String key) {
        return input(key)
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsBoolean)
                .orElse(false);
    }

    /** The input under that name, as a number; 0 where it is not set. */
    public int number(String key) {
        return input(key).map(JsonElement::getAsInt).orElse(0);
    }

    /** A resource that no program declared, to see whether somebody notices. */
    public static Declared made(String type, JsonObject inputs) {
        String urn = "urn:pulumi:test::aurora::" + type + "::made";
        return new Declared(type, "made", urn, "", true, false, false, "", List.of(), List.of(), Map.of(), inputs);
    }

    /** A copy with one input changed. */
    public Declared withInput(String key, JsonElement value) {
        JsonObject changed = inputs.deepCopy();
        changed.add(key, value);
        return withInputs(changed);
    }

    /** A copy with one input removed. */
    public Declared withoutInput(String key) {
        JsonObject changed = inputs.deepCopy();
        changed.remove(key);
        return withInputs(changed);
    }

    /** A copy that nothing keeps from being deleted. */
    public Declared letGo() {
        return new Declared(
                type,
                name,
                urn,
                parent,
                custom,
                false,
                false,
                importId,
                ignoreChanges,
                dependencies,
                propertyDependencies,
                inputs);
    }

    private Declared withInputs(JsonObject changed) {
        return new Declared(
                type,
                name,
                urn,
                parent,
                custom,
                protect,
                retained,
                importId,
                ignoreChanges,
                dependencies,
                propertyDependencies,
                changed);
    }

    private static String asText(JsonElement value) {
        return value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }

    @Override
    public String toString() {
        return type + " " + name;
    }
}
