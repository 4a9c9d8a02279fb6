package aurora.operations;

import aurora.config.ProxyConfig;
import aurora.stack.StackScope;
import com.pulumi.core.Output;
import java.util.List;

/** What a {@link DatabaseProxy} is made from. */
public record DatabaseProxyArgs(
        ProxyConfig settings,
        Output<String> clusterIdentifier,
        Output<String> vpcId,
        Output<List<String>> subnetIds,
        StackScope scope) {}
