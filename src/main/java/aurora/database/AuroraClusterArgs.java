package aurora.database;

import aurora.config.ClusterConfig;
import aurora.config.DatabaseConfig;
import aurora.stack.StackScope;
import com.pulumi.core.Output;
import java.util.List;

/**
 * What an {@link AuroraCluster} is made from.
 *
 * @param identifier physical name of the cluster; the names of its log groups derive from it
 * @param subnetIds private subnets in at least two zones
 */
public record AuroraClusterArgs(
        String identifier,
        ClusterConfig settings,
        DatabaseConfig database,
        Output<String> vpcId,
        Output<List<String>> subnetIds,
        StackScope scope) {}
