import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rolemanager.Environment;
import rolemanager.catalog.CatalogReader;
import rolemanager.connect.ConnectionFactory;
import rolemanager.connect.Login;
import rolemanager.connect.PasswordFile;
import rolemanager.connect.Settings;
import rolemanager.json.JsonValue;
import rolemanager.model.Identifier;
import rolemanager.model.Journal;
import rolemanager.model.ServerVersion;
import rolemanager.request.Action;
import rolemanager.request.Request;
import rolemanager.request.RequestReader;

/** A server that is there, by the variables the function reads and SUPERUSER, SUPERUSER_PASSWORD_FILE for what only a superuser can prepare. */
final class ExistingServer implements BenchServer {
    private final Map<String, String> environment;

    ExistingServer(Map<String, String> environment) {
        this.environment = new LinkedHashMap<>(environment);
        this.environment.put("DB_NAME", DATABASE);
        for (String name : List.of("DB_PASSWORD_FILE", "SUPERUSER", "SUPERUSER_PASSWORD_FILE")) {
            if (environment.getOrDefault(name, "").isEmpty()) {
                throw new IllegalArgumentException(name + " is not set; bench/roles/README.md says what a server needs");
            }
        }
        List<String> taken = column("SELECT datname FROM pg_database WHERE datname IN ('" + DATABASE + "', '" + TEMPLATE + "')"
                + " UNION ALL SELECT rolname FROM pg_roles WHERE rolname ~ '" + ROLES + "'");
        if (!taken.isEmpty()) {
            throw new IllegalStateException("the server has databases or roles with names that the benchmark would make and drop: " + taken
                    + "; if an earlier benchmark left them, drop them, else take another server");
        }
    }

    private String user() {
        return environment.getOrDefault("DB_USER", "postgres");
    }

    @Override
    public String master() {
        return Identifier.quote(user());
    }

    @Override
    public ServerVersion version() {
        try (Connection connection = connectSuperuser("postgres")) {
            return CatalogReader.version(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void superuser(String database, String sql) {
        try (Connection connection = connectSuperuser(database); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public List<String> column(String sql) {
        try (Connection connection = connectSuperuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (result.next()) {
                values.add(result.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public JsonValue.Obj run(Action action, String model) {
        Environment settings = new Environment(environment);
        Request request = new RequestReader(settings.defaults()).readModel(action, model);
        return settings.roleManager(request, Journal.SILENT).run(request);
    }

    @Override
    public Connection connectMaster() {
        return connect(DATABASE, user(), environment.get("DB_PASSWORD_FILE"));
    }

    private Connection connectSuperuser(String database) {
        return connect(database, environment.get("SUPERUSER"), environment.get("SUPERUSER_PASSWORD_FILE"));
    }

    private Connection connect(String database, String user, String passwordFile) {
        return new ConnectionFactory(Settings.server(environment, database), Journal.SILENT)
                .connect(Login.withPassword(user, new PasswordFile(Path.of(passwordFile))));
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    /** The network in between is on this machine. */
    @Override
    public void through(int port) {
        if (!List.of("localhost", "127.0.0.1").contains(environment.get("DB_HOST"))) {
            throw new IllegalArgumentException("DB_HOST must be localhost: round trips are counted, and delays made, by a proxy on this machine."
                    + " Forward a local port to a server elsewhere");
        }
        environment.put("DB_PORT", Integer.toString(port));
    }
}
