package rolemanager.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value (RFC 8259). Objects keep the order of their keys, so what is written from the same value is the same text. */
public sealed interface JsonValue {

    /** What a person calls this kind of value, for messages. */
    String kind();

    /** An object; its keys keep their order. */
    record Obj(Map<String, JsonValue> members) implements JsonValue {
        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /** An array. */
    record Arr(List<JsonValue> items) implements JsonValue {
        public Arr {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "an array";
        }
    }

    /** A string. */
    record Str(String value) implements JsonValue {
        @Override
        public String kind() {
            return "a string";
        }
    }

    /** A number, as it was written. */
    record Num(String text) implements JsonValue {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /** True or false. */
    record Bool(boolean value) implements JsonValue {
        @Override
        public String kind() {
            return "a boolean";
        }
    }

    /** The null literal. */
    record Null() implements JsonValue {
        @Override
        public String kind() {
            return "null";
        }
    }

    /** A string value. */
    static JsonValue of(String value) {
        return new Str(value);
    }

    /** A whole number. */
    static JsonValue of(long value) {
        return new Num(Long.toString(value));
    }

    /** A boolean. */
    static JsonValue of(boolean value) {
        return new Bool(value);
    }

    /** An array of strings, in the list's order. */
    static JsonValue strings(Iterable<String> values) {
        List<JsonValue> items = new ArrayList<>();
        values.forEach(v -> items.add(of(v)));
        return new Arr(items);
    }

    /** An object of strings, in the map's order. */
    static JsonValue stringMap(Map<String, String> values) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        values.forEach((k, v) -> members.put(k, of(v)));
        return new Obj(members);
    }
}
