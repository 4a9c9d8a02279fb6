package aurora.operations;

import aurora.config.BackupsConfig;
import aurora.encryption.CustomerKey;
import aurora.policy.TrustPolicy;
import com.pulumi.aws.backup.Plan;
import com.pulumi.aws.backup.PlanArgs;
import com.pulumi.aws.backup.Selection;
import com.pulumi.aws.backup.SelectionArgs;
import com.pulumi.aws.backup.Vault;
import com.pulumi.aws.backup.VaultArgs;
import com.pulumi.aws.backup.VaultLockConfiguration;
import com.pulumi.aws.backup.VaultLockConfigurationArgs;
import com.pulumi.aws.backup.inputs.PlanRuleArgs;
import com.pulumi.aws.backup.inputs.PlanRuleLifecycleArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;

/** Copies the cluster into an encrypted vault of its own, on a schedule, and keeps each copy for a while. */
public final class Backups extends ComponentResource {

    private static final String POLICY = "service-role/AWSBackupServiceRolePolicyForBackup";

    private final String name;
    private final BackupsArgs args;

    public Backups(String name, BackupsArgs args, ComponentResourceOptions options) {
        super("aurora:operations:Backups", name, options);
        this.name = name;
        this.args = args;
        Vault vault = vault();
        args.settings().lock().ifPresent(lock -> lock(vault, lock));
        Plan plan = plan(vault);
        new Selection(
                name,
                SelectionArgs.builder()
                        .name(name)
                        .planId(plan.id())
                        .iamRoleArn(copier())
                        .resources(args.clusterArn().applyValue(List::of))
                        .build(),
                child());
        registerOutputs(Map.of("vaultName", vault.name()));
    }

    private Vault vault() {
        // A key of its own: the account's alias/aws/backup does not exist before somebody first uses the console.
        CustomerKey key = new CustomerKey(
                name + "-key",
                "the copies of the database",
                args.scope(),
                account -> List.of(),
                ComponentResourceOptions.builder().parent(this).build());
        return new Vault(
                name,
                VaultArgs.builder()
                        .kmsKeyArn(key.arn())
                        .forceDestroy(args.temporary())
                        .tags(args.scope().tags().shared())
                        .build(),
                child());
    }

    private void lock(Vault vault, BackupsConfig.LockConfig lock) {
        VaultLockConfigurationArgs.Builder inputs = VaultLockConfigurationArgs.builder()
                .backupVaultName(vault.name())
                .minRetentionDays(lock.minimumDays());
        lock.changeableForDays().ifPresent(inputs::changeableForDays);
        new VaultLockConfiguration(name, inputs.build(), child());
    }

    private Plan plan(Vault vault) {
        return new Plan(
                name,
                PlanArgs.builder()
                        .rules(PlanRuleArgs.builder()
                                .ruleName(name)
                                .targetVaultName(vault.name())
                                .schedule(args.settings().schedule())
                                .lifecycle(PlanRuleLifecycleArgs.builder()
                                        .deleteAfter(args.settings().deleteAfterDays())
                                        .build())
                                .build())
                        .tags(args.scope().tags().shared())
                        .build(),
                child());
    }

    /** The role with its permission, which the first copy needs. */
    private Output<String> copier() {
        Role role = new Role(
                name,
                RoleArgs.builder()
                        .description("Copies the database into the backup vault")
                        .assumeRolePolicy(args.scope()
                                .account()
                                .applyValue(account -> TrustPolicy.ofService("backup.amazonaws.com", account)))
                        .tags(args.scope().tags().shared())
                        .build(),
                child());
        RolePolicyAttachment permission = new RolePolicyAttachment(
                name,
                RolePolicyAttachmentArgs.builder()
                        .role(role.name())
                        .policyArn(args.scope().account().applyValue(account -> account.managedPolicy(POLICY)))
                        .build(),
                child());
        return Output.tuple(role.arn(), permission.id()).applyValue(made -> made.t1);
    }

    private CustomResourceOptions child() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
