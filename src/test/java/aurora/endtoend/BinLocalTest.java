package aurora.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.endtoend.Clone.Outcome;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/local} as a newcomer types it: a fresh clone, the real command line, the real language host. The tests are one story. */
@Tag("engine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BinLocalTest {
    private Path folder;
    private Clone clone;
    private Outcome first;

    @BeforeAll
    void bringsAFreshCloneUp(@TempDir Path folder) throws Exception {
        this.folder = folder;
        // A blank in the path is what a person's folder has.
        clone = Clone.into(folder.resolve("a fresh clone"));
        first = clone.run("bin/local", "up");
    }

    @AfterAll
    void leavesNothingRunning() throws Exception {
        clone.run("bin/local", "down");
    }

    @Test
    @Order(1)
    void upEndsWithTheRoleReport() {
        assertThat(first.status()).as(first.err()).isZero();
        JsonObject report = JsonParser.parseString(first.lastLine()).getAsJsonObject();

        assertThat(report.getAsJsonArray("roles").toString()).isEqualTo("[\"postgres\",\"migrator\",\"app\"]");
        assertThat(report.getAsJsonObject("roles_with_groups")).isEqualTo(JsonParser.parseString("""
                                {"rds_superuser": "rds_password",
                                 "pg_monitor": "pg_read_all_settings,pg_read_all_stats,pg_stat_scan_tables",
                                 "postgres": "rds_superuser", "app": "rds_iam", "migrator": "rds_iam"}"""));
        assertThat(report.getAsJsonObject("schema_privileges").get("app").getAsString())
                .isEqualTo("{migrator=UC/migrator,app=U/migrator}");
    }

    @Test
    @Order(2)
    void onlyTheReportIsOnStandardOutput() {
        assertThat(first.out().strip()).isEqualTo(first.lastLine());
    }

    @Test
    @Order(3)
    void aSecondUpChangesNothingAndSaysSo() throws Exception {
        Outcome second = clone.run("bin/local", "up");

        assertThat(second.status()).as(second.err()).isZero();
        assertThat(second.err()).contains("Nothing to change");
        assertThat(second.out()).isEqualTo(first.out());
    }

    @Test
    @Order(4)
    void previewShowsThatNothingIsPending() throws Exception {
        Outcome preview = clone.run("bin/local", "pulumi", "preview", "--stack", "local", "--expect-no-changes");

        assertThat(preview.status()).as(preview.out() + preview.err()).isZero();
        assertThat(preview.out()).contains("roles: no change");
    }

    @Test
    @Order(5)
    void statusSaysHowToConnectAsEachRole() throws Exception {
        Outcome status = clone.run("bin/local", "status");

        assertThat(status.status()).as(status.err()).isZero();
        assertThat(status.out()).contains("running").contains("user=app ").contains("user=migrator ");
    }

    @Test
    @Order(6)
    void thePassphraseAndThePasswordAreTheOwnersAlone() throws Exception {
        for (String file : new String[] {".local/passphrase", ".local/servers/local/master.password"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @Order(7)
    void theStateHoldsNoPassword() throws Exception {
        String password =
                Files.readString(file(".local/servers/local/master.password")).strip();
        Outcome state = clone.run("bin/local", "pulumi", "stack", "export", "--show-secrets", "--stack", "local");

        assertThat(state.status()).as(state.err()).isZero();
        assertThat(state.out()).contains("rds_superuser").doesNotContain(password);
    }

    @Test
    @Order(8)
    void theCommittedFilesAreUntouched() throws Exception {
        assertThat(file("Pulumi.local.yaml")).hasSameTextualContentAs(Path.of("Pulumi.local.yaml"));
        assertThat(file("Pulumi.yaml")).hasSameTextualContentAs(Path.of("Pulumi.yaml"));
    }

    @Test
    @Order(8)
    void aTemporaryDatabaseWhoseStackIsGoneIsFoundAndPruned() throws Exception {
        succeeds("bin/local", "pulumi", "stack", "init", "pr-1");
        for (String value : List.of("platform=local", "temporary=true", "database.shareFrom=local")) {
            String[] pair = value.split("=", 2);
            succeeds("bin/local", "pulumi", "config", "set", "--stack", "pr-1", "--path", "aurora:" + pair[0], pair[1]);
        }
        succeeds("bin/local", "pulumi", "up", "--stack", "pr-1", "--yes", "--skip-preview", "--non-interactive");

        assertThat(succeeds("bin/environments", "list", "-s", "local").out())
                .containsPattern("pr_1 +aurora/pr-1 .* in use");
        assertThat(succeeds("bin/environments", "prune", "-s", "local", "--older-than", "0m", "--yes")
                        .err())
                .contains("nothing to prune");

        // Somebody removed the stack and forgot the database.
        succeeds("bin/local", "pulumi", "stack", "rm", "pr-1", "--yes", "--force");
        assertThat(succeeds("bin/environments", "prune", "-s", "local", "--yes").out())
                .contains("left over, younger than 1d");
        assertThat(succeeds("bin/environments", "prune", "-s", "local", "--older-than", "0m", "--yes")
                        .err())
                .contains("dropped pr_1");
        assertThat(succeeds("bin/environments", "list", "-s", "local").out()).doesNotContain("pr_1");
        assertThat(succeeds("bin/local", "pulumi", "preview", "--stack", "local", "--expect-no-changes")
                        .out())
                .contains("roles: no change");
    }

    @Test
    @Order(9)
    void aServerThatDiedIsStartedAgain() throws Exception {
        long server = Long.parseLong(Files.readAllLines(file(".local/servers/local/data/postmaster.pid"))
                .get(0));
        ProcessHandle process = ProcessHandle.of(server).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();

        Outcome up = clone.run("bin/local", "up");

        assertThat(up.status()).as(up.err()).isZero();
        assertThat(up.lastLine()).isEqualTo(first.lastLine());
    }

    @Test
    @Order(10)
    void anUpThatIsKilledIsMendedByTheNext() throws Exception {
        assertThat(clone.run("bin/local", "down").status()).isZero();
        Path err = folder.resolve("killed.txt");
        Process up = clone.start(Map.of(), folder.resolve("killed.out"), err, "bin/local", "up");
        awaitLine(up, err, "rds-password");
        up.descendants().forEach(ProcessHandle::destroyForcibly);
        up.destroyForcibly().waitFor();

        Outcome next = clone.run("bin/local", "up");

        assertThat(next.status()).as(next.err()).isZero();
        assertThat(next.lastLine()).contains("migrator=UC/migrator");
    }

    @Test
    @Order(11)
    void downLeavesNothing() throws Exception {
        Outcome down = clone.run("bin/local", "down");

        assertThat(down.status()).as(down.err()).isZero();
        assertThat(file(".local")).doesNotExist();
    }

    @Test
    @Order(12)
    void downWithoutAStackIsNoFailure() throws Exception {
        Outcome down = clone.run("bin/local", "down");

        assertThat(down.status()).isZero();
        assertThat(down.err()).contains("Nothing to take down");
    }

    private Outcome succeeds(String... command) throws Exception {
        Outcome outcome = clone.run(command);
        assertThat(outcome.status()).as(outcome.out() + outcome.err()).isZero();
        return outcome;
    }

    private Path file(String name) {
        return clone.folder().resolve(name);
    }

    private static void awaitLine(Process process, Path file, String text) throws Exception {
        while (!Files.readString(file).contains(text)) {
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS))
                    .as(Files.readString(file))
                    .isFalse();
        }
    }
}
