package rolemanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rolemanager.testing.Answers.statements;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rolemanager.request.Action;
import rolemanager.testing.TestPostgres;

/** Roles that are locked and roles that are retired. */
final class StatesPostgresTest {
    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private static final String MODEL = """
            {"roles": {"migrator": {}, "app": {}, "old": {}},
             "schemas": {"app": {"owner": "migrator", "access": {"app": "all", "old": "all"}, "create": ["old"]}}}
            """;
    private static final String LOCKED = MODEL.replace("\"old\": {}", "\"old\": {\"state\": \"locked\"}");
    private static final String ABSENT = retired("{\"state\": \"absent\", \"reassignTo\": \"migrator\"}");
    private static final String WITHOUT_HEIR = retired("{\"state\": \"absent\"}");

    private static String retired(String old) {
        return "{\"roles\": {\"migrator\": {}, \"app\": {}, \"old\": " + old
                + "}, \"schemas\": {\"app\": {\"owner\": \"migrator\", \"access\": {\"app\": \"all\"}}}}";
    }

    @BeforeEach
    void manage() {
        POSTGRES.run(Action.MANAGE, MODEL);
    }

    @Test
    void aLockedRoleKeepsWhatItHasAndNobodyIsLoggedInWithItAnyMore() throws SQLException {
        try (Connection session = POSTGRES.connectAs("old")) {
            POSTGRES.run(Action.MANAGE, LOCKED);

            assertThatThrownBy(() -> query(session)).hasMessageContaining("terminat");
        }
        assertThatThrownBy(() -> POSTGRES.connectAs("old")).hasMessageContaining("the server refused the login");
        assertThat(POSTGRES.column("app", "SELECT has_schema_privilege('old', 'app', 'CREATE')"))
                .containsExactly("t");
        assertThat(statements(POSTGRES.run(Action.PLAN, LOCKED))).isEmpty();
    }

    @Test
    void anAbsentRoleLeavesWhatItOwnsInEveryDatabaseToItsHeirAndIsGone() {
        POSTGRES.superuser("postgres", "CREATE DATABASE other OWNER postgres");
        POSTGRES.superuser(
                "other",
                "CREATE TABLE public.kept (); ALTER TABLE public.kept OWNER TO old; CREATE TABLE public.seen ();"
                        + "ALTER TABLE public.seen OWNER TO app; GRANT SELECT ON public.seen TO old");
        POSTGRES.as("old", "CREATE TABLE app.mine (id int); GRANT SELECT ON app.mine TO app");

        POSTGRES.run(Action.MANAGE, ABSENT);

        assertThat(POSTGRES.column("SELECT count(*) FROM pg_roles WHERE rolname = 'old'"))
                .containsExactly("0");
        assertThat(POSTGRES.column("other", "SELECT relowner::regrole FROM pg_class WHERE relname = 'kept'"))
                .containsExactly("migrator");
        assertThat(POSTGRES.column("app", "SELECT tableowner FROM pg_tables WHERE tablename = 'mine'"))
                .containsExactly("migrator");
        assertThat(POSTGRES.column("app", "SELECT has_table_privilege('app', 'app.mine', 'INSERT')"))
                .containsExactly("t");
        assertThat(statements(POSTGRES.run(Action.PLAN, ABSENT))).isEmpty();
    }

    @Test
    void aRoleThatOwnsSomethingIsNotDroppedWithoutAnHeir() {
        POSTGRES.as("old", "CREATE TABLE app.mine (id int)");
        String before = POSTGRES.fingerprint("app");

        assertThatThrownBy(() -> POSTGRES.run(Action.MANAGE, WITHOUT_HEIR))
                .hasMessageContaining(
                        "role old: owns something in database app (1); say with reassignTo who shall have it");
        assertThat(POSTGRES.fingerprint("app")).isEqualTo(before);
    }

    @Test
    void aRoleThatOwnsNothingGoesWithoutAnHeirAndWithItsSessions() throws SQLException {
        try (Connection session = POSTGRES.connectAs("old")) {
            POSTGRES.run(Action.MANAGE, WITHOUT_HEIR);

            assertThatThrownBy(() -> query(session)).hasMessageContaining("terminat");
        }
        assertThat(POSTGRES.column("SELECT count(*) FROM pg_roles WHERE rolname = 'old'"))
                .containsExactly("0");
    }

    @Test
    void anAbsentRoleThatIsNotThereIsNoChange() {
        String model = retired("{}")
                .replace("\"old\": {}", "\"old\": {\"state\": \"absent\"}, \"older\": {\"state\": \"absent\"}");
        POSTGRES.run(Action.MANAGE, model);

        assertThat(statements(POSTGRES.run(Action.MANAGE, model))).isEmpty();
    }

    private static void query(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("SELECT 1");
        }
    }
}
