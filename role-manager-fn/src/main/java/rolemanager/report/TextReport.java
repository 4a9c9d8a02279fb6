package rolemanager.report;

import rolemanager.json.JsonValue;

/** The statements of an answer, for psql. */
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

    private static String text(JsonValue.Obj object, String key) {
        return object.members().get(key) instanceof JsonValue.Str string ? string.value() : "";
    }
}
