package local.provider.aws;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** VPCs and what is in them. */
final class NetworkTypes {
    private static final String EC2 = "arn:{partition}:ec2:{region}:{account}:";

    private NetworkTypes() {}

    static List<ResourceType> all() {
        return List.of(
                new ResourceType("aws:ec2/vpc:Vpc", "vpc-{random}")
                        .output("arn", EC2 + "vpc/{id}")
                        .output("defaultRouteTableId", "rtb-{random}")
                        .output("mainRouteTableId", "rtb-{random}")
                        .output("defaultSecurityGroupId", "sg-{random}")
                        .output("defaultNetworkAclId", "acl-{random}")
                        .output("dhcpOptionsId", "dopt-{random}")
                        .output("ownerId", "{account}")
                        .replaces("cidrBlock", "instanceTenancy"),
                new ResourceType("aws:ec2/subnet:Subnet", "subnet-{random}")
                        .output("arn", EC2 + "subnet/{id}")
                        .output("ownerId", "{account}")
                        .output("availabilityZone", "{region}a")
                        .output("availabilityZoneId", "{region}-az1")
                        .replaces("vpcId", "cidrBlock", "availabilityZone", "availabilityZoneId"),
                new ResourceType("aws:ec2/securityGroup:SecurityGroup", "sg-{random}")
                        .named("name")
                        .output("arn", EC2 + "security-group/{id}")
                        .output("ownerId", "{account}")
                        .replaces("vpcId", "description"),
                new ResourceType("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "sg-{random}")
                        .output("arn", EC2 + "security-group/{id}")
                        .output("name", "default")
                        .output("ownerId", "{account}")
                        .replaces("vpcId"),
                new ResourceType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "sgr-{random}")
                        .output("arn", EC2 + "security-group-rule/{id}")
                        .output("securityGroupRuleId", "{id}")
                        .replaces("securityGroupId"),
                new ResourceType("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "sgr-{random}")
                        .output("arn", EC2 + "security-group-rule/{id}")
                        .output("securityGroupRuleId", "{id}")
                        .replaces("securityGroupId"),
                new ResourceType("aws:ec2/routeTable:RouteTable", "rtb-{random}")
                        .output("arn", EC2 + "route-table/{id}")
                        .output("ownerId", "{account}")
                        .replaces("vpcId"),
                new ResourceType("aws:ec2/routeTableAssociation:RouteTableAssociation", "rtbassoc-{random}")
                        .replaces("subnetId", "gatewayId"),
                new ResourceType("aws:ec2/flowLog:FlowLog", "fl-{random}").output("arn", EC2 + "vpc-flow-log/{id}"),
                vpcEndpoint());
    }

    private static ResourceType vpcEndpoint() {
        return new ResourceType("aws:ec2/vpcEndpoint:VpcEndpoint", "vpce-{random}")
                .output("arn", EC2 + "vpc-endpoint/{id}")
                .output("ownerId", "{account}")
                .output("state", "available")
                .output("prefixListId", "pl-{random}")
                .output("serviceRegion", "{region}")
                .output(
                        "dnsEntries",
                        facts -> List.of(Map.of(
                                "dnsName",
                                facts.fill("{id}-{random}.{serviceName}.vpce.{suffix}"),
                                "hostedZoneId",
                                facts.fill("Z{random}"))))
                .output("networkInterfaceIds", NetworkTypes::interfaces)
                .replaces("vpcId", "serviceName", "vpcEndpointType");
    }

    /** One network interface in each subnet. */
    private static List<String> interfaces(Facts facts) {
        int count = facts.inputs().get("subnetIds") instanceof List<?> subnets ? subnets.size() : 0;
        return IntStream.range(0, count)
                .mapToObj(index -> facts.fill("eni-{random}") + index)
                .toList();
    }
}
