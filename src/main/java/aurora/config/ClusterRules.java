package aurora.config;

import java.util.Set;

/** What of a cluster's configuration does not go together; AWS would say so after twenty minutes, or never. */
final class ClusterRules {

    /** Below this PostgreSQL's upgrade does not get the shared memory it asks for. */
    private static final double LEAST_UPGRADE_ACU = 4;

    /** Parameters that other keys decide. */
    private static final Set<String> OWNED = Set.of(
            "rds.force_ssl",
            "ssl_min_protocol_version",
            "password_encryption",
            "log_connections",
            "log_disconnections",
            "log_lock_waits",
            "log_statement",
            "log_min_duration_statement",
            "pgaudit.log",
            "shared_preload_libraries");

    private ClusterRules() {}

    static void check(Section section, ClusterConfig config, boolean temporary) {
        checkCapacity(section, config);
        checkProtection(section, config, temporary);
        checkAdoption(section, config);
        if (config.backupWindow().overlaps(config.maintenanceWindow())) {
            section.fault(
                    "backupWindow",
                    config.backupWindow() + " overlaps maintenanceWindow " + config.maintenanceWindow()
                            + "; move one of them");
        }
        config.parameters().keySet().stream()
                .filter(OWNED::contains)
                .forEach(
                        name -> section.fault(
                                "parameters." + name,
                                "is set by the stack itself: TLS and SCRAM are not negotiable, and for what is logged there is cluster.logs"));
    }

    private static void checkCapacity(Section section, ClusterConfig config) {
        if (!config.instances().serverless()) {
            if (section.has("capacity")) {
                section.fault(
                        "capacity",
                        "applies to db.serverless, not to " + config.instances().instanceClass());
            }
            return;
        }
        checkPause(section, config);
        if (config.allowMajorUpgrade() && config.capacity().minimumAcu() < LEAST_UPGRADE_ACU) {
            section.fault(
                    "capacity.minimum",
                    "a major upgrade needs at least 4 ACU, or it fails for want of shared memory; raise it for the upgrade");
        }
    }

    private static void checkPause(Section section, ClusterConfig config) {
        if (!config.capacity().pauses()) {
            return;
        }
        if (!config.engineVersion().supportsAutoPause()) {
            section.fault(
                    "capacity.minimum",
                    "0 lets the cluster pause, which " + config.engineVersion()
                            + " cannot; it needs 13.15, 14.12, 15.7, 16.3 or newer");
        }
        if (config.parameters().getOrDefault("rds.logical_replication", "0").equals("1")) {
            section.fault(
                    "parameters.rds.logical_replication",
                    "keeps the cluster awake, but capacity.minimum: 0 says that it pauses; choose one");
        }
    }

    private static void checkProtection(Section section, ClusterConfig config, boolean temporary) {
        if (!temporary && !config.deletionProtection()) {
            section.fault("deletionProtection", "only a stack with aurora:temporary: true may do without it");
        }
        if (!temporary && !config.finalSnapshot()) {
            section.fault("finalSnapshot", "only a stack with aurora:temporary: true may do without it");
        }
    }

    private static void checkAdoption(Section section, ClusterConfig config) {
        if (!config.adopt()) {
            return;
        }
        if (config.identifier().isEmpty()) {
            section.fault("identifier", "say which cluster to adopt");
        }
        if (config.instances().identifiers().isEmpty()) {
            section.fault("instances.identifiers", "say which instances to adopt");
        }
        if (config.restore().snapshot().isPresent()
                || config.restore().cluster().isPresent()) {
            section.fault("restore", "an adopted cluster has its data already");
        }
    }
}
