package rolemanager.report;

import java.util.ArrayList;
import java.util.List;
import rolemanager.json.JsonValue;

/** A JSON value in the words of a person, on one line. */
final class Cell {
    private Cell() {}

    static String text(JsonValue value) {
        if (value instanceof JsonValue.Str string) {
            return printable(string.value());
        }
        if (value instanceof JsonValue.Num number) {
            return number.text();
        }
        if (value instanceof JsonValue.Bool bool) {
            return bool.value() ? "yes" : "no";
        }
        if (value instanceof JsonValue.Null) {
            return "-";
        }
        List<String> parts = parts(value);
        return parts.isEmpty() ? "none" : String.join(", ", parts);
    }

    private static List<String> parts(JsonValue value) {
        List<String> parts = new ArrayList<>();
        if (value instanceof JsonValue.Arr array) {
            array.items().forEach(item -> parts.add(text(item)));
        } else if (value instanceof JsonValue.Obj object) {
            object.members().forEach((key, member) -> parts.add(printable(key) + " " + text(member)));
        }
        return parts;
    }

    /** The same of a member; empty when there is none. */
    static String text(JsonValue.Obj object, String key) {
        JsonValue value = object.members().get(key);
        return value == null ? "" : text(value);
    }

    /** A name may hold anything; what would move the cursor of a terminal is spelled out. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c)) {
                out.append("\\u%04x".formatted(c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
