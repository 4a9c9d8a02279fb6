package rolemanager.report;

import java.util.LinkedHashMap;
import java.util.Map;
import rolemanager.json.JsonValue;
import rolemanager.model.RoleManagerException;

/** A failure as JSON, in the shape Lambda gives function errors. */
public final class ErrorReport {
    private ErrorReport() {}

    /** The error's type, message and faults. */
    public static JsonValue of(RoleManagerException error) {
        Map<String, JsonValue> report = new LinkedHashMap<>();
        report.put("errorType", JsonValue.of(error.code().type()));
        report.put("errorMessage", JsonValue.of(String.valueOf(error.getMessage())));
        report.put("faults", PlanReport.faults(error.faults()));
        return new JsonValue.Obj(report);
    }
}
