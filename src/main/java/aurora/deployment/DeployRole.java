package aurora.deployment;

import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** A role that somebody outside of AWS takes by showing a token of an identity provider. */
public final class DeployRole extends ComponentResource {

    /** Where such roles and their policies lie: apart from what they may change. */
    static final String PATH = "/deployment/";

    private final Output<String> arn;

    public DeployRole(String name, DeployRoleArgs args, ComponentResourceOptions options) {
        super("aurora:deployment:DeployRole", name, options);
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(this).build();
        Role role = new Role(
                name,
                RoleArgs.builder()
                        .path(PATH)
                        .description(args.purpose())
                        .assumeRolePolicy(args.trust())
                        .tags(args.tags().shared())
                        .build(),
                child);
        args.policyArns().forEach((part, policyArn) -> {
            RolePolicyAttachmentArgs attachment = RolePolicyAttachmentArgs.builder()
                    .role(role.name())
                    .policyArn(policyArn)
                    .build();
            new RolePolicyAttachment(name + "-" + part, attachment, child);
        });
        this.arn = role.arn();
        registerOutputs(Map.of("arn", arn));
    }

    /** The role's ARN. */
    public Output<String> arn() {
        return arn;
    }
}
