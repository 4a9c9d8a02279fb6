package aurora.config;

import java.util.Optional;

/**
 * Who deploys the stack from outside of AWS, without a stored key.
 *
 * @param pulumiCloud Pulumi Deployments, if it does
 * @param gitHub GitHub Actions, if they do
 * @param permissionsBoundary ARN of the policy that bounds every role of the stack; empty where nothing is enabled. Without it whoever
 *     deploys could make a role that may do anything, and take it
 * @param stateBucket the bucket of the state, where it is not named as {@code bin/configure-backend} names it
 * @param previewPlans previews ask the role manager what it would do; AWS cannot tell that from having it done
 */
public record DeploymentConfig(
        boolean enabled,
        Optional<PulumiCloudConfig> pulumiCloud,
        Optional<GitHubConfig> gitHub,
        String permissionsBoundary,
        Optional<String> stateBucket,
        boolean previewPlans) {

    private static final Rule<String> POLICY = Rule.matching(
            "the ARN of an IAM policy, such as \"arn:aws:iam::123456789012:policy/boundary\"",
            "arn:aws[a-z-]*:iam::(\\d{12}|aws):policy/[\\w+=,.@/-]+");
    private static final Rule<String> BUCKET = Rule.matching("the name of a bucket", "[a-z0-9][a-z0-9-]{1,61}[a-z0-9]");

    static DeploymentConfig read(Section section) {
        DeploymentConfig config = new DeploymentConfig(
                section.flag("enabled", false),
                section.has("pulumiCloud")
                        ? Optional.of(PulumiCloudConfig.read(section.section("pulumiCloud")))
                        : Optional.empty(),
                section.has("gitHub") ? Optional.of(GitHubConfig.read(section.section("gitHub"))) : Optional.empty(),
                section.text("permissionsBoundary", "", POLICY),
                section.text("stateBucket", BUCKET),
                section.flag("previewPlans", true));
        if (config.enabled) {
            refuse(section, config);
        }
        section.finish();
        return config;
    }

    /** Whether the state is in S3: GitHub Actions have no other place for it, Pulumi Cloud has its own. */
    public boolean stateInS3() {
        return gitHub.isPresent() || stateBucket.isPresent();
    }

    /** The boundary, for the roles of the stack. */
    public Optional<String> boundary() {
        return enabled ? Optional.of(permissionsBoundary) : Optional.empty();
    }

    private static void refuse(Section section, DeploymentConfig config) {
        if (config.pulumiCloud.isEmpty() && config.gitHub.isEmpty()) {
            section.fault("enabled", "say who deploys: pulumiCloud, gitHub or both");
        }
        if (!section.has("permissionsBoundary")) {
            section.fault(
                    "permissionsBoundary",
                    "say which policy bounds the roles of the stack; without one, whoever deploys could give themselves"
                            + " everything");
        }
    }
}
