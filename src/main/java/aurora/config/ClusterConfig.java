package aurora.config;

import java.util.Map;
import java.util.Optional;

/**
 * The Aurora cluster.
 *
 * @param identifier physical name; empty = made from the project and the stack
 * @param adopt take over the existing cluster and instances of these identifiers instead of making them
 * @param engineVersion a bare major follows AWS's minors; an exact version stays until somebody changes it
 * @param allowMajorUpgrade set for the one update that changes the major version
 * @param extendedSupport false = AWS upgrades the major when its standard support ends, instead of billing for more; decided when the
 *     cluster is made
 * @param applyImmediately false = changes that interrupt wait for the maintenance window
 * @param capacity applies to serverless instances
 * @param deletionProtection AWS and Pulumi refuse to delete the cluster
 * @param finalSnapshot a snapshot is kept when the cluster is deleted
 * @param backupRetentionDays continuous backups
 * @param storage {@code standard} or {@code iops} (I/O-optimized)
 * @param dataApi SQL over HTTPS with IAM
 * @param certificateAuthority of the instances' TLS certificates
 * @param customEndpoints by name
 * @param parameters further parameters of the cluster parameter group, by name
 */
public record ClusterConfig(
        Optional<String> identifier,
        boolean adopt,
        EngineVersion engineVersion,
        boolean allowMajorUpgrade,
        boolean extendedSupport,
        boolean applyImmediately,
        CapacityConfig capacity,
        InstancesConfig instances,
        boolean deletionProtection,
        boolean finalSnapshot,
        int backupRetentionDays,
        TimeWindow backupWindow,
        TimeWindow maintenanceWindow,
        LogsConfig logs,
        MonitoringConfig monitoring,
        RestoreConfig restore,
        String storage,
        boolean dataApi,
        String certificateAuthority,
        Map<String, CustomEndpointConfig> customEndpoints,
        Map<String, String> parameters) {

    static final Rule<String> PARAMETER = Rule.matching("the name of a PostgreSQL parameter", "[a-z][a-z0-9_.]{0,254}");

    private static final Rule<String> AUTHORITY =
            Rule.oneOf("rds-ca-rsa2048-g1", "rds-ca-rsa4096-g1", "rds-ca-ecc384-g1");

    /** @param temporary whether the stack's data may be thrown away */
    static ClusterConfig read(Section section, boolean temporary) {
        InstancesConfig instances = InstancesConfig.read(section.section("instances"));
        ClusterConfig config = new ClusterConfig(
                section.text("identifier", Identifiers.RULE),
                section.flag("adopt", false),
                EngineVersion.of(section.textOrNumber("engineVersion", "17", EngineVersion.RULE)),
                section.flag("allowMajorUpgrade", false),
                section.flag("extendedSupport", true),
                section.flag("applyImmediately", false),
                CapacityConfig.read(section.section("capacity")),
                instances,
                section.flag("deletionProtection", !temporary),
                section.flag("finalSnapshot", !temporary),
                section.integer("backupRetentionDays", 7, Rule.between(1, 35)),
                new TimeWindow(section.text("backupWindow", "03:00-04:00", TimeWindow.DAILY)),
                new TimeWindow(section.text("maintenanceWindow", "sun:04:30-sun:05:30", TimeWindow.WEEKLY)),
                LogsConfig.read(section.section("logs")),
                MonitoringConfig.read(section.section("monitoring")),
                RestoreConfig.read(section.section("restore")),
                section.text("storage", "standard", Rule.oneOf("standard", "iops")),
                section.flag("dataApi", false),
                section.text("certificateAuthority", "rds-ca-rsa2048-g1", AUTHORITY),
                CustomEndpointConfig.readAll(section.section("customEndpoints"), instances.count()),
                section.textMap("parameters", PARAMETER, new Rule<>("text", value -> true)));
        ClusterRules.check(section, config, temporary);
        section.finish();
        return config;
    }
}
