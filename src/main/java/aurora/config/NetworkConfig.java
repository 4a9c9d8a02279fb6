package aurora.config;

import java.util.Map;
import java.util.Optional;

/**
 * Where the cluster lives.
 *
 * @param existing a VPC to use; empty = one is made
 * @param cidr of the VPC that is made
 * @param zones how many availability zones the database subnets lie in
 * @param flowLogRetentionDays of the VPC that is made
 * @param endpointSecurityGroups interface endpoints that exist already, service name to the security group that guards
 *     them; for these none is made
 */
public record NetworkConfig(
        Optional<ExistingNetworkConfig> existing,
        String cidr,
        int zones,
        int flowLogRetentionDays,
        Map<String, String> endpointSecurityGroups) {

    private static final Rule<String> CIDR = new Rule<>(
            "a private IPv4 range from /16 to /24 such as \"10.0.0.0/20\", with no bits set after the prefix",
            Cidr::isPrivateRange);
    private static final Rule<String> SERVICE =
            Rule.oneOf("secretsmanager", "ssm", "ssmmessages", "ec2messages", "logs");
    private static final Rule<String> GROUP =
            Rule.matching("an id such as \"sg-0123456789abcdef0\"", "sg-[0-9a-f]{8,17}");

    static NetworkConfig read(Section section) {
        int zones = section.integer("zones", 2, Rule.between(2, 3));
        Optional<ExistingNetworkConfig> existing = section.has("existing")
                ? Optional.of(ExistingNetworkConfig.read(section.section("existing"), zones))
                : Optional.empty();
        NetworkConfig config = new NetworkConfig(
                existing,
                section.text("cidr", "10.0.0.0/20", CIDR),
                zones,
                section.integer("flowLogRetentionDays", 365, Retention.LOG_DAYS),
                section.textMap("endpointSecurityGroups", SERVICE, GROUP));
        if (existing.isPresent()) {
            refuseWithExisting(section, "cidr");
            refuseWithExisting(section, "flowLogRetentionDays");
        } else if (!config.endpointSecurityGroups.isEmpty()) {
            section.fault("endpointSecurityGroups", "a VPC that is made has no endpoints yet; use it with existing");
        }
        section.finish();
        return config;
    }

    private static void refuseWithExisting(Section section, String key) {
        if (section.has(key)) {
            section.fault(key, "belongs to a VPC that is made; remove it or existing");
        }
    }
}
