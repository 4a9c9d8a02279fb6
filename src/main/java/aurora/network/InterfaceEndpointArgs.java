package aurora.network;

import aurora.stack.StackScope;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;

/**
 * What an {@link InterfaceEndpoint} is made from.
 *
 * @param service the last part of its name, for example {@code secretsmanager}
 * @param policy who may do what through it
 * @param existingGroupId security group of an endpoint that is there already; none is made then
 */
record InterfaceEndpointArgs(
        String service,
        Output<String> policy,
        Output<String> vpcId,
        Output<List<String>> subnetIds,
        Optional<String> existingGroupId,
        StackScope scope) {}
