package aurora.endtoend;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import local.provider.command.CommandProvider;
import local.provider.postgresql.PostgresqlProvider;

/**
 * A real server for the function of a stack whose AWS only records: what stands in for the AWS CLI runs the function's jar with the
 * environment that this writes. One at a time: there is one such environment.
 */
final class FunctionDatabase implements AutoCloseable {
    private final EngineStack stack;
    private final Path home;

    private FunctionDatabase(EngineStack stack, Path home) {
        this.stack = stack;
        this.home = home;
    }

    /** @param folder an empty folder for its project and state */
    static FunctionDatabase start(String user, Path folder) throws AutomationException, IOException {
        String name = "function-test-" + user;
        EngineStack stack = EngineStack.create(
                name, folder, "config: {aurora:platform: local}", new CommandProvider(), new PostgresqlProvider());
        stack.up();
        FunctionDatabase database = new FunctionDatabase(stack, Path.of(".local/servers", name));
        Files.writeString(Path.of("target/function.env"), database.environment());
        return database;
    }

    /** The administrator's, which nobody but the server and the function may know. */
    String password() throws IOException {
        return Files.readString(home.resolve("master.password")).strip();
    }

    private String environment() throws AutomationException {
        return """
                export DB_HOST=127.0.0.1 DB_PORT=%s DB_NAME=app DB_USER=postgres DB_PASSWORD_FILE=%2$s/master.password
                export DB_SSL_ROOT_CERT=%2$s/tls/ca.crt DB_LOGIN_CERTIFICATES=%2$s/clients
                """.formatted(stack.output("clusterPort"), home);
    }

    @Override
    public void close() throws AutomationException {
        stack.destroy();
        stack.close();
    }
}
