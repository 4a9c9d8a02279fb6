package aurora.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.endtoend.lambda.AwsCli;
import aurora.endtoend.lambda.FunctionProcess;
import aurora.endtoend.lambda.LambdaEndpoint;
import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import local.provider.command.CommandProvider;
import local.provider.postgresql.PostgresqlProvider;

/**
 * The function of a stack whose AWS only records, on a real server: the real AWS CLI calls it through an endpoint that stands in for Lambda, and
 * it runs in Lambda's own runtime. One at a time: the CLI has one such endpoint.
 */
final class FunctionDatabase implements AutoCloseable {
    private final EngineStack stack;
    private final String name;
    private final Path home;
    private final Path log;
    private final LambdaEndpoint lambda;
    private FunctionProcess function;

    private FunctionDatabase(EngineStack stack, String name, Path log) throws AutomationException, IOException {
        this.stack = stack;
        this.name = name;
        this.home = Path.of(".local/servers", name);
        this.log = log;
        this.lambda = new LambdaEndpoint();
        this.function = FunctionProcess.start(lambda, log, environment());
        AwsCli.callsTo(lambda);
    }

    /** @param folder an empty folder for its project and state */
    static FunctionDatabase start(String user, Path folder) throws AutomationException, IOException {
        String name = "function-test-" + user;
        EngineStack stack = EngineStack.create(
                name, folder, "config: {aurora:platform: local}", new CommandProvider(), new PostgresqlProvider());
        try {
            stack.up();
            return new FunctionDatabase(stack, name, folder.resolve("function.log"));
        } catch (AutomationException | IOException failed) {
            // No server is left behind for the next run to fall over.
            stack.destroy();
            stack.close();
            throw failed;
        }
    }

    /** What stands in for Lambda, for tests that have it refuse. */
    LambdaEndpoint lambda() {
        return lambda;
    }

    /** Ends the function in the middle of what it does; another one takes its place, as on AWS. */
    void killFunction() throws AutomationException, IOException {
        function.kill();
        function = FunctionProcess.start(lambda, log, environment());
    }

    /** A person calls it, past Pulumi, with the default model. */
    void manage() throws Exception {
        Clone.Outcome outcome = new Clone(Path.of("."))
                .run(
                        Map.of("ROLE_MANAGER_FUNCTION", "roles", "AWS_REGION", "eu-central-1"),
                        "bash",
                        "-c",
                        "bin/invoke-role-manager manage --format table </dev/null");
        assertThat(outcome.status()).as(outcome.err()).isZero();
    }

    /** Waits until a session waits for the lock of another one. */
    void awaitWaitingSession() throws Exception {
        try (Connection any = login("migrator");
                PreparedStatement waiting = any.prepareStatement("SELECT 1 FROM pg_locks WHERE NOT granted")) {
            boolean waits = false;
            while (!waits) {
                try (ResultSet row = waiting.executeQuery()) {
                    waits = row.next();
                }
            }
        }
    }

    /** A session of a role. */
    Connection login(String role) throws AutomationException, SQLException {
        return LocalLogin.as(role, name, stack.output("clusterPort"));
    }

    /** The administrator's, which nobody but the server and the function may know. */
    String password() throws IOException {
        return Files.readString(home.resolve("master.password")).strip();
    }

    private Map<String, String> environment() throws AutomationException {
        return Map.of(
                "DB_HOST", "127.0.0.1",
                "DB_PORT", stack.output("clusterPort"),
                "DB_NAME", "app",
                "DB_USER", "postgres",
                "DB_PASSWORD_FILE", home.resolve("master.password").toString(),
                "DB_SSL_ROOT_CERT", home.resolve("tls/ca.crt").toString(),
                "DB_LOGIN_CERTIFICATES", home.resolve("clients").toString());
    }

    @Override
    public void close() throws AutomationException {
        function.close();
        lambda.close();
        stack.destroy();
        stack.close();
    }
}
