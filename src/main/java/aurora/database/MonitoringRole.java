package aurora.database;

import aurora.policy.TrustPolicy;
import aurora.stack.StackScope;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** Lets RDS publish what it sees of the instances' operating system (enhanced monitoring). */
final class MonitoringRole extends ComponentResource {

    private static final String POLICY = "service-role/AmazonRDSEnhancedMonitoringRole";

    private final Output<String> arn;

    MonitoringRole(String name, StackScope scope, ComponentResourceOptions options) {
        super("aurora:database:MonitoringRole", name, options);
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(this).build();
        Role role = new Role(
                name,
                RoleArgs.builder()
                        .description("Publishes enhanced monitoring of the database's instances")
                        .assumeRolePolicy(scope.account()
                                .applyValue(account -> TrustPolicy.ofService("monitoring.rds.amazonaws.com", account)))
                        .tags(scope.tags().shared())
                        .build(),
                child);
        RolePolicyAttachment permission = new RolePolicyAttachment(
                name,
                RolePolicyAttachmentArgs.builder()
                        .role(role.name())
                        .policyArn(scope.account().applyValue(account -> account.managedPolicy(POLICY)))
                        .build(),
                child);
        // An instance is refused while its role has no permission yet, so whoever uses the ARN waits for that too.
        this.arn = Output.tuple(role.arn(), permission.id()).applyValue(made -> made.t1);
        registerOutputs(Map.of("arn", arn));
    }

    Output<String> arn() {
        return arn;
    }
}
