package local.provider.aws;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** RDS. */
final class DatabaseTypes {
    private static final String RDS = "arn:{partition}:rds:{region}:{account}:";
    private static final double POSTGRESQL_PORT = 5432;
    private static final double MYSQL_PORT = 3306;

    private DatabaseTypes() {}

    static List<ResourceType> all() {
        return List.of(
                cluster(),
                instance(),
                new ResourceType("aws:rds/clusterParameterGroup:ClusterParameterGroup", "{name}")
                        .namedInLowerCase("name")
                        .output("arn", RDS + "cluster-pg:{name}")
                        .replaces("family", "description"),
                new ResourceType("aws:rds/parameterGroup:ParameterGroup", "{name}")
                        .namedInLowerCase("name")
                        .output("arn", RDS + "pg:{name}")
                        .replaces("family", "description"),
                new ResourceType("aws:rds/subnetGroup:SubnetGroup", "{name}")
                        .namedInLowerCase("name")
                        .output("arn", RDS + "subgrp:{name}")
                        .output("vpcId", "vpc-{random}")
                        .output("supportedNetworkTypes", facts -> List.of("IPV4")),
                new ResourceType("aws:rds/eventSubscription:EventSubscription", "{name}")
                        .named("name")
                        .output("arn", RDS + "es:{name}")
                        .output("customerAwsId", "{account}")
                        .replaces("sourceType"),
                new ResourceType("aws:rds/clusterEndpoint:ClusterEndpoint", "{clusterEndpointIdentifier}")
                        .output("arn", RDS + "cluster-endpoint:{clusterEndpointIdentifier}")
                        .output("endpoint", "{clusterEndpointIdentifier}.cluster-custom-{random}.{region}.rds.{suffix}")
                        .replaces("clusterEndpointIdentifier", "clusterIdentifier", "customEndpointType"),
                new ResourceType("aws:rds/proxy:Proxy", "{name}")
                        .named("name")
                        .output("arn", RDS + "db-proxy:prx-{random}")
                        .output("endpoint", "{name}.proxy-{random}.{region}.rds.{suffix}")
                        .replaces("engineFamily", "vpcSubnetIds"),
                new ResourceType("aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup", "{dbProxyName}")
                        .output("arn", RDS + "target-group:prx-tg-{random}")
                        .output("name", "default")
                        .replaces("dbProxyName"),
                new ResourceType(
                                "aws:rds/proxyTarget:ProxyTarget",
                                "{dbProxyName}/{targetGroupName}/TRACKED_CLUSTER/{dbClusterIdentifier}")
                        .output("type", "TRACKED_CLUSTER")
                        .replaces("dbProxyName", "targetGroupName", "dbClusterIdentifier"));
    }

    private static ResourceType cluster() {
        return new ResourceType("aws:rds/cluster:Cluster", "{clusterIdentifier}")
                .named("clusterIdentifier")
                .output("arn", RDS + "cluster:{clusterIdentifier}")
                .output(
                        "clusterResourceId",
                        facts -> "cluster-" + facts.random().toUpperCase(Locale.ROOT))
                .output("endpoint", "{clusterIdentifier}.cluster-{random}.{region}.rds.{suffix}")
                .output("readerEndpoint", "{clusterIdentifier}.cluster-ro-{random}.{region}.rds.{suffix}")
                .output("hostedZoneId", "Z{random}")
                .output("availabilityZones", DatabaseTypes::zones)
                .changingOutput("port", DatabaseTypes::port)
                .changingOutput("engineVersionActual", facts -> facts.fill("{engineVersion}"))
                .changingOutput("masterUserSecrets", DatabaseTypes::masterUserSecrets)
                .replaces(
                        "engine",
                        "engineMode",
                        "databaseName",
                        "masterUsername",
                        "dbSubnetGroupName",
                        "storageEncrypted",
                        "kmsKeyId",
                        "snapshotIdentifier",
                        "restoreToPointInTime");
    }

    private static List<String> zones(Facts facts) {
        return List.of(facts.fill("{region}a"), facts.fill("{region}b"), facts.fill("{region}c"));
    }

    private static Object port(Facts facts) {
        return facts.fill("{engine}").contains("mysql") ? MYSQL_PORT : POSTGRESQL_PORT;
    }

    private static Object masterUserSecrets(Facts facts) {
        if (!Boolean.TRUE.equals(facts.inputs().get("manageMasterUserPassword"))) {
            return List.of();
        }
        return List.of(Map.of(
                "secretArn",
                        facts.fill("arn:{partition}:secretsmanager:{region}:{account}:secret:rds!cluster-{random}"),
                "secretStatus", "active",
                "kmsKeyId", facts.fill("{masterUserSecretKmsKeyId}")));
    }

    private static ResourceType instance() {
        return new ResourceType("aws:rds/clusterInstance:ClusterInstance", "{identifier}")
                .namedInLowerCase("identifier")
                .output("arn", RDS + "db:{identifier}")
                .output("dbiResourceId", facts -> "db-" + facts.random().toUpperCase(Locale.ROOT))
                .output("endpoint", "{identifier}.{random}.{region}.rds.{suffix}")
                .output("port", facts -> POSTGRESQL_PORT)
                .output("availabilityZone", "{region}a")
                .output("storageEncrypted", facts -> true)
                .changingOutput("engineVersionActual", facts -> facts.fill("{engineVersion}"))
                .replaces("clusterIdentifier", "engine", "availabilityZone", "dbSubnetGroupName");
    }
}
