package aurora.testing;

import com.pulumi.test.Mocks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Answers as AWS would, as far as the program reads the answers. */
final class RecordingMocks implements Mocks {

    private final String region;
    private final String partition;
    private final Map<String, Map<String, Object>> calls;

    /** @param calls token of a function to its answer, before the built-in ones */
    RecordingMocks(String partition, String region, Map<String, Map<String, Object>> calls) {
        this.partition = partition;
        this.region = region;
        this.calls = Map.copyOf(calls);
    }

    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
        Map<String, Object> state = new LinkedHashMap<>(args.inputs);
        computed(args).forEach(state::putIfAbsent);
        return CompletableFuture.completedFuture(ResourceResult.of(Optional.of(args.name + "-id"), state));
    }

    @Override
    public CompletableFuture<Map<String, Object>> callAsync(CallArgs args) {
        Map<String, Object> answer = calls.getOrDefault(args.token, answer(args));
        return answer.isEmpty()
                ? CompletableFuture.failedFuture(new IllegalStateException("no answer for " + args.token + args.args))
                : CompletableFuture.completedFuture(answer);
    }

    private Map<String, Object> computed(ResourceArgs args) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("arn", arn(args.type, args.name));
        state.put("name", args.name + "-1234567");
        switch (args.type) {
            case "aws:kms/key:Key" -> state.put("keyId", args.name + "-key-id");
            case "aws:rds/cluster:Cluster" -> cluster(state, args);
            case "aws:rds/clusterInstance:ClusterInstance" -> state.put("identifier", args.name + "-1234567");
            case "aws:ec2/vpcEndpoint:VpcEndpoint" -> state.put("prefixListId", "pl-" + args.name);
            case "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule" ->
                state.put("securityGroupRuleId", "sgr-" + args.name);
            case "aws:lambda/function:Function" -> state.put("qualifiedArn", arn(args.type, args.name) + ":1");
            case "pulumi:pulumi:StackReference" -> state.put("outputs", sharedOutputs());
            case "command:local:Command" -> state.put("stdout", "{\"roles\":[],\"changes\":[],\"version\":\"17.5\"}");
            default -> {}
        }
        return state;
    }

    /** What stack dev exports, as far as others use it. */
    private Map<String, Object> sharedOutputs() {
        return Map.of(
                "roleManagerEnvironment",
                "ROLE_MANAGER_FUNCTION=aurora-dev-role-manager-1234567\nAWS_REGION=" + region,
                "clusterEndpoint",
                "aurora-dev-db-cluster.cluster-abc." + region + ".rds.example",
                "readerEndpoint",
                "aurora-dev-db-cluster.cluster-ro-abc." + region + ".rds.example",
                "clusterPort",
                5432.0,
                "engineVersion",
                "17.5",
                "clusterResourceId",
                "cluster-ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                "clientSecurityGroupId",
                "sg-0123456789abcdef0",
                "roleManagerFunctionName",
                "aurora-dev-role-manager-1234567");
    }

    private void cluster(Map<String, Object> state, ResourceArgs args) {
        String name = args.name;
        state.put("endpoint", name + ".cluster-abc." + region + ".rds.example");
        state.put("readerEndpoint", name + ".cluster-ro-abc." + region + ".rds.example");
        state.put("clusterResourceId", "cluster-ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        state.put("engineVersionActual", "17.5");
        state.put(
                "masterUserSecrets",
                List.of(Map.of(
                        "secretArn",
                        "arn:" + partition + ":secretsmanager:" + region + ":123456789012:secret:rds!cluster-1",
                        "kmsKeyId",
                        args.inputs.getOrDefault("masterUserSecretKmsKeyId", ""),
                        "secretStatus",
                        "active")));
    }

    private Map<String, Object> answer(CallArgs args) {
        return switch (args.token) {
            case "aws:index/getPartition:getPartition" ->
                Map.of(
                        "partition",
                        partition,
                        "dnsSuffix",
                        partition.equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com",
                        "reverseDnsPrefix",
                        "com.amazonaws",
                        "id",
                        partition);
            case "aws:index/getRegion:getRegion" ->
                Map.of("name", region, "id", region, "description", "", "endpoint", "");
            case "aws:index/getCallerIdentity:getCallerIdentity" ->
                Map.of(
                        "accountId",
                        "123456789012",
                        "arn",
                        "arn:" + partition + ":iam::123456789012:user/u",
                        "id",
                        "1",
                        "userId",
                        "u");
            case "aws:index/getAvailabilityZones:getAvailabilityZones" ->
                Map.of(
                        "names",
                        List.of(region + "c", region + "a", region + "b"),
                        "zoneIds",
                        List.of(),
                        "groupNames",
                        List.of(),
                        "id",
                        region);
            case "aws:ec2/getVpc:getVpc" ->
                Map.of(
                        "id",
                        "vpc-0",
                        "enableDnsSupport",
                        true,
                        "enableDnsHostnames",
                        true,
                        "mainRouteTableId",
                        "rtb-main");
            case "aws:ec2/getSubnets:getSubnets" ->
                Map.of("id", region, "ids", List.of("subnet-b", "subnet-a", "subnet-c"));
            case "aws:ec2/getSubnet:getSubnet" -> subnet(String.valueOf(args.args.get("id")));
            case "aws:ec2/getRouteTables:getRouteTables" -> Map.of("id", region, "ids", List.of("rtb-0"));
            case "aws:ec2/getRouteTable:getRouteTable" -> Map.of("id", "rtb-0", "routes", List.of());
            case "aws:ssm/getParameter:getParameter" -> Map.of("value", "ami-0123456789abcdef0");
            case "command:local:run" ->
                Map.of("stdout", commandOutput(String.valueOf(args.args.get("command"))), "stderr", "");
            default -> Map.of();
        };
    }

    private Map<String, Object> subnet(String id) {
        return Map.of(
                "id",
                id,
                "vpcId",
                "vpc-0",
                "availabilityZone",
                region + id.charAt(id.length() - 1),
                "mapPublicIpOnLaunch",
                false);
    }

    private static String commandOutput(String command) {
        return command.contains(" inspect ")
                ? "{\"port\":54321,\"starts\":1,\"running\":true}"
                : "{\"pending\":0,\"changes\":[],\"generation\":1}";
    }

    private String arn(String type, String name) {
        String service = type.substring(type.indexOf(':') + 1).replaceAll("/.*", "");
        return "arn:" + partition + ":" + service + ":" + region + ":123456789012:" + name;
    }
}
