package aurora.deployment;

import aurora.stack.ResourceTags;
import com.pulumi.core.Output;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a {@link DeployRole} is told.
 *
 * @param purpose what it is for, for the console
 * @param trust the policy that says who may take it
 * @param policyArns what it may do, by a name for each policy
 */
public record DeployRoleArgs(
        String purpose, Output<String> trust, Map<String, Output<String>> policyArns, ResourceTags tags) {

    public DeployRoleArgs {
        policyArns = Collections.unmodifiableMap(new LinkedHashMap<>(policyArns));
    }
}
