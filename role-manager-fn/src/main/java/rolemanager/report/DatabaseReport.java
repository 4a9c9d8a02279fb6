package rolemanager.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import rolemanager.json.JsonValue;
import rolemanager.model.CreatedDatabase;
import rolemanager.model.DroppedDatabase;
import rolemanager.model.ListedDatabase;
import rolemanager.model.TemporaryDatabase;

/** What the actions about temporary databases answer. */
public final class DatabaseReport {
    private DatabaseReport() {}

    /** What {@code create-database} answers. */
    public static Map<String, JsonValue> of(CreatedDatabase created) {
        Map<String, JsonValue> report = new LinkedHashMap<>(fields(created.database()));
        report.put("created", JsonValue.of(created.created()));
        return report;
    }

    /** What {@code drop-database} answers. */
    public static Map<String, JsonValue> of(DroppedDatabase dropped) {
        Map<String, JsonValue> report = new LinkedHashMap<>();
        report.put("database", JsonValue.of(dropped.name()));
        report.put("dropped", JsonValue.of(dropped.dropped()));
        report.put("roles_dropped", JsonValue.strings(dropped.roles()));
        report.put("sessions_ended", JsonValue.of(dropped.sessionsEnded()));
        return report;
    }

    /** What {@code list-databases} answers. */
    public static Map<String, JsonValue> of(List<ListedDatabase> databases) {
        Map<String, JsonValue> report = new LinkedHashMap<>();
        report.put(
                "databases",
                new JsonValue.Arr(databases.stream().map(DatabaseReport::listed).toList()));
        return report;
    }

    private static JsonValue listed(ListedDatabase database) {
        Map<String, JsonValue> fields = new LinkedHashMap<>(fields(database.database()));
        fields.put("sessions", JsonValue.of(database.sessions()));
        OptionalLong size = database.sizeBytes();
        fields.put("size_bytes", size.isPresent() ? JsonValue.of(size.getAsLong()) : new JsonValue.Null());
        return new JsonValue.Obj(fields);
    }

    private static Map<String, JsonValue> fields(TemporaryDatabase database) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("database", JsonValue.of(database.name()));
        fields.put("stack", database.stack().map(JsonValue::of).orElse(new JsonValue.Null()));
        fields.put("since", JsonValue.of(database.since()));
        fields.put("roles", JsonValue.strings(database.roles()));
        return fields;
    }
}
