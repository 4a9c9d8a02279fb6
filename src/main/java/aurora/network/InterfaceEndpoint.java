package aurora.network;

import com.pulumi.aws.ec2.VpcEndpoint;
import com.pulumi.aws.ec2.VpcEndpointArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;

/** A private way to one AWS service, open to the security groups that are let in and to what its policy allows. */
public final class InterfaceEndpoint extends ComponentResource {

    private static final int HTTPS = 443;

    private final Firewall firewall;

    InterfaceEndpoint(String name, InterfaceEndpointArgs args, ComponentResourceOptions options) {
        super("aurora:network:InterfaceEndpoint", name, options);
        ComponentResourceOptions child =
                ComponentResourceOptions.builder().parent(this).build();
        if (args.existingGroupId().isPresent()) {
            Output<String> groupId = Output.of(args.existingGroupId().get());
            this.firewall = new Firewall(name, groupId, args.scope().tags(), child);
        } else {
            this.firewall = new Firewall(
                    name,
                    "Endpoint of " + args.service(),
                    args.vpcId(),
                    args.scope().tags(),
                    child);
            endpoint(name, args);
        }
        registerOutputs(Map.of("groupId", firewall.groupId()));
    }

    /** The security group that guards the endpoint. */
    public Output<String> groupId() {
        return firewall.groupId();
    }

    /** The port it answers on. */
    public Output<Integer> port() {
        return Output.of(HTTPS);
    }

    /** Lets the members of a security group use the endpoint. */
    public void allowFrom(String peer, Output<String> group) {
        firewall.allowFrom(peer, group, port());
    }

    private void endpoint(String name, InterfaceEndpointArgs args) {
        new VpcEndpoint(
                name,
                VpcEndpointArgs.builder()
                        .vpcId(args.vpcId())
                        .vpcEndpointType("Interface")
                        .serviceName(args.scope()
                                .account()
                                .applyValue(account -> "com.amazonaws." + account.region() + "." + args.service()))
                        .privateDnsEnabled(true)
                        .subnetIds(args.subnetIds())
                        .securityGroupIds(firewall.groupId().applyValue(List::of))
                        .policy(args.policy())
                        .tags(args.scope().tags().named(name))
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
    }
}
