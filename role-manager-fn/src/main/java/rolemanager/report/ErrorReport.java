package rolemanager.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rolemanager.json.JsonValue;
import rolemanager.model.RoleManagerException;

/** A failure as JSON, in the shape Lambda gives function errors. */
public final class ErrorReport {
    private ErrorReport() {}

    /** A fault of the program itself. */
    public static JsonValue ofFault(RuntimeException error) {
        Map<String, JsonValue> report = new LinkedHashMap<>();
        report.put("errorType", JsonValue.of("Internal"));
        report.put("errorMessage", JsonValue.of("a fault of the role manager itself, please report it: " + error));
        report.put("faults", JsonValue.strings(List.of()));
        report.put(
                "stackTrace",
                JsonValue.strings(Arrays.stream(error.getStackTrace())
                        .map(StackTraceElement::toString)
                        .toList()));
        return new JsonValue.Obj(report);
    }

    /** The error's type, message and faults. */
    public static JsonValue of(RoleManagerException error) {
        Map<String, JsonValue> report = new LinkedHashMap<>();
        report.put("errorType", JsonValue.of(error.code().type()));
        report.put("errorMessage", JsonValue.of(String.valueOf(error.getMessage())));
        report.put("faults", PlanReport.faults(error.faults()));
        return new JsonValue.Obj(report);
    }
}
