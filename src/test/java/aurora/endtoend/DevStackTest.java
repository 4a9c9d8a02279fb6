package aurora.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora.endtoend.lambda.LambdaEndpoint.Refusal;
import aurora.testing.AwsOutputNames;
import com.pulumi.automation.AutomationException;
import com.pulumi.automation.OperationType;
import com.pulumi.automation.PreviewResult;
import com.pulumi.automation.UpResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Stack dev; and with it what previews say when somebody changed the roles by hand, and when the function cannot be asked. */
class DevStackTest extends ProtectedStackStory {
    private static final Refusal NO_PERMISSION =
            new Refusal(403, "AccessDeniedException", "not authorized to perform: lambda:InvokeFunction");

    DevStackTest() {
        super("dev", committed("dev"), AwsOutputNames.ALWAYS, Set.of(ZONES));
    }

    @Test
    @Order(10)
    void aHandMadeGrantIsOneUpdateWithItsStatement() throws Exception {
        byHand("GRANT CREATE ON SCHEMA app TO app");

        PreviewResult preview = stack().preview();
        UpResult up = stack().up();

        assertThat(preview.changeSummary()).containsEntry(OperationType.UPDATE, 1);
        assertThat(preview.standardOutput()).contains("pending statements", "REVOKE CREATE ON SCHEMA app FROM app");
        assertThat(up.summary().resourceChanges()).containsEntry(OperationType.UPDATE, 1);
        stack().upWithoutChanges();
    }

    @Test
    @Order(11)
    void whatWasRepairedOutsidePulumiIsOneUpdateThatChangesNothing() throws Exception {
        byHand("GRANT CREATE ON SCHEMA app TO app");
        database().manage();

        PreviewResult preview = stack().preview();
        stack().up();

        assertThat(preview.standardOutput()).contains("roles: no change");
        assertThat(stack().output("roleChanges")).isEqualTo("[]");
        stack().upWithoutChanges();
    }

    @Test
    @Order(12)
    void whoMayNotCallTheFunctionIsWarned() throws Exception {
        database().lambda().refuse(NO_PERMISSION);

        assertThat(stack().preview().standardOutput())
                .contains("roles: the plan is not known", "not authorized to perform: lambda:InvokeFunction");
    }

    @Test
    @Order(13)
    void aFunctionThatFailsIsAWarningInItsOwnWords() throws Exception {
        database().lambda().fail("{\"errorMessage\":\"the cluster sleeps\",\"errorType\":\"UNAVAILABLE\"}");

        assertThat(stack().preview().standardOutput()).contains("roles: the plan is not known (the cluster sleeps)");
    }

    @Test
    @Order(14)
    void aFailedManageFailsTheUpdateAndIsTriedAgainByTheNext() throws Exception {
        byHand("GRANT CREATE ON SCHEMA app TO app");
        database().lambda().refuse(NO_PERMISSION);
        database().lambda().refuse(NO_PERMISSION);

        assertThatThrownBy(stack()::up).hasMessageContaining("not authorized to perform: lambda:InvokeFunction");
        stack().up();

        assertThat(stack().output("roleChanges")).contains("REVOKE CREATE ON SCHEMA app FROM app");
        stack().upWithoutChanges();
    }

    @Test
    @Order(15)
    void aFunctionKilledInItsTransactionLeavesNothingAndTheNextUpdateConverges() throws Exception {
        byHand("GRANT CREATE ON SCHEMA app TO app");
        try (Connection migrator = database().login("migrator");
                Statement statement = migrator.createStatement()) {
            migrator.setAutoCommit(false);
            // The function waits for it in the middle of its transaction.
            statement.execute("GRANT USAGE ON SCHEMA app TO app");
            CompletableFuture<Void> up = CompletableFuture.runAsync(this::up);
            database().awaitWaitingSession();
            database().killFunction();
            assertThatThrownBy(up::join).hasMessageContaining("Runtime exited");
            migrator.rollback();
        }

        UpResult up = stack().up();

        assertThat(up.summary().resourceChanges()).containsEntry(OperationType.UPDATE, 1);
        assertThat(stack().output("roleChanges")).contains("REVOKE CREATE ON SCHEMA app FROM app");
        stack().upWithoutChanges();
    }

    @Test
    @Order(16)
    void peopleAskTheSameFunctionByTheNameOfTheStack() throws Exception {
        assertThat(stack().output("roleManagerEnvironment"))
                .startsWith("ROLE_MANAGER_FUNCTION=")
                .contains("\nAWS_REGION=");
        assertThat(stack().output("roleModel")).contains("\"migrator\"");
    }

    private void up() {
        try {
            stack().up();
        } catch (AutomationException failed) {
            throw new CompletionException(failed);
        }
    }

    private void byHand(String sql) throws Exception {
        try (Connection migrator = database().login("migrator");
                Statement statement = migrator.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new AssertionError(sql + ": " + failed.getMessage(), failed);
        }
    }
}
