package aurora.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A VPC that somebody else made. Each part is named by id or found by tags.
 *
 * @param vpcTags used where {@code vpcId} is empty; must match one VPC
 * @param subnetTags used where {@code subnetIds} is empty; must match at least as many subnets as zones are wanted
 */
public record ExistingNetworkConfig(
        Optional<String> vpcId, Map<String, String> vpcTags, List<String> subnetIds, Map<String, String> subnetTags) {

    private static final Rule<String> VPC =
            Rule.matching("an id such as \"vpc-0123456789abcdef0\"", "vpc-[0-9a-f]{8,17}");
    private static final Rule<String> SUBNET =
            Rule.matching("an id such as \"subnet-0123456789abcdef0\"", "subnet-[0-9a-f]{8,17}");

    static ExistingNetworkConfig read(Section section, int zones) {
        ExistingNetworkConfig config = new ExistingNetworkConfig(
                section.text("vpcId", VPC),
                section.textMap("vpcTags", Tags.KEY, Tags.VALUE),
                section.texts("subnetIds", SUBNET),
                section.textMap("subnetTags", Tags.KEY, Tags.VALUE));
        if (config.vpcId.isPresent() == !config.vpcTags.isEmpty()) {
            section.fault("vpcId", "name the VPC by either vpcId or vpcTags");
        }
        if (config.subnetIds.isEmpty() == config.subnetTags.isEmpty()) {
            section.fault("subnetIds", "name the database subnets by either subnetIds or subnetTags");
        }
        if (!config.subnetIds.isEmpty() && config.subnetIds.stream().distinct().count() != zones) {
            section.fault("subnetIds", "name one subnet for each of the " + zones + " zones (aurora:network.zones)");
        }
        section.finish();
        return config;
    }
}
