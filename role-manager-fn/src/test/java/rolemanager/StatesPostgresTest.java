package rolemanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rolemanager.testing.Answers.statements;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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

    /** Database other, in which the role that shall go owns something and holds something. */
    private static void other(String database, String ownerOfSeen) {
        POSTGRES.superuser("postgres", "CREATE DATABASE " + database + " OWNER postgres");
        POSTGRES.superuser(
                database,
                "CREATE TABLE public.kept (); ALTER TABLE public.kept OWNER TO old; CREATE TABLE public.seen (); ALTER TABLE public.seen OWNER TO "
                        + ownerOfSeen + "; GRANT SELECT ON public.seen TO old");
    }

    @Test
    void whatBlocksInAnyDatabaseIsToldTogether() {
        other("other", "app");
        other("third", "app");
        POSTGRES.superuser("postgres", "ALTER DATABASE third ALLOW_CONNECTIONS false");

        assertThatThrownBy(() -> POSTGRES.run(Action.MANAGE, WITHOUT_HEIR))
                .hasMessageContaining("role old: owns something in database other (1)")
                .hasMessageContaining("role old: owns something in database third (1)")
                .hasMessageContaining("role old: is mentioned in database third, which takes no connections");
    }

    @Test
    void aRefusalThatOneDatabaseAloneCanGiveComesBeforeAnythingChangesInAny() {
        other("other", "app");
        other("third", "rdsadmin");
        String before = everything();

        assertThatThrownBy(() -> POSTGRES.run(Action.MANAGE, ABSENT))
                .hasMessageContaining("refused; nothing was changed")
                .hasMessageContaining("role old: would still be mentioned in database third by table public.seen");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aRefusalThatTheModelsDatabaseAloneCanGiveComesBeforeAnythingChangesInAny() {
        other("other", "app");
        POSTGRES.superuser(
                "app",
                "CREATE FUNCTION public.no() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not today'; END $$;"
                        + "CREATE EVENT TRIGGER no ON ddl_command_end WHEN TAG IN ('GRANT') EXECUTE FUNCTION public.no()");
        POSTGRES.superuser("app", "SET ROLE migrator; CREATE TABLE app.fresh (); REVOKE ALL ON app.fresh FROM app");
        String before = everything();

        assertThatThrownBy(() -> POSTGRES.run(Action.MANAGE, ABSENT)).hasMessageContaining("not today");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aCutInTheMiddleOfAnotherDatabaseLeavesEverythingAsItWas() {
        other("other", "app");
        String before = everything();

        assertThatThrownBy(() -> POSTGRES.run(Action.MANAGE, ABSENT, (event, details) -> {
                    if (details.getOrDefault("sql", "").startsWith("DROP OWNED")) {
                        throw new IllegalStateException("cut in database " + details.get("database"));
                    }
                }))
                .hasMessage("cut in database other");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatWasDoneElsewhereBeforeAFailureHereStaysAndTheNextRunGoesOnFromThere() {
        other("other", "app");
        POSTGRES.superuser(
                "app",
                "CREATE SEQUENCE public.times; GRANT ALL ON public.times TO PUBLIC; CREATE FUNCTION public.twice() RETURNS event_trigger"
                        + " LANGUAGE plpgsql AS $$ BEGIN IF nextval('public.times') > 1 THEN RAISE 'not twice'; END IF; END $$;"
                        + "CREATE EVENT TRIGGER twice ON ddl_command_start WHEN TAG IN ('DROP OWNED') EXECUTE FUNCTION public.twice()");
        String before = here();

        assertThatThrownBy(() -> POSTGRES.run(Action.MANAGE, ABSENT))
                .hasMessageContaining(
                        "what was to be done in database other is done and stays, and the next manage goes on from there")
                .hasMessageContaining("statement: DROP OWNED BY old")
                .hasMessageContaining("not twice");
        assertThat(here()).isEqualTo(before);
        assertThat(ownerOfKept()).containsExactly("migrator");

        POSTGRES.superuser("app", "DROP EVENT TRIGGER twice; DROP FUNCTION public.twice; DROP SEQUENCE public.times");
        POSTGRES.run(Action.MANAGE, ABSENT);
        assertThat(count("old")).isEqualTo("0");
        assertThat(statements(POSTGRES.run(Action.PLAN, ABSENT))).isEmpty();
    }

    @Test
    void whatSomebodyGivesTheRoleMeanwhileIsHandedOverInTheSameRun() {
        other("other", "app");

        POSTGRES.run(Action.MANAGE, ABSENT, (event, details) -> {
            if (details.getOrDefault("sql", "").startsWith("DROP OWNED")
                    && details.getOrDefault("database", "").equals("other")) {
                POSTGRES.superuser("postgres", "CREATE DATABASE again OWNER old");
            }
        });

        assertThat(count("old")).isEqualTo("0");
        assertThat(POSTGRES.column("SELECT datdba::regrole FROM pg_database WHERE datname = 'again'"))
                .containsExactly("migrator");
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

    /** The catalogs of the model's database without the lists of databases, from which DROP OWNED takes the role wherever it runs. */
    private static String here() {
        return POSTGRES.fingerprint("app").replaceAll("(?m)^database .*$", "");
    }

    private static List<String> ownerOfKept() {
        return POSTGRES.column("other", "SELECT relowner::regrole FROM pg_class WHERE relname = 'kept'");
    }

    private static String count(String role) {
        return POSTGRES.column("SELECT count(*) FROM pg_roles WHERE rolname = '" + role + "'")
                .get(0);
    }

    /** The catalogs of every database. */
    private static String everything() {
        StringBuilder out = new StringBuilder();
        POSTGRES.column("SELECT datname FROM pg_database WHERE datallowconn ORDER BY 1")
                .forEach(database -> out.append(database).append('\n').append(POSTGRES.fingerprint(database)));
        return out.toString();
    }

    private static void query(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("SELECT 1");
        }
    }
}
