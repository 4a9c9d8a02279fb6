package aurora.rolemanager;

import com.pulumi.context.LoggingContext;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;

/**
 * What {@link RoleReconciliation} works with.
 *
 * @param model the role model, JSON, as the function reads it from standard input
 * @param environment what {@code bin/invoke-role-manager} needs to reach the function: {@code ROLE_MANAGER_FUNCTION} and a
 *     region, or {@code ROLE_MANAGER_JAR} and the {@code DB_…} variables of the function itself
 * @param triggers values whose change makes the function run again: its code, the cluster's identity
 * @param dependsOn what must stand before the function can be asked anything
 * @param log where the pending statements are shown
 */
public record RoleReconciliationArgs(
        String model,
        Output<Map<String, String>> environment,
        List<Output<String>> triggers,
        List<Resource> dependsOn,
        LoggingContext log) {
    public RoleReconciliationArgs {
        triggers = List.copyOf(triggers);
        dependsOn = List.copyOf(dependsOn);
    }
}
