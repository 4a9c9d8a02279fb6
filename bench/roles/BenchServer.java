import java.sql.Connection;
import java.util.List;
import java.util.Map;
import rolemanager.json.JsonValue;
import rolemanager.model.ServerVersion;
import rolemanager.request.Action;

/** The server the benchmark runs on. Nothing but the database {@link #DATABASE}, its template, and the scenario's roles is ever made or dropped. */
interface BenchServer {
    String DATABASE = "role_manager_bench";
    String TEMPLATE = "role_manager_bench_template";

    /** The names of a scenario's roles. */
    String ROLES = "^(u|rw_|ro_|owner_|bench_migrator|bench_app)[0-9]*$";

    /** The one that was started for it, or the one the environment names. */
    static BenchServer of(Map<String, String> environment) {
        return environment.getOrDefault("DB_HOST", "").isEmpty() ? new EmbeddedServer() : new ExistingServer(environment);
    }

    /** Drops what the benchmark made and makes its empty database, which is the master's. */
    default void reset() {
        clear();
        superuser("postgres", "CREATE DATABASE " + DATABASE + " OWNER " + master());
    }

    /** Drops what the benchmark made. */
    default void clear() {
        superuser("postgres", "DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
        superuser("postgres", "DROP DATABASE IF EXISTS " + TEMPLATE + " WITH (FORCE)");
        List<String> roles = column("SELECT quote_ident(rolname) FROM pg_roles WHERE rolname ~ '" + ROLES + "'");
        superuser("postgres", roles.isEmpty() ? "SELECT 1" : "DROP ROLE " + String.join(", ", roles));
    }

    /** The master's name as SQL. */
    String master();

    ServerVersion version();

    void superuser(String database, String sql);

    /** The first column of a superuser's query in database postgres. */
    List<String> column(String sql);

    JsonValue.Obj run(Action action, String model);

    Connection connectMaster();

    /** What the function's process is told. */
    Map<String, String> environment();

    /** The master's connections go to this port from now on. */
    void through(int port);
}
