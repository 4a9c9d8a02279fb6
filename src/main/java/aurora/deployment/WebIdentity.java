package aurora.deployment;

import aurora.config.DeploymentConfig;
import aurora.config.GitHubConfig;
import aurora.config.PulumiCloudConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody outside of AWS who deploys, as their tokens say it. Pure. Subjects are whole: no part of one is open.
 *
 * @param name for the provider's resource
 * @param address of the issuer, without {@code https://}: so AWS calls the provider in conditions
 * @param audience the only one that is taken
 * @param providerArn of a provider that the account has already; an account takes one for each issuer
 * @param looks subjects that may preview
 * @param changes subjects that may deploy
 */
record WebIdentity(
        String name,
        String address,
        String audience,
        Optional<String> providerArn,
        List<String> looks,
        List<String> changes) {

    /** Those that the configuration names. */
    static List<WebIdentity> of(DeploymentConfig config, String project, String stack) {
        List<WebIdentity> identities = new ArrayList<>();
        config.pulumiCloud().ifPresent(cloud -> identities.add(pulumiCloud(cloud, project, stack)));
        config.gitHub().ifPresent(gitHub -> identities.add(gitHub(gitHub, stack)));
        return List.copyOf(identities);
    }

    /**
     * Pulumi Deployments: the organization is the audience. A stack has one role for all that is done with it, so the one that deploys
     * previews as well.
     */
    private static WebIdentity pulumiCloud(PulumiCloudConfig config, String project, String stack) {
        String subject = "pulumi:deploy:org:%s:project:%s:stack:%s:operation:%s:scope:write";
        return new WebIdentity(
                "pulumi-cloud",
                "api.pulumi.com/oidc",
                config.organization(),
                config.providerArn(),
                subjects(subject, Stream.of("preview"), config.organization(), project, stack),
                subjects(subject, config.operations().stream(), config.organization(), project, stack));
    }

    private static List<String> subjects(
            String subject, Stream<String> operations, String organization, String project, String stack) {
        return operations
                .map(operation -> String.format(subject, organization, project, stack, operation))
                .toList();
    }

    /** GitHub Actions: what deploys runs in an environment, which the repository's owner can put behind an approval. */
    private static WebIdentity gitHub(GitHubConfig config, String stack) {
        String repository = "repo:" + config.repository() + ":";
        return new WebIdentity(
                "github",
                "token.actions.githubusercontent.com",
                "sts.amazonaws.com",
                config.providerArn(),
                List.of(repository + "pull_request", repository + "ref:refs/heads/" + config.branch()),
                List.of(repository + "environment:" + config.environment().orElse(stack)));
    }
}
