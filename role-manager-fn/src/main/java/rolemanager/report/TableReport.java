package rolemanager.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rolemanager.json.JsonValue;
import rolemanager.json.JsonWriter;

/**
 * An answer for a person. What is one value stands on one line each, then comes a section for each list and object: lists of objects and
 * objects of objects as tables with a header, the rest in columns.
 */
public final class TableReport {
    private static final String INDENT = "  ";

    private TableReport() {}

    /** The text; a failure stays JSON. */
    public static String of(JsonValue.Obj answer) {
        if (answer.members().containsKey("errorType")) {
            return JsonWriter.pretty(answer) + "\n";
        }
        List<List<String>> summary = new ArrayList<>();
        StringBuilder sections = new StringBuilder();
        answer.members().forEach((key, value) -> {
            if (isSection(value)) {
                sections.append('\n').append(title(key)).append('\n').append(section(key, value));
            } else {
                summary.add(List.of(title(key), Cell.text(value)));
            }
        });
        String text = Columns.text("", summary) + sections;
        return text.startsWith("\n") ? text.substring(1) : text;
    }

    private static boolean isSection(JsonValue value) {
        return (value instanceof JsonValue.Arr array && !array.items().isEmpty())
                || (value instanceof JsonValue.Obj object && !object.members().isEmpty());
    }

    private static String title(String key) {
        return Cell.text(JsonValue.of(key.replace('_', ' ')));
    }

    private static String section(String key, JsonValue value) {
        if (value instanceof JsonValue.Arr array) {
            return switch (key) {
                case "changes" -> changes(array.items());
                case "checks" -> lines(array.items(), "passed  ");
                default -> allObjects(array.items()) ? table(array.items()) : lines(array.items(), "");
            };
        }
        Map<String, JsonValue> members = ((JsonValue.Obj) value).members();
        return allObjects(members.values()) ? table(named(members)) : pairs(members);
    }

    /** A statement is too long for a column: it stands under its reason. */
    private static String changes(List<JsonValue> changes) {
        StringBuilder out = new StringBuilder();
        for (JsonValue change : changes) {
            if (change instanceof JsonValue.Obj fields) {
                String database = Cell.text(fields, "database");
                out.append(INDENT)
                        .append(Cell.text(fields, "why"))
                        .append(database.isEmpty() ? "" : ", in database " + database)
                        .append('\n');
                out.append(INDENT.repeat(3)).append(Cell.text(fields, "sql")).append('\n');
            }
        }
        return out.toString();
    }

    private static String lines(List<JsonValue> items, String before) {
        StringBuilder out = new StringBuilder();
        items.forEach(item ->
                out.append(INDENT).append(before).append(Cell.text(item)).append('\n'));
        return out.toString();
    }

    private static String pairs(Map<String, JsonValue> members) {
        List<List<String>> rows = new ArrayList<>();
        members.forEach((key, value) -> rows.add(List.of(Cell.text(JsonValue.of(key)), Cell.text(value))));
        return Columns.text(INDENT, rows);
    }

    private static boolean allObjects(Iterable<JsonValue> values) {
        for (JsonValue value : values) {
            if (!(value instanceof JsonValue.Obj)) {
                return false;
            }
        }
        return true;
    }

    /** An object of objects as a list of them, each with its name as the first member. */
    private static List<JsonValue> named(Map<String, JsonValue> members) {
        List<JsonValue> rows = new ArrayList<>();
        members.forEach((name, value) -> {
            Map<String, JsonValue> row = new LinkedHashMap<>();
            row.put("name", JsonValue.of(name));
            row.putAll(((JsonValue.Obj) value).members());
            rows.add(new JsonValue.Obj(row));
        });
        return rows;
    }

    private static String table(List<JsonValue> items) {
        Set<String> keys = new LinkedHashSet<>();
        items.forEach(item -> keys.addAll(((JsonValue.Obj) item).members().keySet()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(keys.stream().map(key -> title(key).toUpperCase(Locale.ROOT)).toList());
        for (JsonValue item : items) {
            rows.add(keys.stream()
                    .map(key -> Cell.text((JsonValue.Obj) item, key))
                    .toList());
        }
        return Columns.text(INDENT, rows);
    }
}
