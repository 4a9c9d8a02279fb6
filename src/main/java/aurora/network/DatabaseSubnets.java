package aurora.network;

import com.pulumi.core.Output;
import java.util.List;

/**
 * A VPC and the subnets in it that the database uses, one in each zone.
 *
 * @param subnetIds as many as zones were asked for
 */
record DatabaseSubnets(Output<String> vpcId, List<Output<String>> subnetIds) {}
