package aurora.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aurora.scripts.Checkout.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yaml.snakeyaml.Yaml;

/** The workflow that deploys: checked by actionlint, and for what a stranger could do with it. It never ran on GitHub in these tests. */
@Tag("engine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkflowTest {

    private static final Path FILE = Path.of(".github/workflows/deploy.yml");

    private Map<String, Object> workflow = Map.of();

    @BeforeAll
    void readsIt() throws IOException {
        workflow = new Yaml().load(Files.readString(FILE));
    }

    @Test
    void actionlintFindsNothing() throws Exception {
        Path here = Path.of("").toAbsolutePath();
        boolean go = Checkout.command(Map.of(), here, "/bin/sh", "-c", "command -v go")
                        .status()
                == 0;
        assumeTrue(go, "there is no Go on PATH, from whose modules actionlint is built");

        Outcome outcome = Checkout.command(
                Map.of("GOFLAGS", "-buildvcs=false"),
                here.resolve("src/test/actionlint"),
                "go",
                "tool",
                "actionlint",
                here.resolve(FILE).toString());

        assertThat(outcome.status()).as(outcome.out() + outcome.err()).isZero();
    }

    @Test
    void everyActionIsPinnedToACommitWithItsVersionBesideIt() throws IOException {
        List<String> uses = Files.readAllLines(FILE).stream()
                .filter(line -> line.contains("uses:"))
                .toList();

        assertThat(uses)
                .isNotEmpty()
                .allMatch(line -> line.matches(".*uses: [\\w/-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void nothingIsAllowedThatAJobDoesNotNeed() {
        assertThat(workflow.get("permissions")).isEqualTo(Map.of());
        assertThat(job("preview").get("permissions"))
                .isEqualTo(Map.of("contents", "read", "id-token", "write", "pull-requests", "write"));
        for (String name : List.of("deploy", "drift")) {
            assertThat(job(name).get("permissions"))
                    .as(name)
                    .isEqualTo(Map.of("contents", "read", "id-token", "write"));
        }
    }

    @Test
    void onlyAnUpdateOfTheMainBranchTakesTheRoleThatDeploys() {
        assertThat(roles("preview")).containsExactly("${{ matrix.previewRole }}");
        assertThat(roles("drift")).containsExactly("${{ matrix.previewRole }}");
        assertThat(roles("deploy")).containsExactly("${{ matrix.deployRole }}");
        assertThat(job("deploy"))
                .containsEntry("environment", "${{ matrix.stack }}")
                .extractingByKey("if")
                .asString()
                .contains("github.ref == 'refs/heads/main'");
    }

    @Test
    void aPullRequestOfAForkRunsNothing() {
        assertThat(job("preview"))
                .extractingByKey("if")
                .asString()
                .contains("github.event.pull_request.head.repo.full_name == github.repository");
        assertThat(workflow.toString()).doesNotContain("pull_request_target");
    }

    @Test
    void oneUpdateOfAStackAtATimeAndNoneIsCutShort() {
        assertThat(job("deploy").get("concurrency"))
                .isEqualTo(Map.of("group", "deploy-${{ matrix.stack }}", "cancel-in-progress", false));
    }

    @Test
    void theCommandsAreThoseOfTheirJobs() {
        assertThat(steps("preview", "command")).containsExactly("preview");
        assertThat(steps("deploy", "command")).containsExactly("up");
        assertThat(steps("drift", "command")).containsExactly("preview");
        assertThat(steps("drift", "expect-no-changes")).containsExactly(true);
        assertThat(steps("preview", "comment-on-pr")).containsExactly(true);
    }

    private List<String> roles(String job) {
        return steps(job, "role-to-assume").map(String::valueOf).toList();
    }

    /** What the steps of a job say for an input. */
    private Stream<Object> steps(String job, String input) {
        return list(job(job).get("steps")).stream()
                .map(step -> map(map(step).getOrDefault("with", Map.of())).get(input))
                .filter(Objects::nonNull);
    }

    private Map<String, Object> job(String name) {
        return map(map(workflow.get("jobs")).get(name));
    }

    private static List<?> list(@Nullable Object yaml) {
        return (List<?>) Objects.requireNonNull(yaml);
    }

    private static Map<String, Object> map(@Nullable Object yaml) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(yaml)).forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }
}
