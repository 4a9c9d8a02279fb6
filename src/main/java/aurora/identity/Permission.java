package aurora.identity;

import aurora.stack.StackScope;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;

/** What a role may do. */
public sealed interface Permission {

    /** Gives it to a role; the output is there once the role has it. */
    Output<String> grant(String name, Role role, StackScope scope, CustomResourceOptions options);

    /** What a policy document says. */
    static Permission of(Output<String> document) {
        return new Written(document);
    }

    /** What a policy of AWS says, for example {@code service-role/AmazonRDSEnhancedMonitoringRole}. */
    static Permission managed(String path) {
        return new Managed(path);
    }

    /** A document of the stack's own. */
    record Written(Output<String> document) implements Permission {

        @Override
        public Output<String> grant(String name, Role role, StackScope scope, CustomResourceOptions options) {
            RolePolicyArgs args =
                    RolePolicyArgs.builder().role(role.id()).policy(document).build();
            return new RolePolicy(name, args, options).id();
        }
    }

    /** A policy that AWS keeps up to date with its service. */
    record Managed(String path) implements Permission {

        @Override
        public Output<String> grant(String name, Role role, StackScope scope, CustomResourceOptions options) {
            RolePolicyAttachmentArgs args = RolePolicyAttachmentArgs.builder()
                    .role(role.name())
                    .policyArn(scope.account().applyValue(account -> account.managedPolicy(path)))
                    .build();
            return new RolePolicyAttachment(name, args, options).id();
        }
    }
}
