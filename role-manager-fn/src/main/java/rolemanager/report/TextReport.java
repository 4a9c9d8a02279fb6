package rolemanager.report;

import java.util.Map;
import rolemanager.json.JsonValue;
import rolemanager.json.JsonWriter;

/** An answer for a person, or for psql. */
public final class TextReport {
    private TextReport() {}

    /** The statements of an answer that has any, each under its reason. */
    public static String sql(JsonValue.Obj answer) {
        StringBuilder out = new StringBuilder();
        if (answer.members().get("changes") instanceof JsonValue.Arr changes) {
            for (JsonValue change : changes.items()) {
                if (change instanceof JsonValue.Obj fields) {
                    out.append("-- ")
                            .append(text(fields, "why").replace('\n', ' '))
                            .append('\n');
                    String database = text(fields, "database");
                    out.append(database.isEmpty() ? "" : "-- in database " + database + ":\n");
                    out.append(text(fields, "sql")).append(";\n");
                }
            }
        }
        return out.toString();
    }

    /** One line for each key, one for each entry under it. */
    public static String table(JsonValue.Obj answer) {
        StringBuilder out = new StringBuilder();
        answer.members().forEach((key, value) -> lines(out, key, value));
        return out.toString();
    }

    private static void lines(StringBuilder out, String key, JsonValue value) {
        if (value instanceof JsonValue.Arr array) {
            out.append(key).append(array.items().isEmpty() ? ": none\n" : ":\n");
            array.items().forEach(item -> out.append("  ").append(entry(item)).append('\n'));
        } else if (value instanceof JsonValue.Obj object) {
            out.append(key).append(object.members().isEmpty() ? ": none\n" : ":\n");
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                out.append("  %-24s %s%n".formatted(member.getKey(), entry(member.getValue())));
            }
        } else {
            out.append(key).append(": ").append(entry(value)).append('\n');
        }
    }

    private static String entry(JsonValue value) {
        if (value instanceof JsonValue.Str string) {
            return string.value();
        }
        if (value instanceof JsonValue.Obj object && object.members().containsKey("sql")) {
            return text(object, "sql") + "   -- " + text(object, "why");
        }
        return JsonWriter.compact(value);
    }

    private static String text(JsonValue.Obj object, String key) {
        return object.members().get(key) instanceof JsonValue.Str string ? string.value() : "";
    }
}
