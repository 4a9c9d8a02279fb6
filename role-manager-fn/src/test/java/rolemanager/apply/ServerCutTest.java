package rolemanager.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rolemanager.testing.Answers.statements;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import rolemanager.model.Journal;
import rolemanager.model.RoleModel;
import rolemanager.request.Action;
import rolemanager.request.Defaults;
import rolemanager.request.RequestReader;
import rolemanager.testing.TestPostgres;

/**
 * The server's process ends after the k-th statement of a manage, for every k: in the messages as they travel, each {@code ;\n} is a place at
 * which {@code pg_terminate_backend} is put in. Whatever had run by then, the catalogs are as they were.
 */
final class ServerCutTest {
    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private static final String KILL = "SELECT pg_terminate_backend(pg_backend_pid())";

    private static final String MODEL = """
            {"roles": {"migrator": {}, "app": {"connectionLimit": 4, "settings": {"work_mem": "8MB"}, "comment": "it"},
                       "old": {"state": "absent", "reassignTo": "migrator"}, "group": {"login": false}, "locked": {"state": "locked", "memberOf": ["group"]}},
             "schemas": {"app": {"owner": "migrator", "access": {"app": "all", "group": "readOnly"}, "adoptObjects": true}},
             "grants": [{"to": "group", "privileges": ["UPDATE"], "on": {"table": "app.t", "columns": ["id"]}}],
             "defaultPrivileges": [{"creator": "app", "on": "tables", "privileges": ["SELECT"], "to": "group"}],
             "extensions": {"hstore": true, "citext": false}}
            """;

    /** What is there before, so that there is something of every kind to do. */
    private static void prepare() {
        POSTGRES.reset();
        POSTGRES.master(
                "CREATE ROLE old LOGIN CREATEDB; CREATE ROLE app; CREATE SCHEMA app; CREATE TABLE app.t (id int); CREATE EXTENSION citext SCHEMA public");
        POSTGRES.superuser(
                "app",
                "CREATE TABLE app.olds (); ALTER TABLE app.olds OWNER TO old; GRANT ALL ON app.t TO old, PUBLIC;"
                        + "GRANT app TO old; ALTER ROLE app CREATEROLE");
    }

    @TestFactory
    List<DynamicTest> theServerEndsAfterAnyStatement() throws SQLException {
        prepare();
        String before = POSTGRES.fingerprint("app");
        int places = places();
        assertThat(POSTGRES.fingerprint("app")).as("cut before COMMIT").isEqualTo(before);
        List<DynamicTest> tests = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            int at = place;
            tests.add(DynamicTest.dynamicTest("place " + at + " of " + places, () -> {
                assertThatThrownBy(() -> manage(new Cut(at))).hasMessageContaining("terminating connection");
                assertThat(POSTGRES.fingerprint("app")).isEqualTo(before);
            }));
        }
        tests.add(DynamicTest.dynamicTest("no place: it is done", () -> {
            assertThat(statements(POSTGRES.run(Action.MANAGE, MODEL))).hasSizeGreaterThan(25);
            assertThat(statements(POSTGRES.run(Action.PLAN, MODEL))).isEmpty();
        }));
        return tests;
    }

    /** Counts the places of a manage that is cut only when all of it has run, before COMMIT. */
    private static int places() throws SQLException {
        Cut counting = new Cut(Integer.MAX_VALUE);
        assertThatThrownBy(() -> manage(counting)).hasMessageContaining("terminating connection");
        assertThat(counting.seen).isGreaterThan(40);
        return counting.seen;
    }

    private static void manage(Cut cut) throws SQLException {
        RoleModel model = new RequestReader(Defaults.STANDARD)
                .readModel(Action.MANAGE, MODEL)
                .model();
        try (Connection connection = POSTGRES.connectMaster()) {
            new Applier(cut.in(connection), POSTGRES::connect, model, Journal.SILENT).manage();
        }
    }

    /** Puts the end of the server's process into what is sent, once, at the given place or before COMMIT. */
    private static final class Cut {
        private final int place;
        private int seen;

        Cut(int place) {
            this.place = place;
        }

        Connection in(Connection connection) {
            return proxy(Connection.class, connection, "createStatement");
        }

        private String cut(String sql) {
            if (sql.equals("COMMIT")) {
                return KILL;
            }
            StringBuilder out = new StringBuilder();
            for (String statement : sql.split("(?<=;\n)", -1)) {
                boolean whole = statement.endsWith(";\n");
                out.append(statement).append(whole && seen == place ? KILL + ";\n" : "");
                seen += whole ? 1 : 0;
            }
            return out.toString();
        }

        /** The same object, but that the statements it makes cut what they execute. */
        private <T> T proxy(Class<T> type, T target, String maker) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                        Object[] changed = method.getName().equals("execute")
                                ? new Object[] {cut((String) arguments[0])}
                                : arguments;
                        try {
                            Object made = method.invoke(target, changed);
                            return method.getName().equals(maker)
                                    ? proxy(Statement.class, (Statement) made, "none")
                                    : made;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}
