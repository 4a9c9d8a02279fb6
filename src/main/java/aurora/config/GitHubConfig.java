package aurora.config;

import java.util.Optional;

/**
 * GitHub Actions.
 *
 * @param repository owner and name
 * @param branch what is deployed; its scheduled workflows look for drift
 * @param environment of the repository in which the job that deploys runs; where empty, the one with the stack's name
 * @param providerArn of the account's identity provider for {@code https://token.actions.githubusercontent.com}, where there is one
 */
public record GitHubConfig(
        String repository, String branch, Optional<String> environment, Optional<String> providerArn) {

    /** The ARN of an identity provider. */
    static final Rule<String> PROVIDER = Rule.matching(
            "the ARN of an identity provider of the account", "arn:aws[a-z-]*:iam::\\d{12}:oidc-provider/[\\w./-]+");

    private static final Rule<String> REPOSITORY =
            Rule.matching("a repository such as \"owner/name\"", "[A-Za-z0-9-]+/[A-Za-z0-9_.-]+");
    private static final Rule<String> BRANCH =
            Rule.matching("the name of one branch, without wildcards", "[A-Za-z0-9_./-]{1,200}");
    private static final Rule<String> ENVIRONMENT =
            Rule.matching("the name of one environment, without wildcards", "[A-Za-z0-9_.-]{1,200}");

    static GitHubConfig read(Section section) {
        if (!section.has("repository")) {
            section.fault("repository", "say which, as owner/name; nobody else's workflows may deploy");
        }
        GitHubConfig config = new GitHubConfig(
                section.text("repository", "", REPOSITORY),
                section.text("branch", "main", BRANCH),
                section.text("environment", ENVIRONMENT),
                section.text("providerArn", PROVIDER));
        section.finish();
        return config;
    }
}
