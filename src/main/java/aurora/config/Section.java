package aurora.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One object of the configuration while it is read. Every key that is asked for counts as known; {@link #finish()}
 * reports the others. A value of the wrong type or outside its rule becomes a fault and reading goes on with the
 * fallback, so that one pass finds everything.
 */
final class Section {

    private final String prefix;
    private final JsonObject json;
    private final Faults faults;
    private final TreeSet<String> known = new TreeSet<>();

    /** @param prefix what stands before a key of this object, for example {@code aurora:cluster.} */
    Section(String prefix, JsonObject json, Faults faults) {
        this.prefix = prefix;
        this.json = json;
        this.faults = faults;
    }

    String path(String key) {
        return prefix + key;
    }

    boolean has(String key) {
        known.add(key);
        return json.has(key);
    }

    /** Marks a key as known that is not read here. */
    void accept(String key) {
        known.add(key);
    }

    /** The same place with other contents. */
    Section of(JsonObject contents) {
        return new Section(prefix, contents, faults);
    }

    boolean isEmpty() {
        return json.size() == 0;
    }

    /** The whole object as it is written. */
    JsonObject json() {
        return json.deepCopy();
    }

    void fault(String key, String problem) {
        faults.add(path(key), problem);
    }

    boolean flag(String key, boolean fallback) {
        return value(key, "true or false", Json::flag).orElse(fallback);
    }

    Optional<Integer> integer(String key, Rule<Integer> rule) {
        return value(key, rule.allowed(), element -> Json.integer(element).filter(rule.holds()));
    }

    int integer(String key, int fallback, Rule<Integer> rule) {
        return integer(key, rule).orElse(fallback);
    }

    double decimal(String key, double fallback, Rule<Double> rule) {
        return value(
                        key,
                        rule.allowed(),
                        element ->
                                Json.decimal(element).map(Number::doubleValue).filter(rule.holds()))
                .orElse(fallback);
    }

    Optional<String> text(String key, Rule<String> rule) {
        return value(key, rule.allowed(), element -> Json.text(element).filter(rule.holds()));
    }

    String text(String key, String fallback, Rule<String> rule) {
        return text(key, rule).orElse(fallback);
    }

    /** A text that people also write as a number, such as a version. */
    String textOrNumber(String key, String fallback, Rule<String> rule) {
        return value(
                        key,
                        rule.allowed(),
                        element -> Json.text(element)
                                .or(() -> Json.decimal(element).map(number -> element.getAsString()))
                                .filter(rule.holds()))
                .orElse(fallback);
    }

    List<String> texts(String key, Rule<String> rule) {
        return elements(
                key, "each " + rule.allowed(), element -> Json.text(element).filter(rule.holds()));
    }

    List<Integer> integers(String key, Rule<Integer> rule) {
        return elements(
                key, "each " + rule.allowed(), element -> Json.integer(element).filter(rule.holds()));
    }

    /** A map from free names to texts, in the order in which it is written. */
    Map<String, String> textMap(String key, Rule<String> keyRule, Rule<String> valueRule) {
        Section section = section(key);
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : section.named(keyRule)) {
            section.text(name, valueRule).ifPresent(value -> values.put(name, value));
        }
        return Collections.unmodifiableMap(values);
    }

    /** The keys of an object of free names; those that break the rule become faults and are left out. */
    List<String> named(Rule<String> rule) {
        List<String> names = new ArrayList<>();
        for (String name : json.keySet()) {
            known.add(name);
            if (rule.holds().test(name)) {
                names.add(name);
            } else {
                fault(name, "the name must be " + rule.allowed());
            }
        }
        return names;
    }

    /** The object under {@code key}; empty where the key is left out. */
    Section section(String key) {
        JsonObject object = value(key, "an object", Json::object).orElseGet(JsonObject::new);
        return new Section(path(key) + ".", object, faults);
    }

    /** Reports every key that nobody asked for. */
    void finish() {
        for (String key : json.keySet()) {
            if (!known.contains(key)) {
                fault(key, Unknown.key(key, known));
            }
        }
    }

    private <T> List<T> elements(String key, String expected, Function<JsonElement, Optional<T>> parse) {
        JsonArray array = value(key, "a list, " + expected, Json::array).orElseGet(JsonArray::new);
        List<T> values = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            checked(key + "[" + i + "]", array.get(i), expected.replaceFirst("^each ", ""), parse)
                    .ifPresent(values::add);
        }
        return Collections.unmodifiableList(values);
    }

    private <T> Optional<T> value(String key, String expected, Function<JsonElement, Optional<T>> parse) {
        known.add(key);
        JsonElement element = json.get(key);
        return element == null ? Optional.empty() : checked(key, element, expected, parse);
    }

    private <T> Optional<T> checked(
            String key, JsonElement element, String expected, Function<JsonElement, Optional<T>> parse) {
        Optional<T> value = parse.apply(element);
        if (value.isEmpty()) {
            faults.add(path(key) + " = " + element, "must be " + expected);
        }
        return value;
    }
}
