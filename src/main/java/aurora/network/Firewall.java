package aurora.network;

import aurora.stack.ResourceTags;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.vpc.SecurityGroupEgressRule;
import com.pulumi.aws.vpc.SecurityGroupEgressRuleArgs;
import com.pulumi.aws.vpc.SecurityGroupIngressRule;
import com.pulumi.aws.vpc.SecurityGroupIngressRuleArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/**
 * A security group that begins with every door closed. Each door is opened on its own, between two groups, on one TCP
 * port, and says what it is for. The component that owns a firewall opens its doors.
 */
public final class Firewall extends ComponentResource {

    private static final String TCP = "tcp";
    private static final int HTTPS = 443;
    private static final int SSH = 22;

    private final String name;
    private final ResourceTags tags;
    private final Output<String> groupId;

    /** A new group in {@code vpcId}; {@code purpose} is its description in the console. */
    public Firewall(
            String name, String purpose, Output<String> vpcId, ResourceTags tags, ComponentResourceOptions options) {
        super("aurora:network:Firewall", name, options);
        this.name = name;
        this.tags = tags;
        SecurityGroup group = new SecurityGroup(
                name,
                SecurityGroupArgs.builder()
                        .description(purpose)
                        .vpcId(vpcId)
                        .revokeRulesOnDelete(true)
                        .tags(tags.named(name))
                        .build(),
                child());
        this.groupId = group.id();
        registerOutputs(Map.of("groupId", groupId));
    }

    /** A group that somebody else made, to which doors are added. */
    Firewall(String name, Output<String> groupId, ResourceTags tags, ComponentResourceOptions options) {
        super("aurora:network:Firewall", name, options);
        this.name = name;
        this.tags = tags;
        this.groupId = groupId;
        registerOutputs(Map.of("groupId", groupId));
    }

    /** The group's id. */
    public Output<String> groupId() {
        return groupId;
    }

    /**
     * Lets one address in by SSH.
     *
     * @param address a single one, as {@code 203.0.113.7/32}
     * @param purpose for the console
     * @return the rule's id, to take it back by
     */
    public Output<String> allowSshFrom(String address, String purpose) {
        String door = name + "-ssh";
        SecurityGroupIngressRule rule = new SecurityGroupIngressRule(
                door,
                SecurityGroupIngressRuleArgs.builder()
                        .securityGroupId(groupId)
                        .cidrIpv4(address)
                        .ipProtocol(TCP)
                        .fromPort(SSH)
                        .toPort(SSH)
                        .description(purpose)
                        .tags(tags.named(door))
                        .build(),
                child());
        return rule.securityGroupRuleId();
    }

    /** Lets the members of {@code group} in, on {@code port}. */
    public void allowFrom(String peer, Output<String> group, Output<Integer> port) {
        String door = name + "-from-" + peer;
        new SecurityGroupIngressRule(
                door,
                SecurityGroupIngressRuleArgs.builder()
                        .securityGroupId(groupId)
                        .referencedSecurityGroupId(group)
                        .ipProtocol(TCP)
                        .fromPort(port)
                        .toPort(port)
                        .description("From " + peer)
                        .tags(tags.named(door))
                        .build(),
                child());
    }

    /** Lets members of this group out to the members of {@code group}, on {@code port}. */
    public void allowTo(String peer, Output<String> group, Output<Integer> port) {
        String door = name + "-to-" + peer;
        new SecurityGroupEgressRule(
                door,
                SecurityGroupEgressRuleArgs.builder()
                        .securityGroupId(groupId)
                        .referencedSecurityGroupId(group)
                        .ipProtocol(TCP)
                        .fromPort(port)
                        .toPort(port)
                        .description("To " + peer)
                        .tags(tags.named(door))
                        .build(),
                child());
    }

    /** Lets members of this group out to an AWS service behind a gateway endpoint, over HTTPS. */
    public void allowToService(String service, Output<String> prefixListId) {
        String door = name + "-to-" + service;
        new SecurityGroupEgressRule(
                door,
                SecurityGroupEgressRuleArgs.builder()
                        .securityGroupId(groupId)
                        .prefixListId(prefixListId)
                        .ipProtocol(TCP)
                        .fromPort(HTTPS)
                        .toPort(HTTPS)
                        .description("To " + service)
                        .tags(tags.named(door))
                        .build(),
                child());
    }

    private CustomResourceOptions child() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
