package aurora.controls;

import static aurora.controls.Control.among;
import static aurora.controls.Control.each;
import static aurora.controls.Control.form;
import static aurora.controls.Control.set;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What AWS refuses of a cluster and its instances though the types of Java take it. */
final class ClusterConstraints {

    private static final String CLUSTER = "aws:rds/cluster:Cluster";
    private static final String INSTANCE = "aws:rds/clusterInstance:ClusterInstance";

    private ClusterConstraints() {}

    static List<Control> all() {
        return Stream.concat(cluster().stream(), instances().stream()).toList();
    }

    private static List<Control> cluster() {
        return List.of(
                form(
                        "cluster_identifier",
                        CLUSTER,
                        "clusterIdentifier",
                        "(?!.*--)[a-z][a-z0-9-]{0,61}[a-z0-9]",
                        "My_Cluster"),
                form(
                        "cluster_snapshot",
                        CLUSTER,
                        "finalSnapshotIdentifier",
                        "(?!.*--)[A-Za-z][A-Za-z0-9-]{0,253}[A-Za-z0-9]",
                        "a--b"),
                form("cluster_database", CLUSTER, "databaseName", "[A-Za-z][A-Za-z0-9_]{0,62}", "my-db"),
                form("cluster_backup_window", CLUSTER, "preferredBackupWindow", "\\d\\d:\\d\\d-\\d\\d:\\d\\d", "3am"),
                form(
                        "cluster_maintenance_window",
                        CLUSTER,
                        "preferredMaintenanceWindow",
                        "[a-z]{3}:\\d\\d:\\d\\d-[a-z]{3}:\\d\\d:\\d\\d",
                        "sunday"),
                form(
                        "cluster_support",
                        CLUSTER,
                        "engineLifecycleSupport",
                        "open-source-rds-extended-support(-disabled)?",
                        "none"),
                form("cluster_insights", CLUSTER, "databaseInsightsMode", "standard|advanced", "none"),
                each(
                        "provider_cluster_port",
                        "a port Aurora takes",
                        CLUSTER,
                        cluster -> cluster.number("port") >= 1150 && cluster.number("port") <= 65535,
                        set("port", new JsonPrimitive(443))),
                each(
                        "provider_cluster_scaling",
                        "half units, least before most, and a pause exactly where zero is least",
                        CLUSTER,
                        cluster -> cluster.input("serverlessv2ScalingConfiguration")
                                .map(scaling -> scales(scaling.getAsJsonObject()))
                                .orElse(true),
                        set(
                                "serverlessv2ScalingConfiguration",
                                JsonParser.parseString("{'minCapacity': 4.2, 'maxCapacity': 2}"))),
                each(
                        "provider_cluster_restore",
                        "data from one place only",
                        CLUSTER,
                        cluster -> cluster.input("snapshotIdentifier").isEmpty()
                                || cluster.input("restoreToPointInTime").isEmpty(),
                        cluster -> cluster.withInput("snapshotIdentifier", new JsonPrimitive("a"))
                                .withInput("restoreToPointInTime", new JsonObject())));
    }

    private static List<Control> instances() {
        return List.of(
                among(
                        "instance_tier",
                        INSTANCE,
                        "promotionTier",
                        Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
                        16),
                among("instance_monitoring", INSTANCE, "monitoringInterval", Set.of(0, 1, 5, 10, 15, 30, 60), 31),
                each(
                        "provider_instance_insights",
                        "days of insights AWS sells",
                        INSTANCE,
                        instance -> {
                            int days = instance.number("performanceInsightsRetentionPeriod");
                            return days == 7 || days == 731 || days % 31 == 0;
                        },
                        set("performanceInsightsRetentionPeriod", new JsonPrimitive(30))),
                form("instance_class", INSTANCE, "instanceClass", "db\\..+", "r7g.large"),
                form(
                        "endpoint_kind",
                        "aws:rds/clusterEndpoint:ClusterEndpoint",
                        "customEndpointType",
                        "READER|ANY",
                        "WRITER"));
    }

    private static boolean scales(JsonObject scaling) {
        double least = scaling.get("minCapacity").getAsDouble();
        double most = scaling.get("maxCapacity").getAsDouble();
        JsonElement pause = scaling.get("secondsUntilAutoPause");
        boolean halves = least * 2 == Math.rint(least * 2) && most * 2 == Math.rint(most * 2);
        boolean pauses = (least == 0) == (pause != null)
                && (pause == null || (pause.getAsInt() >= 300 && pause.getAsInt() <= 86400));
        return halves && pauses && least <= most && most >= 1 && most <= 256;
    }
}
