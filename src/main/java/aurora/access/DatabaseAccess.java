package aurora.access;

import aurora.network.Firewall;
import aurora.policy.PolicyDocument;
import aurora.policy.Statement;
import aurora.stack.ResourceNames;
import com.pulumi.aws.iam.Policy;
import com.pulumi.aws.iam.PolicyArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        Map<String, Output<String>> arns = new LinkedHashMap<>();
        for (String role : args.roles()) {
            Policy policy = policy(role);
            arns.put(role, policy.arn());
            args.settings().attachTo().getOrDefault(role, List.of()).forEach(iamRole -> attach(role, iamRole, policy));
        }
        return Collections.unmodifiableMap(arns);
    }

    private Policy policy(String role) {
        Output<String> document = Output.tuple(args.scope().account(), args.clusterResourceId(), args.vpcId())
                .applyValue(known ->
                        PolicyDocument.of(confined(ConnectPolicy.statement(known.t1, known.t2, role), known.t3)));
        return new Policy(
                child(role),
                PolicyArgs.builder()
                        .description("Log in to the database as " + role)
                        .policy(document)
                        .tags(args.scope().tags().shared())
                        .build(),
                options());
    }

    private Statement confined(Statement statement, String vpcId) {
        return args.settings().sourceVpcOnly() ? statement.when("StringEquals", "aws:SourceVpc", vpcId) : statement;
    }

    private void attach(String role, String iamRole, Policy policy) {
        new RolePolicyAttachment(
                child(role) + "-" + ResourceNames.part(iamRole),
                RolePolicyAttachmentArgs.builder()
                        .role(iamRole)
                        .policyArn(policy.arn())
                        .build(),
                options());
    }

    private String child(String role) {
        return name + "-" + ResourceNames.part(role);
    }

    private CustomResourceOptions options() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
