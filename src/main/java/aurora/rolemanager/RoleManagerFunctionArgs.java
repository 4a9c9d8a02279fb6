package aurora.rolemanager;

import aurora.config.DatabaseConfig;
import aurora.config.FunctionConfig;
import aurora.stack.StackScope;
import com.pulumi.core.Output;
import java.util.List;

/**
 * What a {@link RoleManagerFunction} is made from.
 *
 * @param loginRoles database roles as which it logs in to prove what they may do
 * @param cluster where the database is
 * @param subnetIds private subnets in at least two zones
 */
public record RoleManagerFunctionArgs(
        FunctionCode code,
        FunctionConfig settings,
        DatabaseConfig database,
        List<String> loginRoles,
        Cluster cluster,
        Output<String> vpcId,
        Output<List<String>> subnetIds,
        StackScope scope) {

    public RoleManagerFunctionArgs {
        loginRoles = List.copyOf(loginRoles);
    }

    /**
     * What the function has to know of the cluster.
     *
     * @param resourceId the name under which IAM knows it
     * @param secretArn the administrator's secret
     * @param keyArn the key that encrypts that secret
     */
    public record Cluster(
            Output<String> host,
            Output<Integer> port,
            Output<String> resourceId,
            Output<String> secretArn,
            Output<String> keyArn) {}
}
