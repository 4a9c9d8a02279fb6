package aurora.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.scripts.Checkout.Outcome;
import aurora.scripts.PulumiCloud.Change;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code bin/configure-deployments}, and {@code bin/configure-backend --cloud}: the real CLI, with a server that stands in for Pulumi Cloud.
 * What is asserted is what the CLI asks of it; that the service does it is not tested here.
 */
@Tag("engine")
class ConfigureDeploymentsTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/deployment/aurora-dev-deployment-deploy";
    private static final String STACK = "/api/stacks/acme/aurora/dev";

    private PulumiCloud cloud;
    private Checkout checkout;
    private Map<String, String> environment = Map.of();

    @BeforeEach
    void startsTheStandIn(@TempDir Path folder) throws Exception {
        cloud = PulumiCloud.start();
        checkout = Checkout.into(folder.resolve("a checkout"));
        environment = new LinkedHashMap<>(
                Map.of("PULUMI_HOME", folder.resolve("home").toString(), "PULUMI_ACCESS_TOKEN", "of-the-test"));
    }

    @AfterEach
    void stopsTheStandIn() {
        cloud.close();
    }

    @Test
    void theBackendIsPulumiCloudWithTheStackInTheOrganization() throws Exception {
        Outcome first = backend();
        List<Change> changes = cloud.takeChanges();
        Outcome second = backend();

        assertThat(first.status()).as(first.err()).isZero();
        assertThat(first.out()).containsPattern("stack +acme/aurora/dev +done").endsWith("Changed: 2.\n");
        assertThat(changes).extracting(Change::path).containsExactly("/api/stacks/acme/aurora");
        assertThat(second.out()).endsWith("Nothing to change.\n");
        assertThat(cloud.takeChanges()).isEmpty();
    }

    @Test
    void aTokenThatIsNotTakenIsSaid() throws Exception {
        environment.put("PULUMI_ACCESS_TOKEN", "stale");

        Outcome outcome = backend();

        assertThat(outcome.status()).isNotZero();
        assertThat(outcome.err()).contains("Unauthorized");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void previewsPullRequestsAndDeploysPushesWithTheRole() throws Exception {
        loggedIn();
        Outcome outcome = configure();

        assertThat(outcome.status()).as(outcome.err()).isZero();
        Change settings = cloud.takeChanges().get(0);
        assertThat(settings.path()).isEqualTo(STACK + "/deployments/settings");
        assertThat(settings.body()).isEqualTo(JsonParser.parseString("""
                {"gitHub": {"repository": "acme/db", "previewPullRequests": true, "deployCommits": true, "pullRequestTemplate": false,
                            "paths": ["src/main/**", "src/bindings/**", "role-manager-fn/**", "local/**", "bin/**", ".mvn/**", "mvnw", "pom.xml",
                                      "Pulumi.yaml", "Pulumi.dev.yaml"]},
                 "sourceContext": {"git": {"branch": "main", "repoDir": "."}},
                 "operationContext": {"preRunCommands": ["javac -version && aws --version"],
                                      "options": {"skipInstallDependencies": true, "skipIntermediateDeployments": true},
                                      "oidc": {"aws": {"roleArn": "%s", "sessionName": "aurora-dev", "duration": "1h"}}}}""".formatted(ROLE)));
    }

    @Test
    void looksForDriftOnceADay() throws Exception {
        loggedIn();
        configure();

        Change schedule = cloud.takeChanges().get(1);
        assertThat(schedule.path()).isEqualTo(STACK + "/deployments/drift/schedules");
        assertThat(schedule.body())
                .isEqualTo(JsonParser.parseString("{\"scheduleCron\": \"0 6 * * *\", \"autoRemediate\": false}"));
    }

    @Test
    void aSecondRunChangesNothingAndSaysSo() throws Exception {
        loggedIn();
        configure("--ttl", "2027-01-01T00:00:00Z");
        int schedules = cloud.takeChanges().size() - 1;

        Outcome second = configure("--ttl", "2027-01-01T00:00:00Z");

        assertThat(schedules).isEqualTo(2);
        assertThat(second.status()).as(second.err()).isZero();
        assertThat(second.out()).endsWith("Nothing to change.\n");
        assertThat(cloud.takeChanges()).extracting(Change::path).containsExactly(STACK + "/deployments/settings");
    }

    @Test
    void anotherTimeChangesTheScheduleThatIsThere() throws Exception {
        loggedIn();
        configure("--ttl", "2027-01-01T00:00:00Z");
        cloud.takeChanges();

        Outcome outcome = configure("--drift", "0 5 * * 1", "--remediate", "--ttl", "2027-02-01T00:00:00Z");

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(cloud.takeChanges().stream().skip(1))
                .containsExactly(
                        new Change(
                                "POST",
                                STACK + "/deployments/drift/schedules/schedule-0",
                                JsonParser.parseString("{\"scheduleCron\": \"0 5 * * 1\", \"autoRemediate\": true}")
                                        .getAsJsonObject()),
                        new Change(
                                "POST",
                                STACK + "/deployments/ttl/schedules/schedule-1",
                                JsonParser.parseString(
                                                "{\"timestamp\": \"2027-02-01T00:00:00Z\", \"deleteAfterDestroy\": true}")
                                        .getAsJsonObject()));
    }

    @Test
    void noScheduleForDriftTakesTheOneAwayThatIsThere() throws Exception {
        loggedIn();
        configure();
        cloud.takeChanges();

        Outcome outcome = configure("--drift", "none");

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(cloud.takeChanges()).extracting(Change::method).contains("DELETE");
    }

    @Test
    void aDryRunPrintsTheCommandsAndChangesNothing() throws Exception {
        loggedIn();
        Outcome dry = configure("--dry-run", "--executor-image", "acme/runner:1");

        assertThat(dry.status()).as(dry.err()).isZero();
        assertThat(dry.out())
                .contains("pulumi deployment settings edit --stack acme/aurora/dev --github-repo acme/db")
                .contains("--executor-image acme/runner:1", "--oidc-aws-role-arn " + ROLE)
                .contains(
                        "pulumi stack schedule new --yes --stack acme/aurora/dev --kind drift --cron 0\\ 6\\ \\*\\ \\*\\ \\*")
                .endsWith("Would change: 2. Nothing was changed.\n");
        assertThat(cloud.takeChanges()).isEmpty();
    }

    @Test
    void aBackendThatIsNotPulumiCloudIsRefused() throws Exception {
        environment.put("PULUMI_BACKEND_URL", "file:///somewhere");

        Outcome outcome = configure();

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("file:///somewhere, not to Pulumi Cloud", "bin/configure-backend dev --cloud acme");
    }

    @ParameterizedTest
    @CsvSource({
        "'', which stack?",
        "dev, --org is missing",
        "dev --org acme, --repo is missing",
        "dev --org acme --repo db, not OWNER/NAME",
        "dev --org acme --repo acme/db --role-arn deploy, no IAM role's ARN",
        "dev --org acme --repo acme/db --drift daily, five fields of cron",
        "dev --org acme --repo acme/db --ttl tomorrow, no moment",
        "dev --org acme --repo acme/db --whatever, unknown option",
    })
    void wrongUseIsRefusedWithTheUsage(String arguments, String reason) throws Exception {
        Outcome outcome = checkout.run(
                environment, "configure-deployments", arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains(reason, "usage: bin/configure-deployments");
    }

    private void loggedIn() throws Exception {
        cloud.withStack();
        Outcome outcome = backend();
        assertThat(outcome.status()).as(outcome.err()).isZero();
    }

    private Outcome backend() throws Exception {
        return checkout.run(environment, "configure-backend", "dev", "--cloud", "acme", "--cloud-url", cloud.url());
    }

    private Outcome configure(String... options) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("dev", "--org", "acme", "--repo", "acme/db", "--role-arn", ROLE));
        arguments.addAll(List.of(options));
        return checkout.run(environment, "configure-deployments", arguments.toArray(String[]::new));
    }
}
