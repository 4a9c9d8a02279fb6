package rolemanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rolemanager.testing.Answers.json;
import static rolemanager.testing.Answers.statements;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rolemanager.json.JsonValue;
import rolemanager.request.Action;
import rolemanager.testing.TestPostgres;

/** Logical databases of temporary environments come to be. */
final class CreateDatabasePostgresTest {
    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private static final String FACTS =
            "SELECT pg_get_userbyid(datdba) || ' ' || datconnlimit FROM pg_database WHERE datname = 'pr_12'";
    private static final String COMMENT =
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = 'pr_12'";
    private static final String MARK =
            "role-manager: temporary \\{\"database\":\"pr_12\",\"stack\":\"aurora/pr-12\",\"since\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\","
                    + "\"roles\":\\[\"pr_12_migrator\",\"pr_12_app\"\\]\\}";

    private static void refused(String request, String message) {
        String before = POSTGRES.fingerprint("app");
        assertThatThrownBy(() -> POSTGRES.run(Action.CREATE_DATABASE, request))
                .hasMessageContaining(message)
                .hasMessageContaining("nothing was changed");
        assertThat(POSTGRES.fingerprint("app")).isEqualTo(before);
    }

    @Test
    void itBelongsToTheMasterIsMarkedAndOpen() {
        JsonValue.Obj answer = TemporaryDatabases.create(POSTGRES);

        assertThat(json(answer, "database")).isEqualTo("\"pr_12\"");
        assertThat(json(answer, "created")).isEqualTo("true");
        assertThat(json(answer, "stack")).isEqualTo("\"aurora/pr-12\"");
        assertThat(json(answer, "roles")).isEqualTo("[\"pr_12_migrator\",\"pr_12_app\"]");
        assertThat(json(answer, "elapsed_ms")).contains("\"create-database\":");
        assertThat(POSTGRES.column(FACTS)).containsExactly("postgres -1");
        assertThat(POSTGRES.column(COMMENT)).singleElement().asString().matches(MARK);
    }

    @Test
    void askedForAgainItIsThereAndNothingIsDone() {
        JsonValue.Obj first = TemporaryDatabases.create(POSTGRES);

        assertThat(TemporaryDatabases.statements(POSTGRES, Action.CREATE_DATABASE, TemporaryDatabases.CREATE))
                .isEmpty();
        JsonValue.Obj again = TemporaryDatabases.create(POSTGRES);
        assertThat(json(again, "created")).isEqualTo("false");
        assertThat(json(again, "since")).isEqualTo(json(first, "since"));
    }

    @Test
    void manageConvergesItAndItsGenerationLivesBesideTheMark() {
        TemporaryDatabases.create(POSTGRES);

        POSTGRES.run(Action.MANAGE, TemporaryDatabases.MODEL);
        POSTGRES.as("pr_12_migrator", "pr_12", "CREATE TABLE app.t (); GRANT SELECT ON app.t TO PUBLIC");
        POSTGRES.run(Action.MANAGE, TemporaryDatabases.MODEL);

        assertThat(statements(POSTGRES.run(Action.PLAN, TemporaryDatabases.MODEL)))
                .isEmpty();
        assertThat(POSTGRES.column(COMMENT)).singleElement().asString().matches(MARK + "\nrole-manager: generation 2");
        assertThat(json(TemporaryDatabases.create(POSTGRES), "created")).isEqualTo("false");
    }

    @Test
    void aRoleThatJoinsTheModelJoinsTheMarkAndOneThatLeavesItStays() {
        TemporaryDatabases.create(POSTGRES);
        POSTGRES.run(Action.MANAGE, TemporaryDatabases.MODEL);

        JsonValue.Obj answer = POSTGRES.run(
                Action.CREATE_DATABASE,
                TemporaryDatabases.CREATE.replace("\"pr_12_app\": {}", "\"pr_12_app\": {}, \"pr_12_job\": {}"));

        assertThat(json(answer, "roles")).isEqualTo("[\"pr_12_migrator\",\"pr_12_app\",\"pr_12_job\"]");
        assertThat(json(TemporaryDatabases.create(POSTGRES), "roles")).contains("pr_12_job");
        assertThat(POSTGRES.column(COMMENT)).singleElement().asString().endsWith("\nrole-manager: generation 1");
    }

    @Test
    void whatAPersonWroteAboutItStays() {
        TemporaryDatabases.create(POSTGRES);
        String mark = POSTGRES.column(COMMENT).get(0);
        POSTGRES.superuser("postgres", "COMMENT ON DATABASE pr_12 IS 'for the demo\n" + mark + "\non Monday'");
        POSTGRES.run(Action.MANAGE, TemporaryDatabases.MODEL);

        POSTGRES.run(
                Action.CREATE_DATABASE,
                TemporaryDatabases.CREATE.replace("\"pr_12_app\": {}", "\"pr_12_app\": {}, \"pr_12_job\": {}"));

        assertThat(POSTGRES.column(COMMENT))
                .containsExactly("for the demo\n" + mark.replace("\"pr_12_app\"", "\"pr_12_app\",\"pr_12_job\"")
                        + "\non Monday\nrole-manager: generation 1");
    }

    @Test
    void oneThatIsThereAndNotMarkedIsSomebodys() {
        POSTGRES.superuser("postgres", "CREATE DATABASE pr_12 OWNER postgres");
        refused(
                TemporaryDatabases.CREATE,
                "database pr_12: is there and is not marked as temporary, so it is somebody's. Choose another name");

        POSTGRES.superuser(
                "postgres", "ALTER DATABASE pr_12 CONNECTION LIMIT 0; COMMENT ON DATABASE pr_12 IS 'precious'");
        refused(TemporaryDatabases.CREATE, "COMMENT ON DATABASE pr_12 IS 'precious\nrole-manager: temporary {");
    }

    @Test
    void oneThatWasRenamedIsSomebodys() {
        TemporaryDatabases.create(POSTGRES);
        POSTGRES.superuser("postgres", "ALTER DATABASE pr_12 RENAME TO pr_13");

        refused(TemporaryDatabases.CREATE.replace("pr_12", "pr_13"), "is not marked as temporary");
    }

    @Test
    void oneOfAnotherStackIsRefused() {
        TemporaryDatabases.create(POSTGRES);

        refused(
                TemporaryDatabases.CREATE.replace("aurora/pr-12", "other/pr-12"),
                "database pr_12: belongs to stack aurora/pr-12, not to other/pr-12");
    }

    @Test
    void aMasterThatMayNotMakeDatabasesIsToldHowToComeToIt() {
        POSTGRES.superuser("postgres", "ALTER ROLE postgres NOCREATEDB");

        refused(
                TemporaryDatabases.CREATE,
                "role postgres may not make databases; have a superuser run ALTER ROLE postgres CREATEDB");
    }

    @Test
    void aTemplateThatIsMissingOrSomebodyElsesIsRefused() {
        refused(TemporaryDatabases.from("seeded"), "the template seeded is no database of this server");

        POSTGRES.superuser("postgres", "CREATE DATABASE seeded");
        refused(
                TemporaryDatabases.from("seeded"),
                "the template seeded belongs to rdsadmin, and postgres may not copy it; have its owner run ALTER DATABASE seeded IS_TEMPLATE true");

        POSTGRES.superuser("postgres", "ALTER DATABASE seeded IS_TEMPLATE true");
        try {
            assertThat(json(POSTGRES.run(Action.CREATE_DATABASE, TemporaryDatabases.from("seeded")), "created"))
                    .isEqualTo("true");
        } finally {
            POSTGRES.superuser("postgres", "ALTER DATABASE seeded IS_TEMPLATE false");
        }
    }

    @Test
    void aTemplateInUseIsRefusedAndItsSessionsAreNamed() throws SQLException {
        POSTGRES.superuser("postgres", "CREATE DATABASE seeded OWNER postgres");
        try (Connection session = POSTGRES.connect("seeded")) {
            assertThat(session.isValid(1)).isTrue();
            String before = POSTGRES.fingerprint("app");

            assertThatThrownBy(() -> POSTGRES.run(Action.CREATE_DATABASE, TemporaryDatabases.from("seeded")))
                    .hasMessageContaining(
                            "the template seeded cannot be copied while others are connected to it: process ")
                    .hasMessageContaining(
                            " of rdsadmin (role-manager); end those sessions, or use a template that nobody connects to");
            assertThat(POSTGRES.fingerprint("app")).isEqualTo(before);
        }
    }

    @Test
    void aCopyOfASeededDatabaseIsAdoptedAndLeavesItsTemplateAlone() {
        POSTGRES.run(Action.MANAGE, "");
        POSTGRES.as(
                "migrator",
                "CREATE TABLE app.person (id int GENERATED ALWAYS AS IDENTITY, name text);"
                        + "CREATE VIEW app.names AS SELECT name FROM app.person; CREATE FUNCTION app.f() RETURNS int LANGUAGE sql AS 'SELECT 1';"
                        + "INSERT INTO app.person (name) VALUES ('Ada')");
        POSTGRES.superuser("postgres", "CREATE DATABASE seeded TEMPLATE app OWNER postgres");
        String before = POSTGRES.fingerprint("seeded");

        POSTGRES.run(Action.CREATE_DATABASE, TemporaryDatabases.from("seeded"));
        POSTGRES.run(Action.MANAGE, TemporaryDatabases.MODEL);

        assertThat(statements(POSTGRES.run(Action.PLAN, TemporaryDatabases.MODEL)))
                .isEmpty();
        assertThat(POSTGRES.column(
                        "pr_12",
                        "SELECT DISTINCT relowner::regrole FROM pg_class WHERE relnamespace = 'app'::regnamespace"))
                .containsExactly("pr_12_migrator");
        POSTGRES.issueCertificate("pr_12_migrator");
        POSTGRES.issueCertificate("pr_12_app");
        assertThat(json(POSTGRES.run(Action.CHECK, TemporaryDatabases.MODEL), "success"))
                .isEqualTo("true");
        assertThat(POSTGRES.column("pr_12", "SELECT name FROM app.person")).containsExactly("Ada");

        TemporaryDatabases.drop(POSTGRES);
        assertThat(POSTGRES.fingerprint("seeded")).isEqualTo(before);
        assertThat(statements(POSTGRES.run(Action.PLAN, ""))).isEmpty();
    }

    @Test
    void theFunctionsOwnDatabaseCanBeTheTemplateWhileNobodyElseIsInIt() throws SQLException {
        POSTGRES.run(Action.MANAGE, "");
        POSTGRES.as("migrator", "CREATE TABLE app.person (id int)");
        try (Connection session = POSTGRES.connectAs("app")) {
            assertThat(session.isValid(1)).isTrue();
            assertThatThrownBy(() -> POSTGRES.run(Action.CREATE_DATABASE, TemporaryDatabases.from("app")))
                    .hasMessageContaining(
                            "the template app cannot be copied while others are connected to it: process ")
                    .hasMessageContaining(" of app (role-manager)");
        }

        POSTGRES.run(Action.CREATE_DATABASE, TemporaryDatabases.from("app"));
        POSTGRES.run(Action.MANAGE, TemporaryDatabases.MODEL);

        assertThat(statements(POSTGRES.run(Action.PLAN, TemporaryDatabases.MODEL)))
                .isEmpty();
        assertThat(POSTGRES.column("pr_12", "SELECT relowner::regrole FROM pg_class WHERE relname = 'person'"))
                .containsExactly("pr_12_migrator");
    }

    @Test
    void whatTakesTooLongIsToldWithTheSettingThatAllowsMore() throws SQLException {
        POSTGRES.with("STATEMENT_TIMEOUT_SECONDS", "1");
        try (Connection other = POSTGRES.connect("app");
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + 0x64617461 + ", " + "pr_12".hashCode() + ")");

            assertThatThrownBy(() -> TemporaryDatabases.create(POSTGRES))
                    .hasMessageContaining("canceling statement due to statement timeout")
                    .hasMessageContaining("pg_advisory_lock")
                    .hasMessageContaining("allow more with STATEMENT_TIMEOUT_SECONDS");
        }
    }
}
