package aurora.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.testing.Declared;
import aurora.testing.StackRun;
import aurora.testing.StackTester;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The roles of those who deploy from outside of AWS. */
class DeploymentAccessTest {

    private static final String BOUNDARY = "arn:aws:iam::123456789012:policy/boundary";
    private static final String PULUMI = "'pulumiCloud': {'organization': 'acme'}";
    private static final String GITHUB = "'gitHub': {'repository': 'acme/db'}";
    private static final String ROLE = "aws:iam/role:Role";
    private static final String POLICY = "aws:iam/policy:Policy";
    private static final String PROVIDER = "aws:iam/openIdConnectProvider:OpenIdConnectProvider";

    @Test
    void nobodyFromOutsideDeploysUnlessConfigurationSaysSo() {
        assertThat(StackTester.stack("test").run().all(PROVIDER)).isEmpty();
    }

    @Test
    void pulumiDeploymentsAreNamedByOrganizationProjectStackAndOperation() {
        StackRun run = with(PULUMI);

        assertThat(run.only(PROVIDER).text("url")).isEqualTo("https://api.pulumi.com/oidc");
        assertThat(run.only(PROVIDER).text("clientIdLists")).isEqualTo("[\"acme\"]");
        assertThat(subjects(run, "preview", "api.pulumi.com/oidc"))
                .containsExactly("pulumi:deploy:org:acme:project:aurora:stack:test:operation:preview:scope:write");
        assertThat(subjects(run, "deploy", "api.pulumi.com/oidc"))
                .contains("pulumi:deploy:org:acme:project:aurora:stack:test:operation:update:scope:write")
                .noneMatch(subject -> subject.contains("operation:destroy"));
    }

    @Test
    void destroyingIsAnOperationThatMustBeNamed() {
        StackRun run = with("'pulumiCloud': {'organization': 'acme', 'operations': ['update', 'destroy']}");

        assertThat(subjects(run, "deploy", "api.pulumi.com/oidc"))
                .containsExactly(
                        "pulumi:deploy:org:acme:project:aurora:stack:test:operation:update:scope:write",
                        "pulumi:deploy:org:acme:project:aurora:stack:test:operation:destroy:scope:write");
    }

    @Test
    void aPullRequestOnGitHubMayLookAndOnlyTheEnvironmentMayChange() {
        StackRun run = with(GITHUB);

        assertThat(subjects(run, "preview", "token.actions.githubusercontent.com"))
                .containsExactly("repo:acme/db:pull_request", "repo:acme/db:ref:refs/heads/main");
        assertThat(subjects(run, "deploy", "token.actions.githubusercontent.com"))
                .containsExactly("repo:acme/db:environment:test");
    }

    @Test
    void aProviderThatTheAccountHasIsUsedAndNotMadeAgain() {
        String arn = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com";
        StackRun run = with("'gitHub': {'repository': 'acme/db', 'providerArn': '" + arn + "'}");

        assertThat(run.all(PROVIDER)).isEmpty();
        assertThat(trust(run, "deploy").toString()).contains(arn);
    }

    @Test
    void everyOtherRoleOfTheStackIsBounded() {
        StackRun run = with(GITHUB);

        assertThat(run.all(ROLE))
                .filteredOn(role -> !isDeployers(role))
                .isNotEmpty()
                .allSatisfy(role -> assertThat(role.text("permissionsBoundary")).isEqualTo(BOUNDARY));
    }

    @Test
    void noRoleCanChangeWhatDeploysIt() {
        StackRun run = with(GITHUB);

        assertThat(run.all(POLICY))
                .filteredOn(DeploymentAccessTest::isDeployers)
                .isNotEmpty()
                .allSatisfy(policy -> assertThat(changing(policy).toList())
                        .noneMatch(statement -> statement.toString().contains(":role/deployment/")
                                || statement.toString().contains(":policy/deployment/")));
        assertThat(run.all(ROLE))
                .filteredOn(DeploymentAccessTest::isDeployers)
                .hasSize(2)
                .allSatisfy(role -> assertThat(role.text("path")).isEqualTo("/deployment/"));
    }

    @Test
    void thePreviewRoleChangesNothing() {
        assertThat(actions(with(GITHUB), "preview"))
                .isNotEmpty()
                .allMatch(action ->
                        action.matches("[a-z0-9-]+:(Describe|Get|List)\\w*|kms:Decrypt|lambda:InvokeFunction"));
    }

    @Test
    void aPreviewThatMustNotReachTheRoleManagerDoesNot() {
        assertThat(actions(with(GITHUB + ", 'previewPlans': false"), "preview"))
                .doesNotContain("lambda:InvokeFunction");
        assertThat(actions(with(GITHUB + ", 'previewPlans': false"), "deploy")).contains("lambda:InvokeFunction");
    }

    @Test
    void stateInS3IsReachedForThisStackOnly() {
        assertThat(with(GITHUB).named(POLICY, "aurora-test-deployment-state").text("policy"))
                .contains("arn:aws:s3:::aurora-state-123456789012-eu-central-1/.pulumi/stacks/aurora/test.json*")
                .doesNotContain("/.pulumi/*");
        assertThat(actions(with(PULUMI), "deploy")).noneMatch(action -> action.startsWith("s3:"));
    }

    @Test
    void aRoleHasNoMorePoliciesThanIamTakes() {
        assertThat(attached(with(PULUMI + "," + GITHUB), "deploy").count()).isLessThanOrEqualTo(10);
    }

    @Test
    void theRolesAreExported() {
        assertThat(with(GITHUB).outputs()).containsKeys("deployRoleArn", "previewRoleArn");
    }

    private static StackRun with(String deployers) {
        return StackTester.stack("test")
                .with("deployment", "{'enabled': true, 'permissionsBoundary': '" + BOUNDARY + "', " + deployers + "}")
                .run();
    }

    private static boolean isDeployers(Declared resource) {
        return resource.name().startsWith("aurora-test-deployment-");
    }

    private static JsonObject trust(StackRun run, String role) {
        return JsonParser.parseString(
                        run.named(ROLE, "aurora-test-deployment-" + role).text("assumeRolePolicy"))
                .getAsJsonObject();
    }

    private static List<String> subjects(StackRun run, String role, String issuer) {
        return statements(trust(run, role))
                .map(statement -> statement
                        .getAsJsonObject("Condition")
                        .getAsJsonObject("StringEquals")
                        .get(issuer + ":sub"))
                .flatMap(DeploymentAccessTest::texts)
                .toList();
    }

    private static List<String> actions(StackRun run, String role) {
        return attached(run, role)
                .flatMap(policy ->
                        statements(JsonParser.parseString(policy.text("policy")).getAsJsonObject()))
                .flatMap(statement -> texts(statement.get("Action")))
                .toList();
    }

    /** The policies of a role; its attachments are named after both. */
    private static Stream<Declared> attached(StackRun run, String role) {
        String prefix = "aurora-test-deployment-" + role + "-";
        return run.all("aws:iam/rolePolicyAttachment:RolePolicyAttachment").stream()
                .filter(attachment -> attachment.name().startsWith(prefix))
                .map(attachment -> run.named(
                        POLICY, "aurora-test-deployment-" + attachment.name().substring(prefix.length())));
    }

    /** The statements of a policy that do more than look. */
    private static Stream<JsonObject> changing(Declared policy) {
        return statements(JsonParser.parseString(policy.text("policy")).getAsJsonObject())
                .filter(statement -> !statement.get("Sid").getAsString().startsWith("LookAt"));
    }

    private static Stream<JsonObject> statements(JsonObject document) {
        return StreamSupport.stream(document.getAsJsonArray("Statement").spliterator(), false)
                .map(JsonElement::getAsJsonObject);
    }

    private static Stream<String> texts(JsonElement oneOrMany) {
        return oneOrMany.isJsonArray()
                ? StreamSupport.stream(oneOrMany.getAsJsonArray().spliterator(), false)
                        .map(JsonElement::getAsString)
                : Stream.of(oneOrMany.getAsString());
    }
}
