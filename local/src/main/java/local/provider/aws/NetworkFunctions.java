package local.provider.aws;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A VPC that exists already: it is private and has a subnet in each of three zones. */
final class NetworkFunctions {
    private static final List<String> ZONES = List.of("a", "b", "c");
    private static final String SUBNET = "subnet-0000000000000000";
    private static final String ROUTE_TABLE = "rtb-00000000000000000";
    private static final double FREE_ADDRESSES = 251;

    private final Supplier<AwsAccount> account;
    private volatile String vpc = "vpc-00000000000000000";

    NetworkFunctions(Supplier<AwsAccount> account) {
        this.account = account;
    }

    Map<String, Object> vpc(Map<String, Object> arguments) {
        vpc = AwsFunctions.text(arguments, "id", vpc);
        Map<String, Object> found = object("vpc", vpc, arguments);
        found.put("cidrBlock", "10.0.0.0/16");
        found.put("cidrBlockAssociations", List.of());
        found.put("default", false);
        found.put("dhcpOptionsId", "dopt-00000000000000000");
        found.put("enableDnsHostnames", true);
        found.put("enableDnsSupport", true);
        found.put("enableNetworkAddressUsageMetrics", false);
        found.put("instanceTenancy", "default");
        found.put("mainRouteTableId", ROUTE_TABLE);
        return withEmpty(found, "ipv6AssociationId", "ipv6CidrBlock");
    }

    Map<String, Object> subnets() {
        List<String> ids = ZONES.stream().map(zone -> SUBNET + zone).toList();
        return Map.of("id", account.get().region(), "ids", ids, "tags", Map.of());
    }

    /** The last letter of the id decides the zone, so that three given ids are in three zones. */
    Map<String, Object> subnet(Map<String, Object> arguments) {
        String id = AwsFunctions.text(arguments, "id", SUBNET + "a");
        int zone = Math.floorMod(id.charAt(id.length() - 1) - 'a', ZONES.size());
        Map<String, Object> found = object("subnet", id, arguments);
        found.put("vpcId", vpc);
        found.put("availabilityZone", account.get().region() + ZONES.get(zone));
        found.put("availabilityZoneId", account.get().region() + "-az" + (zone + 1));
        found.put("availableIpAddressCount", FREE_ADDRESSES);
        found.put("cidrBlock", "10.0." + zone + ".0/24");
        found.put("enableLniAtDeviceIndex", 0);
        found.put("privateDnsHostnameTypeOnLaunch", "ip-name");
        for (String flag : List.of(
                "assignIpv6AddressOnCreation",
                "defaultForAz",
                "enableDns64",
                "enableResourceNameDnsARecordOnLaunch",
                "enableResourceNameDnsAaaaRecordOnLaunch",
                "ipv6Native",
                "mapCustomerOwnedIpOnLaunch",
                "mapPublicIpOnLaunch")) {
            found.put(flag, false);
        }
        return withEmpty(found, "customerOwnedIpv4Pool", "ipv6CidrBlock", "ipv6CidrBlockAssociationId", "outpostArn");
    }

    Map<String, Object> routeTables() {
        return Map.of("id", account.get().region(), "ids", List.of());
    }

    Map<String, Object> routeTable(Map<String, Object> arguments) {
        String id = AwsFunctions.text(arguments, "routeTableId", ROUTE_TABLE);
        Map<String, Object> found = object("route-table", id, arguments);
        found.put("routeTableId", id);
        found.put("vpcId", vpc);
        found.put("associations", List.of());
        found.put("routes", List.of());
        return withEmpty(found, "gatewayId", "subnetId");
    }

    /** What every object of EC2 has. */
    private Map<String, Object> object(String kind, String id, Map<String, Object> arguments) {
        AwsAccount where = account.get();
        Map<String, Object> found = new TreeMap<>();
        found.put("id", id);
        found.put(
                "arn", String.join(":", "arn", where.partition(), "ec2", where.region(), where.id(), kind + "/" + id));
        found.put("ownerId", where.id());
        found.put("state", "available");
        found.put("tags", arguments.getOrDefault("tags", Map.of()));
        return found;
    }

    private static Map<String, Object> withEmpty(Map<String, Object> found, String... names) {
        for (String name : names) {
            found.put(name, "");
        }
        return found;
    }
}
