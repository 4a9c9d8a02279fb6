package aurora.controls;

import static aurora.controls.Control.atMostOne;
import static aurora.controls.Control.each;
import static aurora.controls.Control.exactlyOne;
import static aurora.controls.Control.needs;
import static aurora.controls.Control.never;
import static aurora.controls.Control.set;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.stream.Stream;

/** Inputs that the AWS provider takes only together, never together, or not at all; the types of Java take them any way. */
final class SchemaConstraints {

    private static final String CLUSTER = "aws:rds/cluster:Cluster";
    private static final String INSTANCE = "aws:rds/clusterInstance:ClusterInstance";
    private static final String FUNCTION = "aws:lambda/function:Function";
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private static final String ENDPOINT = "aws:ec2/vpcEndpoint:VpcEndpoint";
    private static final String MACHINE = "aws:ec2/instance:Instance";
    private static final String ROLE = "aws:iam/role:Role";
    private static final String SCHEDULE = "aws:scheduler/schedule:Schedule";

    /** Types whose name is given, or made from a prefix, but not both. */
    private static final List<String> PREFIXED = List.of(
            "aws:cloudwatch/logGroup:LogGroup",
            "aws:ec2/securityGroup:SecurityGroup",
            "aws:iam/instanceProfile:InstanceProfile",
            "aws:iam/policy:Policy",
            ROLE,
            "aws:iam/rolePolicy:RolePolicy",
            "aws:kms/alias:Alias",
            "aws:rds/clusterParameterGroup:ClusterParameterGroup",
            "aws:rds/eventSubscription:EventSubscription",
            "aws:rds/subnetGroup:SubnetGroup",
            SCHEDULE,
            "aws:sns/topic:Topic",
            "aws:sqs/queue:Queue");

    private SchemaConstraints() {}

    static List<Control> all() {
        return Stream.of(
                        PREFIXED.stream()
                                .map(type -> atMostOne(type, "name", "namePrefix"))
                                .toList(),
                        database(),
                        compute(),
                        network(),
                        operations(),
                        values())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Control> database() {
        return List.of(
                atMostOne(CLUSTER, "clusterIdentifier", "clusterIdentifierPrefix"),
                atMostOne(CLUSTER, "manageMasterUserPassword", "masterPassword", "masterPasswordWo"),
                atMostOne(CLUSTER, "snapshotIdentifier", "restoreToPointInTime", "s3Import"),
                atMostOne(CLUSTER, "scalingConfiguration", "serverlessv2ScalingConfiguration"),
                needs(CLUSTER, "masterUserSecretKmsKeyId", "manageMasterUserPassword"),
                needs(CLUSTER, "performanceInsightsKmsKeyId", "performanceInsightsEnabled"),
                needs(CLUSTER, "performanceInsightsRetentionPeriod", "performanceInsightsEnabled"),
                needs(CLUSTER, "monitoringInterval", "monitoringRoleArn"),
                atMostOne(INSTANCE, "identifier", "identifierPrefix"),
                needs(INSTANCE, "monitoringRoleArn", "monitoringInterval"),
                needs(INSTANCE, "performanceInsightsKmsKeyId", "performanceInsightsEnabled"),
                needs(INSTANCE, "performanceInsightsRetentionPeriod", "performanceInsightsEnabled"),
                atMostOne("aws:rds/clusterEndpoint:ClusterEndpoint", "staticMembers", "excludedMembers"),
                needs("aws:rds/eventSubscription:EventSubscription", "sourceIds", "sourceType"),
                exactlyOne("aws:rds/proxyTarget:ProxyTarget", "dbInstanceIdentifier", "dbClusterIdentifier"),
                needs("aws:rds/proxyTarget:ProxyTarget", "dbClusterIdentifier", "targetGroupName"),
                needs(
                        "aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup",
                        "connectionPoolConfig",
                        "dbProxyName"));
    }

    private static List<Control> compute() {
        return List.of(
                exactlyOne(FUNCTION, "code", "imageUri", "s3Bucket"),
                needs(FUNCTION, "code", "handler"),
                needs(FUNCTION, "handler", "runtime"),
                needs(FUNCTION, "snapStart", "publish"),
                atMostOne(FUNCTION, "replacementSecurityGroupIds", "replaceSecurityGroupsOnDestroy"),
                atMostOne(MACHINE, "userData", "userDataBase64"),
                atMostOne(MACHINE, "vpcSecurityGroupIds", "securityGroups"),
                atMostOne(MACHINE, "associatePublicIpAddress", "networkInterfaces"),
                atMostOne(MACHINE, "cpuCoreCount", "cpuOptions"),
                needs(MACHINE, "userDataReplaceOnChange", "userData"),
                needs("aws:ssm/document:Document", "documentFormat", "content"));
    }

    private static List<Control> network() {
        return List.of(
                exactlyOne("aws:ec2/vpc:Vpc", "cidrBlock", "ipv4IpamPoolId"),
                exactlyOne("aws:ec2/subnet:Subnet", "availabilityZone", "availabilityZoneId"),
                exactlyOne("aws:ec2/flowLog:FlowLog", "vpcId", "subnetId", "eniId", "transitGatewayId"),
                never("aws:ec2/flowLog:FlowLog", "logGroupName"),
                exactlyOne("aws:ec2/routeTableAssociation:RouteTableAssociation", "subnetId", "gatewayId"),
                never("aws:ec2/routeTable:RouteTable", "routes"),
                oneOtherSide("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"),
                oneOtherSide("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"),
                ofKind("Interface", "routeTableIds"),
                ofKind("Gateway", "subnetIds"),
                ofKind("Gateway", "securityGroupIds"),
                ofKind("Gateway", "privateDnsEnabled"));
    }

    private static List<Control> operations() {
        return List.of(
                exactlyOne(ALARM, "statistic", "extendedStatistic", "metricQueries"),
                exactlyOne(ALARM, "metricName", "metricQueries"),
                exactlyOne(ALARM, "threshold", "thresholdMetricId"),
                needs(ALARM, "metricName", "namespace"),
                needs(ALARM, "statistic", "period"),
                needs(SCHEDULE, "target", "flexibleTimeWindow"),
                never(ROLE, "inlinePolicies"),
                never(ROLE, "managedPolicyArns"),
                needs("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "policyArn", "role"),
                atMostOne("aws:sqs/queue:Queue", "kmsMasterKeyId", "sqsManagedSseEnabled"),
                never("aws:sqs/queue:Queue", "policy"),
                needs("aws:sns/topic:Topic", "contentBasedDeduplication", "fifoTopic"),
                needs("aws:sns/topicPolicy:TopicPolicy", "policy", "arn"),
                needs("aws:sns/topicSubscription:TopicSubscription", "protocol", "endpoint"),
                never("aws:kms/key:Key", "bypassPolicyLockoutSafetyCheck"),
                needs("aws:kms/key:Key", "rotationPeriodInDays", "enableKeyRotation"),
                exactlyOne("aws:backup/selection:Selection", "resources", "selectionTags"),
                needs("aws:cloudwatch/dashboard:Dashboard", "dashboardBody", "dashboardName"),
                needs("aws:cloudwatch/logMetricFilter:LogMetricFilter", "metricTransformation", "logGroupName"));
    }

    private static List<Control> values() {
        return List.of(
                member("aws:scheduler/schedule:Schedule", "flexibleTimeWindow", "{'mode': 'OFF'}", "{'mode': 'ON'}"),
                each(
                        "provider_metric_filter_default",
                        "a metric has a default or dimensions, not both",
                        "aws:cloudwatch/logMetricFilter:LogMetricFilter",
                        filter -> {
                            JsonObject metric = filter.inputs().getAsJsonObject("metricTransformation");
                            return !(metric.has("defaultValue") && metric.has("dimensions"));
                        },
                        set("metricTransformation", json("{'defaultValue': '0', 'dimensions': {'a': '$.a'}}"))),
                each(
                        "provider_vault_lock",
                        "three days at least to think better of it, and a shortest time before the longest",
                        "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
                        lock -> (lock.input("changeableForDays").isEmpty() || lock.number("changeableForDays") >= 3)
                                && (lock.input("maxRetentionDays").isEmpty()
                                        || lock.number("minRetentionDays") <= lock.number("maxRetentionDays")),
                        set("changeableForDays", new JsonPrimitive(2))),
                each(
                        "provider_subnet_group",
                        "subnets in two zones at least",
                        "aws:rds/subnetGroup:SubnetGroup",
                        group -> group.inputs().getAsJsonArray("subnetIds").size() >= 2,
                        set("subnetIds", json("['subnet-a']"))),
                each(
                        "provider_proxy_auths",
                        "a proxy serves somebody, and reads a secret for each",
                        "aws:rds/proxy:Proxy",
                        proxy -> !proxy.inputs().getAsJsonArray("auths").isEmpty()
                                && proxy.text("auths").contains(":secret:"),
                        set("auths", json("[]"))));
    }

    private static Control member(String type, String input, String right, String wrong) {
        JsonElement expected = json(right);
        return each(
                "provider_" + input,
                input + " is " + right,
                type,
                resource -> resource.input(input).filter(expected::equals).isPresent(),
                set(input, json(wrong)));
    }

    /** What is not for one kind of endpoint is not set on it. */
    private static Control ofKind(String kind, String input) {
        return each(
                "schema_" + kind + "_" + input,
                input + " is not for endpoints of type " + kind,
                ENDPOINT,
                endpoint -> !endpoint.text("vpcEndpointType").equals(kind)
                        || endpoint.input(input).isEmpty(),
                endpoint -> endpoint.withInput("vpcEndpointType", new JsonPrimitive(kind))
                        .withInput(input, new JsonPrimitive("x")));
    }

    /** A rule leads to or from one thing. */
    private static Control oneOtherSide(String type) {
        return exactlyOne(type, "cidrIpv4", "cidrIpv6", "prefixListId", "referencedSecurityGroupId");
    }

    private static JsonElement json(String text) {
        return JsonParser.parseString(text);
    }
}
