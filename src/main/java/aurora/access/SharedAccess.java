package aurora.access;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Access to a logical database in another stack's cluster: a policy for each of its login roles. The network is the other stack's, whose client
 * security group applications join.
 */
public final class SharedAccess extends ComponentResource {

    private final Map<String, Output<String>> policyArns;

    public SharedAccess(String name, SharedAccessArgs args, ComponentResourceOptions options) {
        super("aurora:access:SharedAccess", name, options);
        this.policyArns = new ConnectPolicies(
                        name, args.scope(), args.clusterResourceId(), Output.of(UnaryOperator.identity()), this)
                .declare(args.roles(), args.attachTo());
        registerOutputs(Map.of());
    }

    /** Database role to the ARN of its policy. */
    public Map<String, Output<String>> policyArns() {
        return policyArns;
    }
}
