package rolemanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static rolemanager.testing.Answers.json;
import static rolemanager.testing.Answers.statements;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rolemanager.json.JsonValue;
import rolemanager.request.Action;
import rolemanager.testing.TestPostgres;

/** Logical databases of temporary environments go, with their roles and nothing else. */
final class DropDatabasePostgresTest {
    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private static final String LEFT =
            "SELECT datname FROM pg_database WHERE datname LIKE 'pr%' UNION ALL SELECT rolname FROM pg_roles WHERE rolname LIKE 'pr%' ORDER BY 1";

    private static void environment() {
        TemporaryDatabases.create(POSTGRES);
        POSTGRES.run(Action.MANAGE, TemporaryDatabases.MODEL);
        POSTGRES.as("pr_12_migrator", "pr_12", "CREATE TABLE app.t (id int)");
    }

    private static void refused(String request, String message) {
        String before = POSTGRES.fingerprint("app");
        assertThatThrownBy(() -> POSTGRES.run(Action.DROP_DATABASE, request))
                .hasMessageContaining("nothing was changed")
                .hasMessageContaining(message);
        assertThat(POSTGRES.fingerprint("app")).isEqualTo(before);
    }

    @Test
    void everythingElseIsAsItWasBeforeItCame() {
        POSTGRES.run(Action.MANAGE, "");
        String other = TemporaryDatabases.CREATE.replace("pr_12", "pr_1");
        POSTGRES.run(Action.CREATE_DATABASE, other);
        POSTGRES.run(Action.MANAGE, TemporaryDatabases.MODEL.replace("pr_12", "pr_1"));
        String app = POSTGRES.fingerprint("app");
        String neighbour = POSTGRES.fingerprint("pr_1");
        environment();

        JsonValue.Obj answer = TemporaryDatabases.drop(POSTGRES);

        assertThat(json(answer, "database")
                        + json(answer, "dropped")
                        + json(answer, "roles_dropped")
                        + json(answer, "sessions_ended"))
                .isEqualTo("\"pr_12\"true[\"pr_12_app\",\"pr_12_migrator\"]0");
        assertThat(POSTGRES.fingerprint("app")).isEqualTo(app);
        assertThat(POSTGRES.fingerprint("pr_1")).isEqualTo(neighbour);
    }

    @Test
    void itsNameIsEnoughBecauseTheMarkKnowsTheRoles() {
        environment();

        POSTGRES.run(Action.DROP_DATABASE, TemporaryDatabases.DROP_BY_NAME);

        assertThat(POSTGRES.column(LEFT)).isEmpty();
    }

    @Test
    void whatIsGoneIsNoFailure() {
        environment();
        TemporaryDatabases.drop(POSTGRES);

        JsonValue.Obj again = TemporaryDatabases.drop(POSTGRES);

        assertThat(json(again, "dropped") + json(again, "roles_dropped")).isEqualTo("false[]");
        assertThat(TemporaryDatabases.statements(POSTGRES, Action.DROP_DATABASE, TemporaryDatabases.DROP_BY_NAME))
                .isEmpty();
    }

    @Test
    void rolesWhoseDatabaseIsGoneGoAllTheSame() {
        environment();
        POSTGRES.superuser("postgres", "DROP DATABASE pr_12 WITH (FORCE)");

        JsonValue.Obj answer = TemporaryDatabases.drop(POSTGRES);

        assertThat(json(answer, "dropped") + json(answer, "roles_dropped"))
                .isEqualTo("false[\"pr_12_app\",\"pr_12_migrator\"]");
    }

    @Test
    void whatIsNotMarkedIsNeverDropped() {
        POSTGRES.superuser("postgres", "CREATE DATABASE pr_12 OWNER postgres");
        refused(TemporaryDatabases.DROP, "database pr_12: is there and is not marked as temporary");
        refused(TemporaryDatabases.DROP_BY_NAME, "database pr_12: is there and is not marked as temporary");

        POSTGRES.superuser(
                "postgres", "COMMENT ON DATABASE pr_12 IS 'role-manager: temporary {\"database\":\"pr_12\"'");
        refused(TemporaryDatabases.DROP, "database pr_12: is there and is not marked as temporary");
    }

    @Test
    void whatWasRenamedOrIsAnothersIsNotDropped() {
        environment();
        refused(
                TemporaryDatabases.DROP.replace("aurora/pr-12", "other/pr-12"),
                "belongs to stack aurora/pr-12, not to other/pr-12");

        POSTGRES.superuser("postgres", "ALTER DATABASE pr_12 OWNER TO rdsadmin");
        refused(TemporaryDatabases.DROP, "ALTER DATABASE pr_12 OWNER TO postgres");

        POSTGRES.superuser("postgres", "ALTER DATABASE pr_12 OWNER TO postgres; ALTER DATABASE pr_12 RENAME TO kept");
        refused("{\"action\": \"drop-database\", \"database\": \"kept\"}", "database kept: is there and is not marked");
    }

    @Test
    void sessionsAreEndedAndNobodyBecomesAMemberOfAnythingForIt() throws SQLException {
        environment();
        String options = POSTGRES.version().hasMembershipOptions() ? " WITH INHERIT FALSE, SET TRUE" : "";
        POSTGRES.master("CREATE ROLE guest LOGIN; GRANT rds_iam TO guest; GRANT guest TO postgres" + options);
        POSTGRES.superuser("pr_12", "GRANT CONNECT ON DATABASE pr_12 TO guest");
        POSTGRES.issueCertificate("guest");
        String members = "SELECT m::text FROM pg_auth_members m WHERE roleid = 'guest'::regrole ORDER BY 1";
        List<String> before = POSTGRES.column(members);
        try (Connection guest = POSTGRES.connectAs("guest", "pr_12");
                Connection app = POSTGRES.connectAs("pr_12_app", "pr_12");
                Connection elsewhere = POSTGRES.connectAs("pr_12_app", "postgres");
                Connection other = POSTGRES.connectAs("guest", "postgres")) {
            JsonValue.Obj answer = TemporaryDatabases.drop(POSTGRES);

            assertThat(json(answer, "sessions_ended")).isEqualTo("3");
            assertThatThrownBy(() -> query(guest)).hasMessageContaining("terminat");
            assertThatThrownBy(() -> query(app)).hasMessageContaining("terminat");
            assertThatThrownBy(() -> query(elsewhere)).hasMessageContaining("terminat");
            query(other);
        }
        assertThat(POSTGRES.column(LEFT)).isEmpty();
        assertThat(POSTGRES.column(members)).isEqualTo(before);
    }

    @Test
    void aSessionThatCannotBeEndedIsNamedAndTheNextRunFinishes() throws SQLException {
        environment();
        try (Connection superuser = POSTGRES.connect("pr_12")) {
            query(superuser);
            assertThatThrownBy(() -> TemporaryDatabases.drop(POSTGRES))
                    .hasMessageContaining(
                            "database pr_12 is still in use, and these sessions could not be ended: process ")
                    .hasMessageContaining(" of rdsadmin (role-manager); it is closed to new ones");
        }

        assertThat(json(TemporaryDatabases.drop(POSTGRES), "dropped")).isEqualTo("true");
        assertThat(POSTGRES.column(LEFT)).isEmpty();
    }

    @Test
    void oneThatCouldNotBeDroppedCanBeHadAgain() throws SQLException {
        environment();
        try (Connection superuser = POSTGRES.connect("pr_12")) {
            query(superuser);
            assertThatThrownBy(() -> TemporaryDatabases.drop(POSTGRES)).hasMessageContaining("still in use");
        }

        assertThat(json(TemporaryDatabases.create(POSTGRES), "created")).isEqualTo("false");
        assertThat(
                        POSTGRES.column(
                                "SELECT count(*) FROM pg_shdescription WHERE classoid = 'pg_authid'::regclass AND description LIKE 'role-manager%'"))
                .containsExactly("0");
        assertThat(statements(POSTGRES.run(Action.PLAN, TemporaryDatabases.MODEL)))
                .isEmpty();
    }

    @Test
    void aRoleThatHoldsSomethingElsewhereKeepsEverythingAsItIs() {
        environment();
        POSTGRES.superuser(
                "app",
                "CREATE TABLE public.kept (); ALTER TABLE public.kept OWNER TO pr_12_app; CREATE TABLE public.seen ();"
                        + "GRANT SELECT ON public.seen TO pr_12_app; GRANT CREATE ON DATABASE app TO pr_12_migrator");
        POSTGRES.superuser("postgres", "CREATE TABLE public.far (); ALTER TABLE public.far OWNER TO pr_12_migrator");
        try {
            refused(
                    TemporaryDatabases.DROP,
                    "role pr_12_app: owns 1 and has privileges on 1 in database app (table public.kept, table public.seen)");
            refused(TemporaryDatabases.DROP, "role pr_12_migrator: owns 1 in database postgres");
            refused(TemporaryDatabases.DROP, "role pr_12_migrator: has privileges on 1 in the cluster (database app)");
            POSTGRES.superuser(
                    "app",
                    "REASSIGN OWNED BY pr_12_app, pr_12_migrator TO postgres; DROP OWNED BY pr_12_app, pr_12_migrator");
        } finally {
            POSTGRES.superuser("postgres", "DROP TABLE public.far");
        }
        TemporaryDatabases.drop(POSTGRES);
        assertThat(POSTGRES.column(LEFT)).isEmpty();
    }

    @Test
    void aRoleTheMasterDoesNotAdministerKeepsEverythingAsItIs() {
        assumeTrue(POSTGRES.version().hasMembershipOptions());
        TemporaryDatabases.create(POSTGRES);
        POSTGRES.superuser("postgres", "CREATE ROLE pr_12_app");

        refused(
                TemporaryDatabases.DROP,
                "role pr_12_app: postgres may not drop it; have a superuser, or whoever administers it, run GRANT pr_12_app TO postgres WITH ADMIN OPTION");
    }

    @Test
    void aMarkNeverNamesARoleThatIsNotTheDatabases() {
        environment();
        POSTGRES.master("CREATE ROLE precious");
        String mark =
                "role-manager: temporary {\"database\":\"pr_12\",\"roles\":[\"precious\",\"pg_monitor\",\"postgres\",\"pr_12_app\"]}";
        POSTGRES.superuser("postgres", "COMMENT ON DATABASE pr_12 IS '" + mark + "'");

        JsonValue.Obj answer = POSTGRES.run(Action.DROP_DATABASE, TemporaryDatabases.DROP_BY_NAME);

        assertThat(json(answer, "roles_dropped")).isEqualTo("[\"pr_12_app\"]");
        assertThat(POSTGRES.column(
                        "SELECT rolname FROM pg_roles WHERE rolname IN ('precious', 'pr_12_migrator') ORDER BY 1"))
                .containsExactly("pr_12_migrator", "precious");
    }

    @Test
    void rolesThatWereMembersAndGrantorsOfEachOtherGoTogether() {
        String model = TemporaryDatabases.MODEL.replace(
                "\"pr_12_app\": {}",
                "\"pr_12_group\": {\"login\": false}, \"pr_12_app\": {\"memberOf\": [{\"role\": \"pr_12_group\", \"admin\": true}]}");
        POSTGRES.run(Action.CREATE_DATABASE, model);
        POSTGRES.run(Action.MANAGE, model);
        POSTGRES.as("pr_12_app", "pr_12", "GRANT pr_12_group TO pr_12_migrator");

        POSTGRES.run(Action.DROP_DATABASE, TemporaryDatabases.DROP_BY_NAME);

        assertThat(POSTGRES.column(LEFT)).isEmpty();
    }

    private static void query(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("SELECT 1");
        }
    }
}
