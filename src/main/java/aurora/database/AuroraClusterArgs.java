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
 * @param zones of those subnets; the instances take turns in them, so that the loss of one zone never takes two of them before it has to
 */
public record AuroraClusterArgs(
        String identifier,
        ClusterConfig settings,
        DatabaseConfig database,
        Output<String> vpcId,
        Output<List<String>> subnetIds,
        Output<List<String>> zones,
        StackScope scope) {}
