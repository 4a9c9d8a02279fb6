package local.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** An embedded cluster in a folder of a test's own, which is gone when it is closed. */
public final class TestServer implements AutoCloseable {
    public static final List<String> ROLES = List.of("app", "migrator");

    private final Path root;
    private final List<String> progress = new ArrayList<>();

    public TestServer(Path folder) {
        this.root = folder.resolve("postgres");
    }

    public ServerHome home() {
        return new ServerHome(root);
    }

    public EmbeddedServer server() {
        return server(System.getenv());
    }

    public EmbeddedServer server(Map<String, String> environment) {
        return new EmbeddedServer(root, environment, progress::add);
    }

    public MasterRole master() {
        return new MasterRole(root, progress::add);
    }

    public List<String> progress() {
        return progress;
    }

    public Started start() {
        return start(PostgresVersion.DEFAULT);
    }

    public Started start(PostgresVersion version) {
        return server().start(new StartOptions(version, ROLES, "postgres", null));
    }

    /** What the program's resources make: the roles of RDS, a master that is not a superuser, a login role. */
    public void dress() throws SQLException {
        execute(
                "CREATE ROLE rds_iam",
                "CREATE ROLE postgres LOGIN CREATEROLE CREATEDB",
                "CREATE ROLE app LOGIN PASSWORD 'a password that nobody may use'",
                "GRANT rds_iam TO app");
    }

    public void execute(String... statements) throws SQLException {
        try (Connection connection = asSuperuser();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    public Connection asSuperuser() throws SQLException {
        return AdminConnection.to(home()).open();
    }

    /** As a client would: the connection string's parameters and nothing else. */
    public Connection connect(String user, Map<String, String> parameters) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("sslmode", "verify-full");
        properties.setProperty("sslrootcert", home().authorityCertificate().toString());
        properties.setProperty("sslcert", "");
        properties.setProperty("sslkey", "");
        properties.putAll(parameters);
        int port = Postmaster.of(home()).orElseThrow().port();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
    }

    /** Driver parameters that offer the role's certificate. */
    public Map<String, String> certificate(String role) {
        Path clients = home().clients();
        return Map.of(
                "sslcert", clients.resolve(role + ".crt").toString(),
                "sslkey", clients.resolve(role + ".pk8").toString());
    }

    @Override
    public void close() {
        server().stop(Removal.EVERYTHING);
    }
}
