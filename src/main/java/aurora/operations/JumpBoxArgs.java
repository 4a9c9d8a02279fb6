package aurora.operations;

import aurora.config.JumpBoxConfig;
import aurora.stack.StackScope;
import com.pulumi.core.Output;
import java.util.List;

/**
 * What a {@link JumpBox} is made from.
 *
 * @param clusterResourceId the name under which IAM knows the cluster
 */
public record JumpBoxArgs(
        JumpBoxConfig settings,
        Output<String> clusterResourceId,
        Output<String> vpcId,
        Output<List<String>> subnetIds,
        StackScope scope) {}
