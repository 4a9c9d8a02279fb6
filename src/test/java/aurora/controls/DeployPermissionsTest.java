package aurora.controls;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.testing.Declared;
import aurora.testing.StackRun;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever deploys may make, change and delete each kind of thing that a stack has, save what lets them deploy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeployPermissionsTest {

    /** Pulumi's type to what AWS wants allowed for its life, as AWS's own resource schemas list it. */
    private static final Map<String, List<String>> LIVES = Map.ofEntries(
            life(
                    "aws:backup/plan:Plan",
                    "backup:CreateBackupPlan",
                    "backup:UpdateBackupPlan",
                    "backup:DeleteBackupPlan"),
            life(
                    "aws:backup/selection:Selection",
                    "backup:CreateBackupSelection",
                    "backup:DeleteBackupSelection",
                    "iam:PassRole"),
            life(
                    "aws:backup/vault:Vault",
                    "backup:CreateBackupVault",
                    "backup-storage:MountCapsule",
                    "kms:CreateGrant",
                    "backup:DeleteBackupVault"),
            life(
                    "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
                    "backup:PutBackupVaultLockConfiguration",
                    "backup:DeleteBackupVaultLockConfiguration"),
            life("aws:cloudwatch/dashboard:Dashboard", "cloudwatch:PutDashboard", "cloudwatch:DeleteDashboards"),
            life(
                    "aws:cloudwatch/logGroup:LogGroup",
                    "logs:CreateLogGroup",
                    "logs:PutRetentionPolicy",
                    "logs:AssociateKmsKey",
                    "logs:TagResource",
                    "logs:DeleteLogGroup"),
            life("aws:cloudwatch/logMetricFilter:LogMetricFilter", "logs:PutMetricFilter", "logs:DeleteMetricFilter"),
            life("aws:cloudwatch/metricAlarm:MetricAlarm", "cloudwatch:PutMetricAlarm", "cloudwatch:DeleteAlarms"),
            life(
                    "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
                    "ec2:RevokeSecurityGroupIngress",
                    "ec2:RevokeSecurityGroupEgress"),
            life("aws:ec2/flowLog:FlowLog", "ec2:CreateFlowLogs", "iam:PassRole", "ec2:DeleteFlowLogs"),
            life(
                    "aws:ec2/instance:Instance",
                    "ec2:RunInstances",
                    "iam:PassRole",
                    "ec2:ModifyInstanceAttribute",
                    "ec2:TerminateInstances"),
            life("aws:ec2/routeTable:RouteTable", "ec2:CreateRouteTable", "ec2:DeleteRouteTable"),
            life(
                    "aws:ec2/routeTableAssociation:RouteTableAssociation",
                    "ec2:AssociateRouteTable",
                    "ec2:DisassociateRouteTable"),
            life("aws:ec2/securityGroup:SecurityGroup", "ec2:CreateSecurityGroup", "ec2:DeleteSecurityGroup"),
            life("aws:ec2/subnet:Subnet", "ec2:CreateSubnet", "ec2:ModifySubnetAttribute", "ec2:DeleteSubnet"),
            life("aws:ec2/vpc:Vpc", "ec2:CreateVpc", "ec2:ModifyVpcAttribute", "ec2:DeleteVpc"),
            life(
                    "aws:ec2/vpcEndpoint:VpcEndpoint",
                    "ec2:CreateVpcEndpoint",
                    "ec2:ModifyVpcEndpoint",
                    "ec2:DeleteVpcEndpoints"),
            life(
                    "aws:iam/instanceProfile:InstanceProfile",
                    "iam:CreateInstanceProfile",
                    "iam:AddRoleToInstanceProfile",
                    "iam:RemoveRoleFromInstanceProfile",
                    "iam:DeleteInstanceProfile"),
            life(
                    "aws:iam/policy:Policy",
                    "iam:CreatePolicy",
                    "iam:CreatePolicyVersion",
                    "iam:DeletePolicyVersion",
                    "iam:DeletePolicy"),
            life("aws:iam/role:Role", "iam:CreateRole", "iam:TagRole", "iam:UpdateAssumeRolePolicy", "iam:DeleteRole"),
            life("aws:iam/rolePolicy:RolePolicy", "iam:PutRolePolicy", "iam:DeleteRolePolicy"),
            life("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "iam:AttachRolePolicy", "iam:DetachRolePolicy"),
            life("aws:kms/alias:Alias", "kms:CreateAlias", "kms:DeleteAlias"),
            life(
                    "aws:kms/key:Key",
                    "kms:CreateKey",
                    "kms:EnableKeyRotation",
                    "kms:PutKeyPolicy",
                    "kms:TagResource",
                    "kms:ScheduleKeyDeletion"),
            life(
                    "aws:lambda/function:Function",
                    "lambda:CreateFunction",
                    "iam:PassRole",
                    "lambda:UpdateFunctionCode",
                    "lambda:UpdateFunctionConfiguration",
                    "lambda:PutFunctionConcurrency",
                    "lambda:DeleteFunction"),
            life(
                    "aws:rds/cluster:Cluster",
                    "rds:CreateDBCluster",
                    "kms:CreateGrant",
                    "secretsmanager:CreateSecret",
                    "secretsmanager:TagResource",
                    "rds:ModifyDBCluster",
                    "rds:DeleteDBCluster"),
            life(
                    "aws:rds/clusterEndpoint:ClusterEndpoint",
                    "rds:CreateDBClusterEndpoint",
                    "rds:ModifyDBClusterEndpoint",
                    "rds:DeleteDBClusterEndpoint"),
            life(
                    "aws:rds/clusterInstance:ClusterInstance",
                    "rds:CreateDBInstance",
                    "iam:PassRole",
                    "rds:ModifyDBInstance",
                    "rds:DeleteDBInstance"),
            life(
                    "aws:rds/clusterParameterGroup:ClusterParameterGroup",
                    "rds:CreateDBClusterParameterGroup",
                    "rds:ModifyDBClusterParameterGroup",
                    "rds:ResetDBClusterParameterGroup",
                    "rds:DeleteDBClusterParameterGroup"),
            life(
                    "aws:rds/eventSubscription:EventSubscription",
                    "rds:CreateEventSubscription",
                    "rds:ModifyEventSubscription",
                    "rds:DeleteEventSubscription"),
            life("aws:rds/proxy:Proxy", "rds:CreateDBProxy", "iam:PassRole", "rds:ModifyDBProxy", "rds:DeleteDBProxy"),
            life("aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup", "rds:ModifyDBProxyTargetGroup"),
            life("aws:rds/proxyTarget:ProxyTarget", "rds:RegisterDBProxyTargets", "rds:DeregisterDBProxyTargets"),
            life(
                    "aws:rds/subnetGroup:SubnetGroup",
                    "rds:CreateDBSubnetGroup",
                    "rds:ModifyDBSubnetGroup",
                    "rds:DeleteDBSubnetGroup"),
            life(
                    "aws:scheduler/schedule:Schedule",
                    "scheduler:CreateSchedule",
                    "iam:PassRole",
                    "scheduler:UpdateSchedule",
                    "scheduler:DeleteSchedule"),
            life("aws:sns/topic:Topic", "sns:CreateTopic", "sns:SetTopicAttributes", "sns:DeleteTopic"),
            life("aws:sns/topicPolicy:TopicPolicy", "sns:SetTopicAttributes"),
            life("aws:sns/topicSubscription:TopicSubscription", "sns:Subscribe", "sns:Unsubscribe"),
            life("aws:sqs/queue:Queue", "sqs:CreateQueue", "sqs:SetQueueAttributes", "sqs:DeleteQueue"),
            life(
                    "aws:ssm/document:Document",
                    "ssm:CreateDocument",
                    "ssm:UpdateDocument",
                    "ssm:UpdateDocumentDefaultVersion",
                    "ssm:DeleteDocument"),
            life(
                    "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
                    "ec2:AuthorizeSecurityGroupEgress",
                    "ec2:ModifySecurityGroupRules",
                    "ec2:RevokeSecurityGroupEgress"),
            life(
                    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
                    "ec2:AuthorizeSecurityGroupIngress",
                    "ec2:ModifySecurityGroupRules",
                    "ec2:RevokeSecurityGroupIngress"));

    private StackRun run;
    private Set<String> allowed = Set.of();

    @BeforeAll
    void readsWhatTheDeployRoleMay() {
        run = Variants.full().run();
        allowed = run.all("aws:iam/policy:Policy").stream()
                .filter(DeployPermissionsTest::isDeployers)
                .flatMap(policy -> PolicyStatement.of(policy).stream())
                // This one forbids.
                .filter(statement -> !statement.sid().equals("KeepBoundary"))
                .flatMap(statement -> statement.actions().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void everyKindOfThingHasALifeThatIsAllowed() {
        Map<String, List<String>> forbidden = new TreeMap<>();
        LIVES.forEach((type, actions) -> {
            List<String> missing =
                    actions.stream().filter(action -> !allowed.contains(action)).toList();
            if (!missing.isEmpty()) {
                forbidden.put(type, missing);
            }
        });

        assertThat(forbidden).isEmpty();
    }

    @Test
    void everyKindOfThingIsListed() {
        assertThat(run.custom()
                        .filter(resource -> resource.type().startsWith("aws:") && !isDeployers(resource))
                        .map(Declared::type)
                        .distinct())
                .isSubsetOf(LIVES.keySet());
    }

    @Test
    void whatHasANameHasOneThatThePoliciesKnow() {
        assertThat(run.custom().filter(resource -> resource.type().startsWith("aws:")))
                .allMatch(resource -> resource.name().startsWith("aurora-full-"));
    }

    private static boolean isDeployers(Declared resource) {
        return resource.name().startsWith("aurora-full-deployment");
    }

    private static Map.Entry<String, List<String>> life(String type, String... actions) {
        return Map.entry(type, List.of(actions));
    }
}
