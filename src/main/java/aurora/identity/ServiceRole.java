package aurora.identity;

import aurora.stack.Account;
import aurora.stack.StackScope;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;
import java.util.function.Function;

/**
 * A role for one AWS service with one permission. Whoever uses it gets it with the permission in place: AWS tries a
 * role when it is told of it, and refuses what cannot work yet.
 */
public final class ServiceRole extends ComponentResource {

    private final Output<String> arn;
    private final Output<String> roleName;

    /**
     * @param purpose what it is for, for the console
     * @param trust the policy that says who may take it
     */
    public ServiceRole(
            String name,
            String purpose,
            Function<Account, String> trust,
            Permission permission,
            StackScope scope,
            ComponentResourceOptions options) {
        super("aurora:identity:ServiceRole", name, options);
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(this).build();
        RoleArgs.Builder inputs = RoleArgs.builder()
                .description(purpose)
                .assumeRolePolicy(scope.account().applyValue(trust))
                .tags(scope.tags().shared());
        scope.permissionsBoundary().ifPresent(inputs::permissionsBoundary);
        Role role = new Role(name, inputs.build(), child);
        Output<String> granted = permission.grant(name, role, scope, child);
        this.arn = Output.tuple(role.arn(), granted).applyValue(made -> made.t1);
        this.roleName = Output.tuple(role.name(), granted).applyValue(made -> made.t1);
        registerOutputs(Map.of("arn", arn));
    }

    /** The role's ARN, once it has its permission. */
    public Output<String> arn() {
        return arn;
    }

    /** The role's name, once it has its permission. */
    public Output<String> roleName() {
        return roleName;
    }
}
