package aurora.access;

import aurora.policy.PolicyDocument;
import aurora.policy.Statement;
import aurora.stack.ResourceNames;
import aurora.stack.StackScope;
import com.pulumi.aws.iam.Policy;
import com.pulumi.aws.iam.PolicyArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One policy for each database role that logs in with IAM tokens, attached to the IAM roles that the configuration names. */
final class ConnectPolicies {

    private final String name;
    private final StackScope scope;
    private final Output<String> clusterResourceId;
    private final Output<UnaryOperator<Statement>> confinement;
    private final CustomResourceOptions options;

    /**
     * @param confinement what narrows the permission further, or leaves it as it is
     * @param parent the component that the policies belong to
     */
    ConnectPolicies(
            String name,
            StackScope scope,
            Output<String> clusterResourceId,
            Output<UnaryOperator<Statement>> confinement,
            Resource parent) {
        this.name = name;
        this.scope = scope;
        this.clusterResourceId = clusterResourceId;
        this.confinement = confinement;
        this.options = CustomResourceOptions.builder().parent(parent).build();
    }

    /** Declares them and returns their ARNs by database role. */
    Map<String, Output<String>> declare(List<String> roles, Map<String, List<String>> attachTo) {
        Map<String, Output<String>> arns = new LinkedHashMap<>();
        for (String role : roles) {
            Policy policy = policy(role);
            arns.put(role, policy.arn());
            attachTo.getOrDefault(role, List.of()).forEach(iamRole -> attach(role, iamRole, policy));
        }
        return Collections.unmodifiableMap(arns);
    }

    private Policy policy(String role) {
        Output<String> document = Output.tuple(scope.account(), clusterResourceId, confinement)
                .applyValue(
                        known -> PolicyDocument.of(known.t3.apply(ConnectPolicy.statement(known.t1, known.t2, role))));
        return new Policy(
                child(role),
                PolicyArgs.builder()
                        .description("Log in to the database as " + role)
                        .policy(document)
                        .tags(scope.tags().shared())
                        .build(),
                options);
    }

    private void attach(String role, String iamRole, Policy policy) {
        new RolePolicyAttachment(
                child(role) + "-" + ResourceNames.part(iamRole),
                RolePolicyAttachmentArgs.builder()
                        .role(iamRole)
                        .policyArn(policy.arn())
                        .build(),
                options);
    }

    private String child(String role) {
        return name + "-" + ResourceNames.part(role);
    }
}
