package aurora.deployment;

import aurora.policy.Statement;
import java.util.List;
import java.util.stream.Stream;

/** What deploying asks of RDS, and of the secret that it keeps for a cluster. Pure. */
final class DatabasePermissions {

    /** What is called after the stack. */
    private static final List<String> KINDS = List.of("cluster-endpoint:", "cluster-pg:", "es:", "subgrp:");

    /** What is called after the cluster. */
    private static final List<String> OF_CLUSTER = List.of("cluster:", "cluster-snapshot:", "db:");

    private static final List<String> LOOK_AT_DATABASES = List.of(
            "rds:DescribeDBClusterEndpoints",
            "rds:DescribeDBClusterParameterGroups",
            "rds:DescribeDBClusterParameters",
            "rds:DescribeDBClusterSnapshots",
            "rds:DescribeDBClusters",
            "rds:DescribeDBEngineVersions",
            "rds:DescribeDBInstances",
            "rds:DescribeDBProxies",
            "rds:DescribeDBProxyTargetGroups",
            "rds:DescribeDBProxyTargets",
            "rds:DescribeDBSubnetGroups",
            "rds:DescribeEventSubscriptions",
            "rds:DescribeGlobalClusters",
            "rds:DescribeOrderableDBInstanceOptions",
            "rds:ListTagsForResource");

    private static final List<String> CHANGE_DATABASES = List.of(
            "rds:AddTagsToResource",
            "rds:CreateDBCluster",
            "rds:CreateDBClusterEndpoint",
            "rds:CreateDBClusterParameterGroup",
            "rds:CreateDBClusterSnapshot",
            "rds:CreateDBInstance",
            "rds:CreateDBSubnetGroup",
            "rds:CreateEventSubscription",
            "rds:DeleteDBCluster",
            "rds:DeleteDBClusterEndpoint",
            "rds:DeleteDBClusterParameterGroup",
            "rds:DeleteDBInstance",
            "rds:DeleteDBSubnetGroup",
            "rds:DeleteEventSubscription",
            "rds:DeregisterDBProxyTargets",
            "rds:ModifyDBCluster",
            "rds:ModifyDBClusterEndpoint",
            "rds:ModifyDBClusterParameterGroup",
            "rds:ModifyDBInstance",
            "rds:ModifyDBSubnetGroup",
            "rds:ModifyEventSubscription",
            "rds:RebootDBInstance",
            "rds:RegisterDBProxyTargets",
            "rds:RemoveTagsFromResource",
            "rds:ResetDBClusterParameterGroup",
            "rds:RestoreDBClusterFromSnapshot",
            "rds:RestoreDBClusterToPointInTime");

    private static final List<String> USE_DEFAULTS = List.of(
            "rds:CreateDBCluster",
            "rds:CreateDBInstance",
            "rds:ModifyDBCluster",
            "rds:ModifyDBInstance",
            "rds:RestoreDBClusterFromSnapshot",
            "rds:RestoreDBClusterToPointInTime");

    private static final List<String> CHANGE_PROXIES = List.of(
            "rds:AddTagsToResource",
            "rds:DeleteDBProxy",
            "rds:DeregisterDBProxyTargets",
            "rds:ModifyDBProxy",
            "rds:ModifyDBProxyTargetGroup",
            "rds:RegisterDBProxyTargets",
            "rds:RemoveTagsFromResource");

    private DatabasePermissions() {}

    static List<Statement> read(Place place) {
        return List.of(
                // Some are asked about everything there is, and proxies have numbers for names.
                Statement.allow("LookAtDatabases", LOOK_AT_DATABASES).on("*"),
                Statement.allow("LookAtMasterSecret", "secretsmanager:DescribeSecret")
                        .on(masterSecrets(place)));
    }

    static List<Statement> change(Place place) {
        return List.of(
                Statement.allow("ChangeDatabases", CHANGE_DATABASES).on(databases(place)),
                // What a cluster and its instances have unless they are given their own.
                Statement.allow("UseDefaults", USE_DEFAULTS)
                        .on(
                                place.account().arn("rds", "og:default:*"),
                                place.account().arn("rds", "pg:default.*")),
                place.tagged(Statement.allow("MakeProxies", "rds:CreateDBProxy"))
                        .on("*"),
                place.tagging(Statement.allow("TagNewProxies", "rds:AddTagsToResource"))
                        .on(place.account().arn("rds", "db-proxy:*")),
                place.own(Statement.allow("ChangeProxies", CHANGE_PROXIES))
                        .on(
                                place.account().arn("rds", "db-proxy:*"),
                                place.account().arn("rds", "target-group:*")),
                // RDS keeps the administrator's password, on behalf of whoever makes the cluster.
                Statement.allow(
                                "KeepMasterSecret",
                                "secretsmanager:CreateSecret",
                                "secretsmanager:RotateSecret",
                                "secretsmanager:TagResource")
                        .on(masterSecrets(place)));
    }

    private static List<String> databases(Place place) {
        return Stream.concat(
                        KINDS.stream().map(kind -> place.named("rds", kind)),
                        OF_CLUSTER.stream().flatMap(kind -> place.ofCluster(kind).stream()))
                .toList();
    }

    private static String masterSecrets(Place place) {
        return place.account().arn("secretsmanager", "secret:rds!cluster-*");
    }
}
