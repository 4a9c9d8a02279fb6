package aurora.config;

import java.util.List;
import java.util.Optional;

/**
 * Pulumi Deployments.
 *
 * @param organization as in Pulumi Cloud, in lower case
 * @param operations what it may do with the stack
 * @param providerArn of the account's identity provider for {@code https://api.pulumi.com/oidc}, where another stack has made it
 */
public record PulumiCloudConfig(String organization, List<String> operations, Optional<String> providerArn) {

    private static final List<String> USUAL =
            List.of("preview", "update", "refresh", "detect-drift", "remediate-drift");
    private static final Rule<String> OPERATION =
            Rule.oneOf("preview", "update", "refresh", "destroy", "detect-drift", "remediate-drift");
    private static final Rule<String> ORGANIZATION =
            Rule.matching("the name of an organization, in lower case", "[a-z0-9][a-z0-9_-]{0,39}");

    static PulumiCloudConfig read(Section section) {
        if (!section.has("organization")) {
            section.fault("organization", "say which; its name is what the identity provider knows it by");
        }
        List<String> operations = section.has("operations") ? section.texts("operations", OPERATION) : USUAL;
        PulumiCloudConfig config = new PulumiCloudConfig(
                section.text("organization", "", ORGANIZATION),
                operations,
                section.text("providerArn", GitHubConfig.PROVIDER));
        if (operations.isEmpty()) {
            section.fault("operations", "name at least one of " + OPERATION.allowed());
        }
        section.finish();
        return config;
    }
}
