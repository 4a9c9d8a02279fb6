package rolemanager.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rolemanager.json.JsonValue;
import rolemanager.model.Check;
import rolemanager.model.ErrorCode;
import rolemanager.model.Fault;
import rolemanager.model.RoleManagerException;

/** What {@code check} answers. */
public final class CheckReport {
    private CheckReport() {}

    /**
     * The checks that passed.
     *
     * @throws RoleManagerException CHECK_FAILED, naming every check that failed
     */
    public static Map<String, JsonValue> of(List<Check> checks) {
        List<Fault> failures = checks.stream()
                .filter(check -> !check.ok())
                .map(check -> new Fault(check.about(), check.what() + ": " + check.failure()))
                .toList();
        if (!failures.isEmpty()) {
            throw RoleManagerException.of(
                    ErrorCode.CHECK_FAILED,
                    failures.size() + " of " + checks.size() + " checks failed; nothing was changed",
                    failures);
        }
        Map<String, JsonValue> report = new LinkedHashMap<>();
        report.put("success", JsonValue.of(true));
        List<JsonValue> passed = new ArrayList<>();
        checks.forEach(check -> passed.add(JsonValue.of(check.about() + ": " + check.what())));
        report.put("checks", new JsonValue.Arr(passed));
        return report;
    }
}
