package local.provider.postgresql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import local.provider.CheckFailure;
import local.provider.Properties;
import org.jspecify.annotations.Nullable;

/** What a resource shall be: its inputs with the defaults, sets in one order. */
final class Desired {
    private final Map<String, Object> values;

    private Desired(Map<String, Object> values) {
        this.values = values;
    }

    static Desired of(Map<String, Object> inputs, List<Attribute> attributes) {
        Map<String, Object> plain = Properties.plain(inputs);
        Map<String, Object> values = new TreeMap<>();
        for (Attribute attribute : attributes) {
            Object value = plain.getOrDefault(attribute.name(), attribute.fallback());
            if (value != null) {
                values.put(attribute.name(), attribute.kind() == Attribute.Kind.SET ? sorted(value) : value);
            }
        }
        return new Desired(values);
    }

    private static Object sorted(Object value) {
        if (!(value instanceof List<?> list) || Properties.hasUnknown(list)) {
            return value;
        }
        List<String> texts =
                new ArrayList<>(list.stream().map(String.class::cast).toList());
        Collections.sort(texts);
        return texts;
    }

    /** Every fault of the inputs; a value that is not known yet has none. */
    static List<CheckFailure> faults(String type, Map<String, Object> inputs, List<Attribute> attributes) {
        List<CheckFailure> faults = new ArrayList<>();
        inputs.forEach((name, value) -> {
            Attribute attribute = attributes.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElse(null);
            Object plain = Properties.plain(value);
            if (attribute == null && !name.startsWith("__")) {
                faults.add(new CheckFailure(
                        name,
                        "is not supported for " + type + " by the stand-in for the postgresql provider; it knows "
                                + String.join(
                                        ", ",
                                        attributes.stream().map(Attribute::name).toList())));
            } else if (attribute != null
                    && plain != null
                    && !Properties.hasUnknown(plain)
                    && !attribute.kind().allows(plain)) {
                faults.add(new CheckFailure(name, "must be " + attribute.kind().words()));
            }
        });
        return faults;
    }

    /** All values by name, sorted; those that the server decides are missing. */
    Map<String, Object> values() {
        return values;
    }

    String text(String name) {
        return (String) required(name);
    }

    boolean flag(String name) {
        return (Boolean) required(name);
    }

    long number(String name) {
        return ((Number) required(name)).longValue();
    }

    List<String> texts(String name) {
        return ((List<?>) required(name)).stream().map(String.class::cast).toList();
    }

    @Nullable
    String textOrNull(String name) {
        return (String) values.get(name);
    }

    private Object required(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("the attribute " + name + " has neither a value nor a default");
        }
        return value;
    }
}
