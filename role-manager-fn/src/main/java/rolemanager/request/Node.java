package rolemanager.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import rolemanager.json.JsonValue;

/**
 * An object of the request, read key by key. Each wrong type is a fault with its path, and so is each key nobody asked for: call {@link #end}
 * when all are read.
 */
final class Node {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final JsonValue.Obj object;
    private final String path;
    private final Faults faults;
    private final Set<String> known = new LinkedHashSet<>();

    private Node(JsonValue.Obj object, String path, Faults faults) {
        this.object = object;
        this.path = path;
        this.faults = faults;
    }

    /** The value as an object; a fault and an empty object when it is none. */
    static Node of(JsonValue value, String path, Faults faults) {
        if (value instanceof JsonValue.Obj object) {
            return new Node(object, path, faults);
        }
        faults.add(path, "expected an object, found " + value.kind());
        return new Node(new JsonValue.Obj(Map.of()), path, faults);
    }

    String path() {
        return path;
    }

    String path(String key) {
        return child(path, key);
    }

    /** {@code path.key}, in brackets where the key is no plain word. */
    static String child(String path, String key) {
        return PLAIN.matcher(key).matches() ? path + "." + key : path + "[\"" + key + "\"]";
    }

    boolean has(String key) {
        known.add(key);
        return object.members().containsKey(key);
    }

    boolean isNull(String key) {
        return has(key) && object.members().get(key) instanceof JsonValue.Null;
    }

    Optional<JsonValue> value(String key) {
        known.add(key);
        return Optional.ofNullable(object.members().get(key));
    }

    Optional<String> string(String key) {
        return value(key).flatMap(v -> string(v, path(key)));
    }

    Optional<Boolean> bool(String key) {
        return value(key).flatMap(v -> bool(v, path(key)));
    }

    boolean bool(String key, boolean otherwise) {
        return bool(key).orElse(otherwise);
    }

    Optional<Integer> integer(String key) {
        return value(key).flatMap(v -> {
            if (v instanceof JsonValue.Num num && num.text().matches("-?[0-9]{1,9}")) {
                return Optional.of(Integer.parseInt(num.text()));
            }
            faults.add(path(key), "expected a whole number, found " + shown(v));
            return Optional.empty();
        });
    }

    Optional<Node> node(String key) {
        return value(key).map(v -> of(v, path(key), faults));
    }

    List<String> strings(String key) {
        List<String> out = new ArrayList<>();
        items(key, (value, at) -> string(value, at).ifPresent(out::add));
        return out;
    }

    /** Each item of an array with its path. */
    void items(String key, BiConsumer<JsonValue, String> reader) {
        Optional<JsonValue> value = value(key);
        if (value.isEmpty()) {
            return;
        }
        if (value.get() instanceof JsonValue.Arr array) {
            for (int i = 0; i < array.items().size(); i++) {
                reader.accept(array.items().get(i), path(key) + "[" + i + "]");
            }
        } else {
            faults.add(path(key), "expected an array, found " + shown(value.get()));
        }
    }

    /** Each member of an object whose keys are names. */
    void members(Consumer<Map.Entry<String, JsonValue>> reader) {
        known.addAll(object.members().keySet());
        object.members().entrySet().forEach(reader);
    }

    /** A fault for each key that nobody read. */
    void end() {
        for (String key : object.members().keySet()) {
            if (!known.contains(key)) {
                faults.add(path(key), "unknown key; known here are " + String.join(", ", known));
            }
        }
    }

    void fault(String key, String message) {
        faults.add(path(key), message);
    }

    Optional<String> string(JsonValue value, String at) {
        if (value instanceof JsonValue.Str string) {
            return Optional.of(string.value());
        }
        faults.add(at, "expected a string, found " + shown(value));
        return Optional.empty();
    }

    Optional<Boolean> bool(JsonValue value, String at) {
        if (value instanceof JsonValue.Bool bool) {
            return Optional.of(bool.value());
        }
        faults.add(at, "expected true or false, found " + shown(value));
        return Optional.empty();
    }

    private static String shown(JsonValue value) {
        if (value instanceof JsonValue.Str string) {
            return "the string \"" + string.value() + "\"";
        }
        return value instanceof JsonValue.Num num ? "the number " + num.text() : value.kind();
    }
}
