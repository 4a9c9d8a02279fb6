package aurora.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.endtoend.Clone.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import local.provider.ProviderServer;
import local.provider.command.CommandProvider;
import local.provider.postgresql.PostgresqlProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain {@code pulumi up} in a fresh clone, as a person with the Pulumi CLI types it: Maven runs the program and builds what it needs. */
@Tag("engine")
class PlainPulumiTest {
    private static final String STACK = "plain-test";

    @TempDir
    Path folder;

    @Test
    void aFreshCloneComesUpWithoutAnythingBuiltBefore() throws Exception {
        Clone clone = Clone.into(folder.resolve("clone"));
        clone.write("Pulumi." + STACK + ".yaml", "config:\n  aurora:platform: local\n");
        try (ProviderServer command = ProviderServer.start(0, new CommandProvider());
                ProviderServer postgresql = ProviderServer.start(0, new PostgresqlProvider())) {
            Map<String, String> environment = Map.of(
                    "PULUMI_HOME",
                    folder.resolve("home").toString(),
                    "PULUMI_BACKEND_URL",
                    Files.createDirectory(folder.resolve("state")).toUri().toString(),
                    "PULUMI_CONFIG_PASSPHRASE",
                    "of a test",
                    "PULUMI_SKIP_UPDATE_CHECK",
                    "true",
                    "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION",
                    "true",
                    "PULUMI_DEBUG_PROVIDERS",
                    "command:" + command.port() + ",postgresql:" + postgresql.port());

            succeed(clone.run(environment, "pulumi", "stack", "init", STACK));
            try {
                succeed(clone.run(environment, "pulumi", "up", "--yes", "--stack", STACK));
                Outcome report = clone.run(environment, "pulumi", "stack", "output", "roleReport", "--stack", STACK);

                assertThat(report.out()).contains("\"roles\":[\"postgres\",\"migrator\",\"app\"]");
                assertThat(clone.folder().resolve("role-manager-fn/target/role-manager-fn.jar"))
                        .exists();
            } finally {
                succeed(clone.run(environment, "pulumi", "destroy", "--yes", "--stack", STACK));
            }
        }
    }

    private static void succeed(Outcome outcome) {
        assertThat(outcome.status()).as(outcome.out() + outcome.err()).isZero();
    }
}
