package aurora.database;

import aurora.config.CapacityConfig;
import aurora.config.ClusterConfig;
import aurora.config.MonitoringConfig;
import aurora.config.RestoreConfig;
import com.pulumi.aws.rds.ClusterArgs;
import com.pulumi.aws.rds.inputs.ClusterRestoreToPointInTimeArgs;
import com.pulumi.aws.rds.inputs.ClusterServerlessv2ScalingConfigurationArgs;
import com.pulumi.core.Output;
import java.util.List;

/** Translates the configuration of a cluster into the inputs of the AWS resource. */
final class ClusterInputs {

    private static final String ENGINE = "aurora-postgresql";

    private ClusterInputs() {}

    /** What an {@link AuroraCluster} makes before the cluster itself. */
    record Foundation(
            Output<String> keyArn, Output<String> groupId, Output<String> subnetGroup, Output<String> parameterGroup) {}

    static ClusterArgs of(AuroraClusterArgs args, Foundation foundation) {
        ClusterArgs.Builder inputs = ClusterArgs.builder();
        engine(inputs, args);
        access(inputs, args, foundation);
        storage(inputs, args.settings(), foundation.keyArn());
        recovery(inputs, args.identifier(), args.settings());
        insights(inputs, args.settings().monitoring(), foundation.keyArn());
        restore(inputs, args.settings().restore());
        if (args.settings().instances().serverless()) {
            inputs.serverlessv2ScalingConfiguration(scaling(args.settings().capacity()));
        }
        return inputs.tags(args.scope().tags().shared()).build();
    }

    private static void engine(ClusterArgs.Builder inputs, AuroraClusterArgs args) {
        ClusterConfig settings = args.settings();
        inputs.clusterIdentifier(args.identifier())
                .engine(ENGINE)
                // A bare major matches every minor, so AWS's own minor upgrades never look like a change to undo.
                .engineVersion(settings.engineVersion().toString())
                .engineLifecycleSupport(
                        "open-source-rds-extended-support" + (settings.extendedSupport() ? "" : "-disabled"))
                .allowMajorVersionUpgrade(settings.allowMajorUpgrade())
                .applyImmediately(settings.applyImmediately())
                .preferredMaintenanceWindow(settings.maintenanceWindow().text())
                .enabledCloudwatchLogsExports(ClusterLogs.EXPORTS);
    }

    private static void access(ClusterArgs.Builder inputs, AuroraClusterArgs args, Foundation foundation) {
        inputs.databaseName(args.database().name())
                .port(args.database().port())
                .masterUsername(args.database().masterUsername())
                .manageMasterUserPassword(true)
                .masterUserSecretKmsKeyId(foundation.keyArn())
                .iamDatabaseAuthenticationEnabled(true)
                .enableHttpEndpoint(args.settings().dataApi())
                .dbSubnetGroupName(foundation.subnetGroup())
                .dbClusterParameterGroupName(foundation.parameterGroup())
                .vpcSecurityGroupIds(foundation.groupId().applyValue(List::of));
    }

    private static void storage(ClusterArgs.Builder inputs, ClusterConfig settings, Output<String> keyArn) {
        inputs.storageEncrypted(true).kmsKeyId(keyArn);
        if (settings.storage().equals("iops")) {
            inputs.storageType("aurora-iopt1");
        }
    }

    private static void recovery(ClusterArgs.Builder inputs, String identifier, ClusterConfig settings) {
        inputs.backupRetentionPeriod(settings.backupRetentionDays())
                .preferredBackupWindow(settings.backupWindow().text())
                .copyTagsToSnapshot(true)
                .deletionProtection(settings.deletionProtection())
                .deleteAutomatedBackups(!settings.finalSnapshot())
                .skipFinalSnapshot(!settings.finalSnapshot());
        if (settings.finalSnapshot()) {
            inputs.finalSnapshotIdentifier(identifier + "-final");
        }
    }

    private static void insights(ClusterArgs.Builder inputs, MonitoringConfig monitoring, Output<String> keyArn) {
        inputs.databaseInsightsMode(monitoring.databaseInsights());
        if (monitoring.advanced()) {
            inputs.performanceInsightsEnabled(true)
                    .performanceInsightsKmsKeyId(keyArn)
                    .performanceInsightsRetentionPeriod(monitoring.insightsDays());
        }
    }

    private static void restore(ClusterArgs.Builder inputs, RestoreConfig restore) {
        restore.snapshot().ifPresent(inputs::snapshotIdentifier);
        restore.cluster().ifPresent(source -> {
            ClusterRestoreToPointInTimeArgs.Builder moment =
                    ClusterRestoreToPointInTimeArgs.builder().sourceClusterIdentifier(source);
            restore.time().ifPresentOrElse(moment::restoreToTime, () -> moment.useLatestRestorableTime(true));
            inputs.restoreToPointInTime(moment.build());
        });
    }

    private static ClusterServerlessv2ScalingConfigurationArgs scaling(CapacityConfig capacity) {
        ClusterServerlessv2ScalingConfigurationArgs.Builder scaling =
                ClusterServerlessv2ScalingConfigurationArgs.builder()
                        .minCapacity(capacity.minimumAcu())
                        .maxCapacity(capacity.maximumAcu());
        capacity.autoPauseSeconds().ifPresent(scaling::secondsUntilAutoPause);
        return scaling.build();
    }
}
