package aurora.network;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;

/**
 * A VPC and the subnets in it that the database uses, one in each zone.
 *
 * @param subnetIds as many as zones were asked for
 * @param zones of each of them, by name
 * @param routeTableId of the subnets; empty where it is somebody else's to change
 */
record DatabaseSubnets(
        Output<String> vpcId,
        List<Output<String>> subnetIds,
        List<Output<String>> zones,
        Optional<Output<String>> routeTableId) {}
