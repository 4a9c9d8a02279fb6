package aurora.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.pulumi.automation.OperationType;
import com.pulumi.automation.PreviewResult;
import com.pulumi.automation.UpResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import local.provider.command.CommandProvider;
import local.provider.postgresql.PostgresqlProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Stack {@code local} on the real engine: a real server, the function's real jar. The tests are one story. */
@Tag("engine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalStackTest {
    private static final String NAME = "engine-test";

    private EngineStack stack;
    private PreviewResult firstPreview;
    private UpResult firstUp;

    @BeforeAll
    void bringsTheStackUp(@TempDir Path folder) throws Exception {
        stack = EngineStack.create(
                NAME,
                folder,
                Files.readString(Path.of("Pulumi.local.yaml")),
                new CommandProvider(),
                new PostgresqlProvider());
        firstPreview = stack.preview();
        firstUp = stack.up();
    }

    @AfterAll
    void takesItDown() throws Exception {
        stack.destroy();
        stack.close();
    }

    @Test
    @Order(1)
    void theFirstPreviewCreatesAndAsksNothingOfAServerThatIsNotThere() {
        assertThat(firstPreview.changeSummary()).containsOnlyKeys(OperationType.CREATE);
        assertThat(firstPreview.standardOutput()).doesNotContain("roles: the plan is not known");
    }

    @Test
    @Order(2)
    void theFirstUpShowsTheStatementsBeforeItRunsThem() {
        assertThat(firstUp.standardOutput()).contains("pending statements").contains("CREATE ROLE");
    }

    @Test
    @Order(3)
    void theReportIsAnOutput() throws Exception {
        assertThat(JsonParser.parseString(stack.output("roleReport"))
                        .getAsJsonObject()
                        .get("roles")
                        .toString())
                .isEqualTo("[\"postgres\",\"migrator\",\"app\"]");
    }

    @Test
    @Order(4)
    void aSecondUpChangesNothing() throws Exception {
        assertThat(stack.upWithoutChanges().standardOutput()).contains("roles: no change");
    }

    @Test
    @Order(5)
    void afterARefreshThereIsNothingToDo() throws Exception {
        assertThat(stack.refresh()).doesNotContainKeys(OperationType.DELETE, OperationType.CREATE);
        stack.upWithoutChanges();
    }

    @Test
    @Order(6)
    void aHandMadeGrantIsOneUpdateAndThenNothing() throws Exception {
        try (Connection migrator = LocalLogin.as("migrator", NAME, stack.output("clusterPort"));
                Statement statement = migrator.createStatement()) {
            statement.execute("GRANT CREATE ON SCHEMA app TO app");
        }

        PreviewResult preview = stack.preview();
        UpResult up = stack.up();

        assertThat(preview.standardOutput()).contains("REVOKE CREATE ON SCHEMA");
        assertThat(preview.changeSummary()).containsEntry(OperationType.UPDATE, 1);
        assertThat(up.summary().resourceChanges()).containsEntry(OperationType.UPDATE, 1);
        assertThat(stack.output("roleChanges")).contains("REVOKE CREATE ON SCHEMA app FROM app");
        assertThat(stack.upWithoutChanges().standardOutput()).contains("roles: no change");
    }

    @Test
    @Order(7)
    void aServerThatCannotBeAskedIsAWarningAndNoFailure() throws Exception {
        Path password = Path.of(".local/servers", NAME, "master.password");
        Path hidden = password.resolveSibling("hidden.password");
        Files.move(password, hidden);
        try {
            assertThat(stack.preview().standardOutput()).contains("roles: the plan is not known");
        } finally {
            Files.move(hidden, password);
        }
        stack.upWithoutChanges();
    }

    @Test
    @Order(8)
    void destroyStopsTheServerAndRemovesItsFiles() throws Exception {
        stack.destroy();

        assertThat(Path.of(".local/servers", NAME, "data")).doesNotExist();
    }
}
