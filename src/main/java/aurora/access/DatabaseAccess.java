package aurora.access;

import aurora.network.Firewall;
import aurora.policy.Statement;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One policy for each database role that logs in with IAM tokens, and a security group for those who connect. */
public final class DatabaseAccess extends ComponentResource {

    private final String name;
    private final DatabaseAccessArgs args;
    private final Firewall clients;
    private final Map<String, Output<String>> policyArns;

    public DatabaseAccess(String name, DatabaseAccessArgs args, ComponentResourceOptions options) {
        super("aurora:access:DatabaseAccess", name, options);
        this.name = name;
        this.args = args;
        this.clients = new Firewall(
                name + "-clients",
                "Members may connect to the database",
                args.vpcId(),
                args.scope().tags(),
                ComponentResourceOptions.builder().parent(this).build());
        this.policyArns = policies();
        registerOutputs(Map.of("clientSecurityGroupId", clients.groupId()));
    }

    /** The security group that applications join to reach the database. */
    public Output<String> clientSecurityGroupId() {
        return clients.groupId();
    }

    /** Database role to the ARN of its policy. */
    public Map<String, Output<String>> policyArns() {
        return policyArns;
    }

    /** Lets members of the client group out to the database. */
    public void allowTo(String peer, Output<String> group, Output<Integer> port) {
        clients.allowTo(peer, group, port);
    }

    private Map<String, Output<String>> policies() {
        Output<UnaryOperator<Statement>> confinement = args.vpcId().applyValue(this::confinement);
        return new ConnectPolicies(name, args.scope(), args.clusterResourceId(), confinement, this)
                .declare(args.roles(), args.settings().attachTo());
    }

    private UnaryOperator<Statement> confinement(String vpcId) {
        return args.settings().sourceVpcOnly()
                ? statement -> statement.when("StringEquals", "aws:SourceVpc", vpcId)
                : UnaryOperator.identity();
    }
}
