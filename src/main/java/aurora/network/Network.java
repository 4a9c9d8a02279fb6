package aurora.network;

import com.pulumi.aws.ec2.VpcEndpoint;
import com.pulumi.aws.ec2.VpcEndpointArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The VPC and the database subnets: made for the stack, or looked up and checked. */
public final class Network extends ComponentResource {

    private final String name;
    private final NetworkArgs args;
    private final Output<String> vpcId;
    private final Output<List<String>> subnetIds;
    private final Output<List<String>> zones;
    private final Optional<Output<String>> routeTableId;

    public Network(String name, NetworkArgs args, ComponentResourceOptions options) {
        super("aurora:network:Network", name, options);
        this.name = name;
        this.args = args;
        DatabaseSubnets subnets = args.settings()
                .existing()
                .map(existing -> new ExistingVpc(existing, args.settings().zones(), this).find())
                .orElseGet(() -> new IsolatedVpc(name, args, this).make());
        this.vpcId = subnets.vpcId();
        this.subnetIds = Output.all(subnets.subnetIds());
        this.zones = Output.all(subnets.zones());
        this.routeTableId = subnets.routeTableId();
        registerOutputs(Map.of("vpcId", vpcId, "subnetIds", subnetIds));
    }

    /** The VPC. */
    public Output<String> vpcId() {
        return vpcId;
    }

    /** One subnet in each zone. */
    public Output<List<String>> subnetIds() {
        return subnetIds;
    }

    /** Names of the zones of {@link #subnetIds}, in the same order. */
    public Output<List<String>> zones() {
        return zones;
    }

    /**
     * A way from these subnets to an AWS service that does not leave the VPC; where the VPC has one already, that one.
     *
     * @param service the last part of its name, for example {@code secretsmanager}
     * @param policy who may do what through it
     */
    public InterfaceEndpoint endpoint(String service, Output<String> policy) {
        Optional<String> existing =
                Optional.ofNullable(args.settings().endpointSecurityGroups().get(service));
        InterfaceEndpointArgs endpoint =
                new InterfaceEndpointArgs(service, policy, vpcId, subnetIds, existing, args.scope());
        return new InterfaceEndpoint(
                name + "-" + service,
                endpoint,
                ComponentResourceOptions.builder().parent(this).build());
    }

    /**
     * A way to S3 that does not leave the VPC; it costs nothing.
     *
     * @param policy who may do what through it
     * @return the addresses of S3, for security groups; empty in an existing VPC, whose owner decides about its routes
     */
    public Optional<Output<String>> s3Endpoint(Output<String> policy) {
        return routeTableId.map(routes -> new VpcEndpoint(
                        name + "-s3",
                        VpcEndpointArgs.builder()
                                .vpcId(vpcId)
                                .vpcEndpointType("Gateway")
                                .serviceName(args.scope()
                                        .account()
                                        .applyValue(account -> "com.amazonaws." + account.region() + ".s3"))
                                .routeTableIds(routes.applyValue(List::of))
                                .policy(policy)
                                .tags(args.scope().tags().named(name + "-s3"))
                                .build(),
                        CustomResourceOptions.builder().parent(this).build())
                .prefixListId());
    }
}
