package rolemanager.json;

import java.util.Map;

/** Writes a {@link JsonValue} as text: on one line, or indented for a person. ASCII control characters are escaped, nothing else is. */
public final class JsonWriter {
    private final StringBuilder out = new StringBuilder();
    private final String indent;

    private JsonWriter(String indent) {
        this.indent = indent;
    }

    /** The value on one line. */
    public static String compact(JsonValue value) {
        return write(value, "");
    }

    /** The value indented by two spaces a level. */
    public static String pretty(JsonValue value) {
        return write(value, "  ");
    }

    private static String write(JsonValue value, String indent) {
        JsonWriter writer = new JsonWriter(indent);
        writer.value(value, 0);
        return writer.out.toString();
    }

    private void value(JsonValue value, int level) {
        if (value instanceof JsonValue.Obj object) {
            object(object.members(), level);
        } else if (value instanceof JsonValue.Arr array) {
            array(array.items(), level);
        } else if (value instanceof JsonValue.Str string) {
            string(string.value());
        } else if (value instanceof JsonValue.Num number) {
            out.append(number.text());
        } else if (value instanceof JsonValue.Bool bool) {
            out.append(bool.value());
        } else {
            out.append("null");
        }
    }

    private void object(Map<String, JsonValue> members, int level) {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            out.append(separator);
            newLine(level + 1);
            string(member.getKey());
            out.append(indent.isEmpty() ? ":" : ": ");
            value(member.getValue(), level + 1);
            separator = ",";
        }
        close('}', members.isEmpty(), level);
    }

    private void array(Iterable<JsonValue> items, int level) {
        out.append('[');
        String separator = "";
        for (JsonValue item : items) {
            out.append(separator);
            newLine(level + 1);
            value(item, level + 1);
            separator = ",";
        }
        close(']', separator.isEmpty(), level);
    }

    private void close(char bracket, boolean empty, int level) {
        if (!empty) {
            newLine(level);
        }
        out.append(bracket);
    }

    private void newLine(int level) {
        if (!indent.isEmpty()) {
            out.append('\n').append(indent.repeat(level));
        }
    }

    private void string(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> plain(c);
            }
        }
        out.append('"');
    }

    private void plain(char c) {
        if (c < ' ' || c == 0x7f) {
            out.append("\\u%04x".formatted((int) c));
        } else {
            out.append(c);
        }
    }
}
