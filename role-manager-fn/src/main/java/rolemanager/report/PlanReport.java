package rolemanager.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rolemanager.json.JsonValue;
import rolemanager.model.Fault;
import rolemanager.plan.Change;
import rolemanager.plan.Plan;

/** A plan for a reader. */
public final class PlanReport {
    private PlanReport() {}

    /** What {@code plan} answers. */
    public static Map<String, JsonValue> of(Plan plan) {
        Map<String, JsonValue> report = new LinkedHashMap<>();
        report.put("pending", JsonValue.of(plan.changes().size()));
        report.put("changes", changes(plan.changes()));
        report.put("generation", JsonValue.of(plan.generation()));
        if (!plan.blockers().isEmpty()) {
            report.put("blockers", faults(plan.blockers()));
        }
        report.put("unmanaged", JsonValue.strings(plan.unmanaged()));
        report.put("warnings", JsonValue.strings(plan.warnings()));
        return report;
    }

    /** Statements with their reasons. */
    public static JsonValue changes(List<Change> changes) {
        return new JsonValue.Arr(changes.stream().map(PlanReport::change).toList());
    }

    private static JsonValue change(Change change) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("sql", change.sql());
        fields.put("why", change.why());
        change.database().ifPresent(database -> fields.put("database", database));
        return JsonValue.stringMap(fields);
    }

    /** Faults with their paths. */
    public static JsonValue faults(List<Fault> faults) {
        return new JsonValue.Arr(faults.stream().map(PlanReport::fault).toList());
    }

    private static JsonValue fault(Fault fault) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("path", fault.path());
        fields.put("message", fault.message());
        return JsonValue.stringMap(fields);
    }
}
