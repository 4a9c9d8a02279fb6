package aurora.deployment;

import aurora.policy.Statement;
import java.util.List;
import java.util.stream.Stream;

/** What deploying asks of RDS and of the keys and secrets a cluster stands on. Pure. */
final class DatabasePermissions {

    private static final String[] OF_CLUSTER = {
        "cluster:",
        "cluster-endpoint:",
        "cluster-pg:",
        "cluster-snapshot:",
        "db:",
        "db-proxy:",
        "es:",
        "subgrp:",
        "target-group:"
    };

    private DatabasePermissions() {}

    static List<Statement> read(Place place) {
        return List.of(
                // Some are asked about everything there is, and proxies have numbers for names.
                Statement.allow(
                                "LookAtDatabases",
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
                                "rds:ListTagsForResource",
                                "kms:ListAliases")
                        .on("*"),
                place.own(Statement.allow(
                                "LookAtKeys",
                                "kms:DescribeKey",
                                "kms:GetKeyPolicy",
                                "kms:GetKeyRotationStatus",
                                "kms:ListResourceTags"))
                        .on(place.every("kms", "key")),
                Statement.allow("LookAtMasterSecret", "secretsmanager:DescribeSecret")
                        .on(masterSecrets(place)));
    }

    static List<Statement> change(Place place) {
        return List.of(
                Statement.allow(
                                "ChangeDatabases",
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
                                "rds:ModifyDBCluster",
                                "rds:ModifyDBClusterEndpoint",
                                "rds:ModifyDBClusterParameterGroup",
                                "rds:ModifyDBInstance",
                                "rds:ModifyDBSubnetGroup",
                                "rds:ModifyEventSubscription",
                                "rds:RebootDBInstance",
                                "rds:RemoveTagsFromResource",
                                "rds:ResetDBClusterParameterGroup",
                                "rds:RestoreDBClusterFromSnapshot",
                                "rds:RestoreDBClusterToPointInTime")
                        .on(place.ofCluster(OF_CLUSTER)),
                place.tagged(Statement.allow("MakeProxies", "rds:CreateDBProxy"))
                        .on(place.account().arn("rds", "db-proxy:*")),
                place.own(Statement.allow(
                                "ChangeProxies",
                                "rds:DeleteDBProxy",
                                "rds:DeregisterDBProxyTargets",
                                "rds:ModifyDBProxy",
                                "rds:ModifyDBProxyTargetGroup",
                                "rds:RegisterDBProxyTargets"))
                        .on(
                                place.account().arn("rds", "db-proxy:*"),
                                place.account().arn("rds", "target-group:*")),
                // RDS keeps the administrator's password, on behalf of whoever makes the cluster.
                Statement.allow(
                                "KeepMasterSecret",
                                "secretsmanager:CreateSecret",
                                "secretsmanager:RotateSecret",
                                "secretsmanager:TagResource")
                        .on(masterSecrets(place)),
                place.tagged(Statement.allow("MakeKeys", "kms:CreateKey", "kms:TagResource"))
                        .on("*"),
                place.own(Statement.allow(
                                "ChangeKeys",
                                "kms:CreateAlias",
                                "kms:DeleteAlias",
                                "kms:EnableKeyRotation",
                                "kms:PutKeyPolicy",
                                "kms:ScheduleKeyDeletion",
                                "kms:TagResource",
                                "kms:UntagResource",
                                "kms:UpdateAlias",
                                "kms:UpdateKeyDescription"))
                        .on(place.every("kms", "key")),
                // Services use a stack's key on behalf of whoever gives it to them; nobody else is let in by this.
                place.own(Statement.allow(
                                "LendKeys",
                                "kms:CreateGrant",
                                "kms:Decrypt",
                                "kms:Encrypt",
                                "kms:GenerateDataKey",
                                "kms:GenerateDataKeyWithoutPlaintext",
                                "kms:RetireGrant"))
                        .on(place.every("kms", "key"))
                        .when("StringEquals", "kms:ViaService", lenders(place)),
                Statement.allow("NameKeys", "kms:CreateAlias", "kms:DeleteAlias", "kms:UpdateAlias")
                        .on(place.named("kms", "alias/")));
    }

    private static String[] lenders(Place place) {
        return Stream.of("backup", "ec2", "lambda", "logs", "rds", "scheduler", "secretsmanager", "sns", "sqs")
                .map(place.account()::regionalService)
                .toArray(String[]::new);
    }

    private static String masterSecrets(Place place) {
        return place.account().arn("secretsmanager", "secret:rds!cluster-*");
    }
}
