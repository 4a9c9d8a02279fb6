package aurora.access;

import aurora.stack.StackScope;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;

/**
 * What {@link SharedAccess} is made from.
 *
 * @param roles database roles that log in with IAM tokens
 * @param attachTo database role to the names of the IAM roles that may log in as it
 * @param clusterResourceId the name under which IAM knows the cluster
 */
public record SharedAccessArgs(
        List<String> roles, Map<String, List<String>> attachTo, Output<String> clusterResourceId, StackScope scope) {

    public SharedAccessArgs {
        roles = List.copyOf(roles);
    }
}
