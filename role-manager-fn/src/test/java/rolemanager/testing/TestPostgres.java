package rolemanager.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import rolemanager.Environment;
import rolemanager.connect.ClientCertificate;
import rolemanager.connect.ConnectionFactory;
import rolemanager.connect.Login;
import rolemanager.connect.Server;
import rolemanager.json.JsonValue;
import rolemanager.model.Journal;
import rolemanager.model.ServerVersion;
import rolemanager.request.Action;
import rolemanager.request.Request;
import rolemanager.request.RequestReader;

/**
 * A server dressed as Amazon RDS, clean before each test: {@code rdsadmin} is the superuser; the master {@code postgres} is none, has
 * CREATEROLE and CREATEDB, is a member of {@code rds_superuser}, and may hand out {@code rds_iam}; the database {@code app} is the master's.
 */
public final class TestPostgres implements BeforeEachCallback {
    /** The master's password; looks for it in logs and answers find nothing. */
    public static final String PASSWORD = "master's password";

    private static final Journal QUIET = (event, details) -> {};

    private final Map<String, String> overrides = new LinkedHashMap<>();
    private int masterPort;

    /** The server is started once and stops with the JVM. */
    private static final class Holder {
        static final TestServer SERVER = TestServer.start();
        static final Path PASSWORD_FILE = passwordFile();

        private static Path passwordFile() {
            try {
                Path file = SERVER.certificates().folder().resolve("password");
                Files.writeString(file, PASSWORD + "\n");
                return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        reset();
    }

    /** Makes the server as it is when Amazon RDS hands it over. */
    public void reset() {
        overrides.clear();
        masterPort = Holder.SERVER.port();
        List<String> databases =
                column("SELECT datname FROM pg_database WHERE datname NOT IN ('postgres', 'template0', 'template1')");
        databases.forEach(database -> superuser("postgres", "DROP DATABASE " + quoted(database) + " WITH (FORCE)"));
        List<String> roles =
                column("SELECT rolname FROM pg_roles WHERE rolname NOT LIKE 'pg\\_%' AND rolname <> 'rdsadmin'");
        if (!roles.isEmpty()) {
            String names = roles.stream().map(TestPostgres::quoted).collect(Collectors.joining(", "));
            superuser("postgres", "DROP OWNED BY " + names + " CASCADE; DROP ROLE " + names);
        }
        dress();
    }

    private void dress() {
        superuser(
                "postgres",
                "CREATE ROLE rds_superuser; CREATE ROLE rds_iam; CREATE ROLE rds_password; GRANT rds_password TO rds_superuser;"
                        + "CREATE ROLE postgres LOGIN CREATEROLE CREATEDB PASSWORD 'master''s password'; GRANT rds_superuser TO postgres;"
                        + (version().hasMembershipOptions()
                                ? "GRANT rds_iam TO postgres WITH ADMIN TRUE, INHERIT FALSE, SET FALSE"
                                : ""));
        superuser("postgres", "CREATE DATABASE app OWNER postgres");
        if (version().major() < 15) {
            superuser("app", "ALTER SCHEMA public OWNER TO postgres");
        }
    }

    /** The version under test; the text is only its major number. */
    public ServerVersion version() {
        return new ServerVersion(TestServer.MAJOR * 10_000, Integer.toString(TestServer.MAJOR));
    }

    /** Environment variables that differ from the usual until the next test. */
    public void with(String variable, String value) {
        overrides.put(variable, value);
    }

    /** Connections of the master's go to this port from now on, where something stands in front of the server. */
    public void through(int port) {
        masterPort = port;
    }

    /** The environment an operator would have. */
    public Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("DB_HOST", "localhost");
        environment.put("DB_PORT", Integer.toString(Holder.SERVER.port()));
        environment.put("DB_PASSWORD_FILE", Holder.PASSWORD_FILE.toString());
        environment.put(
                "DB_SSL_ROOT_CERT", Holder.SERVER.certificates().authorityFile().toString());
        environment.put(
                "DB_LOGIN_CERTIFICATES", Holder.SERVER.certificates().folder().toString());
        environment.put("CONNECT_BUDGET_SECONDS", "10");
        environment.putAll(overrides);
        return environment;
    }

    /** The certificates of this server's world. */
    public TestCertificates certificates() {
        return Holder.SERVER.certificates();
    }

    /** Gives a role the means to log in without a password. */
    public void issueCertificate(String role) {
        Holder.SERVER.certificates().issue(role);
    }

    /** Runs an action with a model (empty for the default one) and returns the answer. */
    public JsonValue.Obj run(Action action, String model) {
        return run(action, model, QUIET);
    }

    /** The same, with what it tells on the way. */
    public JsonValue.Obj run(Action action, String model, Journal journal) {
        Environment environment = new Environment(environment());
        Request request = new RequestReader(environment.defaults()).readModel(action, model);
        return environment.roleManager(request, journal).run(request);
    }

    /** Runs statements as the superuser. */
    public void superuser(String database, String sql) {
        execute(loginOf(TestServer.SUPERUSER), database, sql);
    }

    /** Runs statements as the master. */
    public void master(String sql) {
        execute(Login.withPassword("postgres", () -> Optional.of(PASSWORD)), "app", sql);
    }

    /** Runs statements in database app as a role that logs in by certificate. */
    public void as(String role, String sql) {
        issueCertificate(role);
        execute(loginOf(role), "app", sql);
    }

    /** Runs statements in a database as a role that logs in by certificate. */
    public void as(String role, String database, String sql) {
        issueCertificate(role);
        execute(loginOf(role), database, sql);
    }

    /** A connection of the superuser's. */
    public Connection connect(String database) {
        return connect(loginOf(TestServer.SUPERUSER), database);
    }

    /** A connection of a role that logs in by certificate. */
    public Connection connectAs(String role) {
        return connectAs(role, "app");
    }

    /** The same to another database. */
    public Connection connectAs(String role, String database) {
        issueCertificate(role);
        return connect(loginOf(role), database);
    }

    /** A connection of the master's to database app. */
    public Connection connectMaster() {
        return connectMaster("app");
    }

    /** A connection of the master's. */
    public Connection connectMaster(String database) {
        return connect(Login.withPassword("postgres", () -> Optional.of(PASSWORD)), database, masterPort);
    }

    /** The first column of a query by the superuser, in database postgres. */
    public List<String> column(String sql) {
        return column("postgres", sql);
    }

    /** The first column of a query by the superuser. */
    public List<String> column(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (result.next()) {
                values.add(String.valueOf(result.getString(1)));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Everything that roles, memberships, privileges and owners are in the catalogs of a database, as text that can be compared. */
    public String fingerprint(String database) {
        return String.join("\n", column(database, Fingerprint.SQL));
    }

    private Login loginOf(String role) {
        return Login.withCertificate(
                role, ClientCertificate.in(Holder.SERVER.certificates().folder(), role));
    }

    private static void execute(Login login, String database, String sql) {
        try (Connection connection = connect(login, database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection connect(Login login, String database) {
        return connect(login, database, Holder.SERVER.port());
    }

    private static Connection connect(Login login, String database, int port) {
        Server server = new Server(
                "localhost",
                port,
                database,
                true,
                Optional.of(Holder.SERVER.certificates().authorityFile().toString()),
                Optional.empty(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30));
        return new ConnectionFactory(server, QUIET).connect(login);
    }

    private static String quoted(String name) {
        return rolemanager.model.Identifier.quote(name);
    }
}
