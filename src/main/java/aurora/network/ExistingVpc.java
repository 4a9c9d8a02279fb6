package aurora.network;

import aurora.config.ExistingNetworkConfig;
import com.pulumi.aws.ec2.Ec2Functions;
import com.pulumi.aws.ec2.inputs.GetRouteTableArgs;
import com.pulumi.aws.ec2.inputs.GetRouteTablesArgs;
import com.pulumi.aws.ec2.inputs.GetRouteTablesFilterArgs;
import com.pulumi.aws.ec2.inputs.GetSubnetArgs;
import com.pulumi.aws.ec2.inputs.GetSubnetsArgs;
import com.pulumi.aws.ec2.inputs.GetSubnetsFilterArgs;
import com.pulumi.aws.ec2.inputs.GetVpcArgs;
import com.pulumi.aws.ec2.outputs.GetRouteTableResult;
import com.pulumi.aws.ec2.outputs.GetSubnetResult;
import com.pulumi.aws.ec2.outputs.GetVpcResult;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Finds the VPC and the database subnets that somebody else made, and refuses them where they are not private. */
final class ExistingVpc {

    private final ExistingNetworkConfig settings;
    private final int zones;
    private final InvokeOptions options;

    ExistingVpc(ExistingNetworkConfig settings, int zones, Resource parent) {
        this.settings = settings;
        this.zones = zones;
        this.options = InvokeOptions.builder().parent(parent).build();
    }

    DatabaseSubnets find() {
        Output<GetVpcResult> vpc = vpc();
        Output<List<String>> ids = subnetIds(vpc);
        List<Output<SubnetFacts>> subnets = IntStream.range(0, zones)
                .mapToObj(index -> facts(vpc, ids.applyValue(found -> found.get(index))))
                .toList();
        Output<List<SubnetFacts>> checked =
                Output.tuple(vpc, Output.all(subnets)).applyValue(found -> checked(found.t1, found.t2));
        return new DatabaseSubnets(
                vpc.applyValue(GetVpcResult::id),
                each(checked, SubnetFacts::id),
                each(checked, SubnetFacts::zone),
                Optional.empty());
    }

    private List<Output<String>> each(Output<List<SubnetFacts>> subnets, Function<SubnetFacts, String> fact) {
        return IntStream.range(0, zones)
                .mapToObj(index -> subnets.applyValue(found -> fact.apply(found.get(index))))
                .toList();
    }

    private Output<GetVpcResult> vpc() {
        GetVpcArgs.Builder args = GetVpcArgs.builder();
        settings.vpcId().ifPresentOrElse(args::id, () -> args.tags(settings.vpcTags()));
        return Ec2Functions.getVpc(args.build(), options);
    }

    private Output<List<String>> subnetIds(Output<GetVpcResult> vpc) {
        if (!settings.subnetIds().isEmpty()) {
            return Output.of(settings.subnetIds());
        }
        GetSubnetsArgs args = GetSubnetsArgs.builder()
                .filters(GetSubnetsFilterArgs.builder()
                        .name("vpc-id")
                        .values(vpc.applyValue(found -> List.of(found.id())))
                        .build())
                .tags(settings.subnetTags())
                .build();
        return Ec2Functions.getSubnets(args, options).applyValue(found -> enough(found.ids()));
    }

    private List<String> enough(List<String> ids) {
        if (ids.size() != zones) {
            throw new IllegalStateException("aurora:network.existing.subnetTags " + settings.subnetTags() + " match "
                    + ids.size() + " subnets " + ids + ", but aurora:network.zones is " + zones
                    + "; make them the same");
        }
        return ids.stream().sorted().toList();
    }

    private Output<SubnetFacts> facts(Output<GetVpcResult> vpc, Output<String> id) {
        Output<GetSubnetResult> subnet =
                Ec2Functions.getSubnet(GetSubnetArgs.builder().id(id).build(), options);
        return Output.tuple(subnet, routes(vpc, id))
                .applyValue(found -> new SubnetFacts(
                        found.t1.id(),
                        found.t1.vpcId(),
                        found.t1.availabilityZone(),
                        found.t1.mapPublicIpOnLaunch(),
                        leadsToInternet(found.t2)));
    }

    /** A subnet without a route table of its own uses the VPC's main one. */
    private Output<GetRouteTableResult> routes(Output<GetVpcResult> vpc, Output<String> subnetId) {
        GetRouteTablesArgs own = GetRouteTablesArgs.builder()
                .filters(GetRouteTablesFilterArgs.builder()
                        .name("association.subnet-id")
                        .values(subnetId.applyValue(List::of))
                        .build())
                .build();
        Output<String> table = Output.tuple(Ec2Functions.getRouteTables(own, options), vpc)
                .applyValue(found -> found.t1.ids().stream().findFirst().orElse(found.t2.mainRouteTableId()));
        return Ec2Functions.getRouteTable(
                GetRouteTableArgs.builder().routeTableId(table).build(), options);
    }

    private static boolean leadsToInternet(GetRouteTableResult table) {
        return table.routes().stream().anyMatch(route -> route.gatewayId().startsWith("igw-"));
    }

    private static List<SubnetFacts> checked(GetVpcResult vpc, List<SubnetFacts> subnets) {
        ExistingVpcCheck.require(new VpcFacts(vpc.id(), vpc.enableDnsSupport(), vpc.enableDnsHostnames()), subnets);
        return subnets;
    }
}
