package rolemanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rolemanager.testing.Answers.statements;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rolemanager.json.JsonValue;
import rolemanager.request.Action;
import rolemanager.testing.TestPostgres;

/** Many at once, and a server that goes away. */
final class ConcurrencyPostgresTest {
    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    @Test
    void manyManagersAndApplicationsAtOnceComeToOneResult() throws Exception {
        POSTGRES.run(Action.MANAGE, "");
        POSTGRES.issueCertificate("migrator");
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            Future<?> application = pool.submit(() -> changeTables(done));
            List<Future<JsonValue.Obj>> managers = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String model = i % 2 == 0 ? "" : "{\"action\": \"manage\", \"config\": {\"superuser_extensions\": {}}}";
                managers.add(pool.submit(() -> POSTGRES.run(Action.MANAGE, model)));
            }
            for (Future<JsonValue.Obj> manager : managers) {
                assertThat(manager.get(60, TimeUnit.SECONDS).members()).containsKey("roles");
            }
            done.set(true);
            application.get(30, TimeUnit.SECONDS);
        } finally {
            done.set(true);
            pool.shutdown();
        }
        assertThat(statements(POSTGRES.run(Action.MANAGE, ""))).isEmpty();
    }

    /** Tables come and go, and grants on them change. The server may tell an application that a manager was at the same table first. */
    private static void changeTables(AtomicBoolean done) {
        try (Connection connection = POSTGRES.connectAs("migrator");
                Statement statement = connection.createStatement()) {
            for (int i = 0; !done.get(); i++) {
                statement.execute("CREATE TABLE app.t" + i + " (id int)");
                persist(statement, "REVOKE SELECT ON app.t" + i + " FROM app");
                persist(statement, "GRANT SELECT ON app.t" + i + " TO app");
                persist(statement, "DROP TABLE app.t" + i);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void persist(Statement statement, String sql) throws SQLException {
        for (int attempt = 0; ; attempt++) {
            try {
                statement.execute(sql);
                return;
            } catch (SQLException e) {
                if (attempt == 20 || !String.valueOf(e.getMessage()).contains("tuple concurrently")) {
                    throw e;
                }
            }
        }
    }

    @Test
    void aConnectionThatIsCutLeavesTheFormerState() {
        String before = POSTGRES.fingerprint("app");
        POSTGRES.superuser(
                "app",
                "CREATE FUNCTION public.cut() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN"
                        + " PERFORM pg_terminate_backend(pg_backend_pid()); END $$;"
                        + "CREATE EVENT TRIGGER cut ON ddl_command_end WHEN TAG IN ('CREATE SCHEMA') EXECUTE FUNCTION public.cut()");
        try {
            assertThatThrownBy(() -> POSTGRES.run(Action.MANAGE, "")).hasMessageContaining("nothing was changed");
        } finally {
            POSTGRES.superuser("app", "DROP EVENT TRIGGER cut; DROP FUNCTION public.cut()");
        }

        assertThat(POSTGRES.fingerprint("app")).isEqualTo(before);
        assertThat(statements(POSTGRES.run(Action.MANAGE, ""))).isNotEmpty();
    }

    @Test
    void aLockSomebodyHoldsTooLongIsNamed() throws SQLException {
        POSTGRES.run(Action.MANAGE, "");
        POSTGRES.superuser("app", "GRANT CREATE ON SCHEMA app TO app");
        POSTGRES.with("LOCK_TIMEOUT_SECONDS", "1");
        try (Connection other = POSTGRES.connect("app");
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN; SELECT pg_advisory_xact_lock(" + 0x726f6c656d616eL + ")");

            assertThatThrownBy(() -> POSTGRES.run(Action.MANAGE, ""))
                    .hasMessageContaining("canceling statement due to lock timeout")
                    .hasMessageContaining("nothing was changed");
            statement.execute("ROLLBACK");
        }
        POSTGRES.run(Action.MANAGE, "");
    }
}
