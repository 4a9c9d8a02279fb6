package local.provider.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** The functions that a program may call. A VPC that is asked for exists, is private and has a subnet in each of three zones. */
final class AwsFunctions {
    private static final List<String> ZONES = List.of("a", "b", "c");
    private static final String SUBNET = "subnet-0000000000000000";
    private final Supplier<AwsAccount> account;
    private volatile String vpc = "vpc-00000000000000000";
    private final Map<String, Function<Map<String, Object>, Map<String, Object>>> answers = new TreeMap<>();

    AwsFunctions(Supplier<AwsAccount> account) {
        this.account = account;
        answers.put("aws:index/getRegion:getRegion", arguments -> region());
        answers.put("aws:index/getCallerIdentity:getCallerIdentity", arguments -> caller());
        answers.put("aws:index/getPartition:getPartition", arguments -> partition());
        answers.put("aws:index/getAvailabilityZones:getAvailabilityZones", arguments -> zones());
        answers.put("aws:ec2/getVpc:getVpc", this::vpc);
        answers.put("aws:ec2/getSubnets:getSubnets", arguments -> subnets());
        answers.put("aws:ec2/getSubnet:getSubnet", this::subnet);
        answers.put(
                "aws:ec2/getRouteTables:getRouteTables",
                arguments -> Map.of("id", account.get().region(), "ids", List.of()));
        answers.put("aws:ec2/getRouteTable:getRouteTable", this::routeTable);
        answers.put("aws:ssm/getParameter:getParameter", this::parameter);
    }

    /** Answers a function otherwise. */
    void answer(String token, Function<Map<String, Object>, Map<String, Object>> answer) {
        answers.put(token, answer);
    }

    /** The result with the arguments in it, as AWS's own provider echoes them; empty when there is no such function. */
    Optional<Map<String, Object>> call(String token, Map<String, Object> arguments) {
        return Optional.ofNullable(answers.get(token)).map(answer -> {
            Map<String, Object> result = new TreeMap<>(arguments);
            result.putAll(answer.apply(arguments));
            return result;
        });
    }

    private Map<String, Object> region() {
        String region = account.get().region();
        return Map.of(
                "id", region, "name", region, "description", region, "endpoint", "ec2." + region + ".amazonaws.com");
    }

    private Map<String, Object> caller() {
        String id = account.get().id();
        String arn = "arn:" + account.get().partition() + ":iam::" + id + ":user/stand-in";
        return Map.of("id", id, "accountId", id, "arn", arn, "userId", "AIDASTANDIN");
    }

    private Map<String, Object> partition() {
        AwsAccount where = account.get();
        return Map.of(
                "id",
                where.partition(),
                "partition",
                where.partition(),
                "dnsSuffix",
                where.dnsSuffix(),
                "reverseDnsPrefix",
                where.dnsSuffix().endsWith(".cn") ? "cn.com.amazonaws" : "com.amazonaws");
    }

    private Map<String, Object> zones() {
        String region = account.get().region();
        return Map.of(
                "id", region,
                "names", ZONES.stream().map(zone -> region + zone).toList(),
                "zoneIds", List.of(region + "-az1", region + "-az2", region + "-az3"),
                "groupNames", List.of(region),
                "state", "available");
    }

    private Map<String, Object> vpc(Map<String, Object> arguments) {
        vpc = text(arguments, "id", vpc);
        Map<String, Object> found = new TreeMap<>(Map.of(
                "id",
                vpc,
                "arn",
                arn("vpc/" + vpc),
                "cidrBlock",
                "10.0.0.0/16",
                "cidrBlockAssociations",
                List.of(),
                "default",
                false,
                "dhcpOptionsId",
                "dopt-00000000000000000",
                "enableDnsHostnames",
                true,
                "enableDnsSupport",
                true,
                "enableNetworkAddressUsageMetrics",
                false,
                "instanceTenancy",
                "default"));
        found.putAll(Map.of(
                "ipv6AssociationId",
                "",
                "ipv6CidrBlock",
                "",
                "mainRouteTableId",
                "rtb-00000000000000000",
                "ownerId",
                account.get().id(),
                "state",
                "available"));
        return withTags(found, arguments);
    }

    private static String text(Map<String, Object> arguments, String name, String fallback) {
        return arguments.get(name) instanceof String text ? text : fallback;
    }

    private static Map<String, Object> withTags(Map<String, Object> found, Map<String, Object> arguments) {
        found.put("tags", arguments.getOrDefault("tags", Map.of()));
        return found;
    }

    private String arn(String resource) {
        AwsAccount where = account.get();
        return String.join(":", "arn", where.partition(), "ec2", where.region(), where.id(), resource);
    }

    private Map<String, Object> subnets() {
        return Map.of(
                "id",
                account.get().region(),
                "ids",
                ZONES.stream().map(zone -> SUBNET + zone).toList(),
                "tags",
                Map.of());
    }

    /** The last letter of the id decides the zone, so that three given ids are in three zones. */
    private Map<String, Object> subnet(Map<String, Object> arguments) {
        String id = text(arguments, "id", SUBNET + "a");
        int zone = Math.floorMod(id.charAt(id.length() - 1) - 'a', ZONES.size());
        Map<String, Object> found = new TreeMap<>(Map.of(
                "id",
                id,
                "arn",
                arn("subnet/" + id),
                "vpcId",
                vpc,
                "ownerId",
                account.get().id(),
                "state",
                "available",
                "availabilityZone",
                account.get().region() + ZONES.get(zone),
                "availabilityZoneId",
                account.get().region() + "-az" + (zone + 1),
                "availableIpAddressCount",
                251,
                "cidrBlock",
                "10.0." + zone + ".0/24",
                "mapPublicIpOnLaunch",
                false));
        found.putAll(Map.of(
                "assignIpv6AddressOnCreation",
                false,
                "customerOwnedIpv4Pool",
                "",
                "defaultForAz",
                false,
                "enableDns64",
                false,
                "enableLniAtDeviceIndex",
                0,
                "enableResourceNameDnsARecordOnLaunch",
                false,
                "enableResourceNameDnsAaaaRecordOnLaunch",
                false,
                "ipv6CidrBlock",
                "",
                "ipv6CidrBlockAssociationId",
                ""));
        found.putAll(Map.of(
                "ipv6Native",
                false,
                "mapCustomerOwnedIpOnLaunch",
                false,
                "outpostArn",
                "",
                "privateDnsHostnameTypeOnLaunch",
                "ip-name"));
        return withTags(found, arguments);
    }

    /** A public parameter of AWS's, which is where programs look up machine images. */
    private Map<String, Object> parameter(Map<String, Object> arguments) {
        String name = text(arguments, "name", "");
        String value = "ami-00000000000000000";
        String arn = String.join(
                ":", "arn", account.get().partition(), "ssm", account.get().region(), "", "parameter" + name);
        return Map.of(
                "id",
                name,
                "name",
                name,
                "arn",
                arn,
                "type",
                "String",
                "version",
                1,
                "value",
                value,
                "insecureValue",
                value);
    }

    private Map<String, Object> routeTable(Map<String, Object> arguments) {
        String id = text(arguments, "routeTableId", "rtb-00000000000000000");
        return withTags(
                new TreeMap<>(Map.of(
                        "id",
                        id,
                        "routeTableId",
                        id,
                        "arn",
                        arn("route-table/" + id),
                        "associations",
                        List.of(),
                        "routes",
                        List.of(),
                        "gatewayId",
                        "",
                        "ownerId",
                        account.get().id(),
                        "subnetId",
                        "",
                        "vpcId",
                        vpc)),
                arguments);
    }
}
