package aurora.access;

import aurora.config.AccessConfig;
import aurora.stack.StackScope;
import com.pulumi.core.Output;
import java.util.List;

/**
 * What {@link DatabaseAccess} is made from.
 *
 * @param roles database roles that log in with IAM tokens
 * @param clusterResourceId the name under which IAM knows the cluster
 */
public record DatabaseAccessArgs(
        AccessConfig settings,
        List<String> roles,
        Output<String> clusterResourceId,
        Output<String> vpcId,
        StackScope scope) {

    public DatabaseAccessArgs {
        roles = List.copyOf(roles);
    }
}
