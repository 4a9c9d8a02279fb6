package aurora.operations;

import aurora.config.BackupsConfig;
import aurora.encryption.CustomerKey;
import aurora.identity.Permission;
import aurora.identity.ServiceRole;
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
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;

/** Copies the cluster into an encrypted vault of its own, on a schedule, and keeps each copy for a while. */
public final class Backups extends ComponentResource {

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

    private Output<String> copier() {
        ServiceRole role = new ServiceRole(
                name,
                "Copies the database into the backup vault",
                account -> TrustPolicy.ofOwnService("backup.amazonaws.com"),
                Permission.managed("service-role/AWSBackupServiceRolePolicyForBackup"),
                args.scope(),
                ComponentResourceOptions.builder().parent(this).build());
        return role.arn();
    }

    private CustomResourceOptions child() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
