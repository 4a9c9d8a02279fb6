import java.sql.Connection;
import java.util.List;
import java.util.Map;
import rolemanager.json.JsonValue;
import rolemanager.model.ServerVersion;
import rolemanager.request.Action;
import rolemanager.testing.TestPostgres;

/** A server that was started for the benchmark, dressed as Amazon RDS. */
final class EmbeddedServer implements BenchServer {
    private final TestPostgres postgres = new TestPostgres();

    EmbeddedServer() {
        postgres.reset();
        postgres.with("DB_NAME", DATABASE);
    }

    @Override
    public String master() {
        return "postgres";
    }

    @Override
    public ServerVersion version() {
        return postgres.version();
    }

    @Override
    public void superuser(String database, String sql) {
        postgres.superuser(database, sql);
    }

    @Override
    public List<String> column(String sql) {
        return postgres.column(sql);
    }

    @Override
    public JsonValue.Obj run(Action action, String model) {
        return postgres.run(action, model);
    }

    @Override
    public Connection connectMaster() {
        return postgres.connectMaster(DATABASE);
    }

    @Override
    public Map<String, String> environment() {
        return postgres.environment();
    }

    @Override
    public void through(int port) {
        postgres.with("DB_PORT", Integer.toString(port));
        postgres.through(port);
    }
}
