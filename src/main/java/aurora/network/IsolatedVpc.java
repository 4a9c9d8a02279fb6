package aurora.network;

import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.ec2.DefaultSecurityGroup;
import com.pulumi.aws.ec2.DefaultSecurityGroupArgs;
import com.pulumi.aws.ec2.RouteTable;
import com.pulumi.aws.ec2.RouteTableArgs;
import com.pulumi.aws.ec2.RouteTableAssociation;
import com.pulumi.aws.ec2.RouteTableAssociationArgs;
import com.pulumi.aws.ec2.Subnet;
import com.pulumi.aws.ec2.SubnetArgs;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.ec2.VpcArgs;
import com.pulumi.aws.inputs.GetAvailabilityZonesArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A VPC with nothing in it but database subnets. It has no internet gateway, so whatever a security group says, nobody
 * reaches the database from outside.
 */
final class IsolatedVpc {

    /** Such as eu-central-1a; a local zone (us-west-2-lax-1a), which an account may have opted into, has no Aurora. */
    private static final String REGULAR_ZONE = "[a-z]+(-[a-z]+)+-\\d+[a-z]";

    private final String name;
    private final NetworkArgs args;
    private final Resource parent;

    IsolatedVpc(String name, NetworkArgs args, Resource parent) {
        this.name = name;
        this.args = args;
        this.parent = parent;
    }

    DatabaseSubnets make() {
        Vpc vpc = vpc();
        emptyDefaultGroup(vpc);
        new FlowLogs(
                name + "-flow-logs",
                vpc.id(),
                args.settings().flowLogRetentionDays(),
                args.scope(),
                ComponentResourceOptions.builder().parent(parent).build());
        RouteTable routes = routes(vpc);
        List<Output<String>> zones = zones();
        return new DatabaseSubnets(vpc.id(), subnets(vpc, routes, zones), zones, Optional.of(routes.id()));
    }

    private Vpc vpc() {
        return new Vpc(
                name,
                VpcArgs.builder()
                        .cidrBlock(args.settings().cidr())
                        // Interface endpoints answer under the service's usual name only with both.
                        .enableDnsSupport(true)
                        .enableDnsHostnames(true)
                        .tags(args.scope().tags().named(name))
                        .build(),
                child());
    }

    /**
     * AWS makes a group that lets its members talk to each other and out; taken over without rules, it allows nothing.
     */
    private void emptyDefaultGroup(Vpc vpc) {
        new DefaultSecurityGroup(
                name + "-default",
                DefaultSecurityGroupArgs.builder()
                        .vpcId(vpc.id())
                        .tags(args.scope().tags().named(name + "-default"))
                        .build(),
                child());
    }

    /** Only the VPC itself is reachable by it. */
    private RouteTable routes(Vpc vpc) {
        return new RouteTable(
                name + "-database",
                RouteTableArgs.builder()
                        .vpcId(vpc.id())
                        .tags(args.scope().tags().named(name + "-database"))
                        .build(),
                child());
    }

    private List<Output<String>> subnets(Vpc vpc, RouteTable routes, List<Output<String>> zones) {
        List<String> ranges = CidrPlan.subnets(args.settings().cidr(), zones.size());
        List<Output<String>> ids = new ArrayList<>();
        for (int index = 0; index < ranges.size(); index++) {
            String subnet = name + "-database-" + (index + 1);
            ids.add(subnet(subnet, vpc, ranges.get(index), zones.get(index), routes));
        }
        return ids;
    }

    private Output<String> subnet(String subnet, Vpc vpc, String range, Output<String> zone, RouteTable routes) {
        Subnet made = new Subnet(
                subnet,
                SubnetArgs.builder()
                        .vpcId(vpc.id())
                        .cidrBlock(range)
                        .availabilityZone(zone)
                        .mapPublicIpOnLaunch(false)
                        .tags(args.scope().tags().named(subnet))
                        .build(),
                child());
        new RouteTableAssociation(
                subnet,
                RouteTableAssociationArgs.builder()
                        .subnetId(made.id())
                        .routeTableId(routes.id())
                        .build(),
                child());
        return made.id();
    }

    private List<Output<String>> zones() {
        int wanted = args.settings().zones();
        Output<List<String>> zones = AwsFunctions.getAvailabilityZones(
                        GetAvailabilityZonesArgs.builder().state("available").build())
                .applyValue(found -> firstZones(found.names(), wanted));
        return IntStream.range(0, wanted)
                .mapToObj(index -> zones.applyValue(names -> names.get(index)))
                .toList();
    }

    private static List<String> firstZones(List<String> names, int wanted) {
        List<String> zones = names.stream()
                .filter(name -> name.matches(REGULAR_ZONE))
                .sorted()
                .toList();
        if (zones.size() < wanted) {
            throw new IllegalStateException("aurora:network.zones asks for " + wanted + " zones, the region has "
                    + zones.size() + " that are available to this account: " + zones);
        }
        return zones.subList(0, wanted);
    }

    private CustomResourceOptions child() {
        return CustomResourceOptions.builder().parent(parent).build();
    }
}
