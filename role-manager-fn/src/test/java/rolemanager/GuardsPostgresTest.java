package rolemanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static rolemanager.testing.Answers.statements;
import static rolemanager.testing.Answers.strings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rolemanager.json.JsonValue;
import rolemanager.request.Action;
import rolemanager.testing.TestPostgres;

/** What is refused before anything changes, what is left alone, and who may execute. */
final class GuardsPostgresTest {
    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private static void refused(String model, String message) {
        String before = POSTGRES.fingerprint("app");
        assertThatThrownBy(() -> POSTGRES.run(Action.PLAN, model)).hasMessageContaining(message);
        assertThatThrownBy(() -> POSTGRES.run(Action.MANAGE, model)).hasMessageContaining(message);
        assertThat(POSTGRES.fingerprint("app")).isEqualTo(before);
    }

    @Test
    void theMasterWouldReachRdsIamThroughARoleItIsAMemberOf() {
        POSTGRES.superuser(
                "app",
                "CREATE ROLE owner LOGIN; GRANT owner TO postgres"
                        + (POSTGRES.version().hasMembershipOptions() ? " WITH ADMIN TRUE" : ""));

        refused("{\"roles\": {\"owner\": {}}}", "role postgres: would become a member of rds_iam, directly or through");
    }

    @Test
    void theMasterWouldReachRdsIamThroughAGroupOfAGroup() {
        POSTGRES.superuser(
                "app",
                "CREATE ROLE inner_group; CREATE ROLE outer_group LOGIN; GRANT inner_group TO postgres"
                        + (POSTGRES.version().hasMembershipOptions()
                                ? " WITH ADMIN TRUE; GRANT outer_group TO postgres WITH ADMIN TRUE, INHERIT FALSE, SET FALSE"
                                : ""));

        refused(
                "{\"roles\": {\"inner_group\": {\"login\": false, \"memberOf\": [\"outer_group\"]}, \"outer_group\": {}}}",
                "role postgres: would become a member of rds_iam");
    }

    @Test
    void anOwnerWouldLoseItsSchema() {
        POSTGRES.run(Action.MANAGE, "{\"roles\": {\"a\": {}, \"b\": {}}, \"schemas\": {\"s\": {\"owner\": \"a\"}}}");

        refused(
                "{\"roles\": {\"a\": {}, \"b\": {}}, \"schemas\": {\"s\": {\"owner\": \"b\"}}}",
                "schema s: role a owns it and would lose all access to it");
        POSTGRES.run(
                Action.MANAGE,
                "{\"roles\": {\"a\": {}, \"b\": {}}, \"schemas\": {\"s\": {\"owner\": \"b\", \"access\": {\"a\": \"usage\"}}}}");
    }

    @Test
    void aGroupTheMasterCannotHandOut() {
        assumeTrue(POSTGRES.version().hasMembershipOptions());

        refused(
                "{\"roles\": {\"a\": {\"memberOf\": [\"pg_monitor\"]}}}",
                "postgres may not make it a member of pg_monitor; have a superuser, or whoever administers it, run GRANT pg_monitor TO postgres"
                        + " WITH ADMIN OPTION");
    }

    @Test
    void aRoleTheMasterDidNotMakeAsAfterAnUpgradeFrom15() {
        POSTGRES.superuser("app", "CREATE ROLE a LOGIN");
        String model = "{\"roles\": {\"a\": {\"connectionLimit\": 3}}, \"schemas\": {\"s\": {\"owner\": \"a\"}}}";
        if (POSTGRES.version().hasMembershipOptions()) {
            refused(
                    model,
                    "role a: postgres may not change it; have a superuser, or whoever administers it, run GRANT a TO postgres WITH ADMIN OPTION");
            POSTGRES.superuser("app", "GRANT a TO postgres WITH ADMIN TRUE, INHERIT FALSE, SET FALSE");
        }
        POSTGRES.run(Action.MANAGE, model);

        assertThat(statements(POSTGRES.run(Action.PLAN, model))).isEmpty();
    }

    @Test
    void anExtensionOthersNeedIsNotRemoved() {
        POSTGRES.run(Action.MANAGE, "{\"extensions\": {\"hstore\": {\"schema\": \"public\"}}}");
        POSTGRES.superuser("app", "CREATE TABLE public.t (h public.hstore)");

        refused(
                "{\"extensions\": {\"hstore\": false}}",
                "extension hstore: cannot be removed while these need it: column h of table public.t");
    }

    @Test
    void anExtensionTheServerDoesNotHave() {
        refused("{\"extensions\": {\"no_such\": true}}", "extension no_such: is not available on this server");
    }

    @Test
    void aFailingStatementIsNamedAndNothingStays() {
        POSTGRES.superuser("app", "CREATE SCHEMA s AUTHORIZATION postgres; CREATE EXTENSION hstore SCHEMA public");
        String before = POSTGRES.fingerprint("app");

        assertThatThrownBy(() ->
                        POSTGRES.run(Action.MANAGE, "{\"roles\": {\"a\": {\"settings\": {\"work_mem\": \"plenty\"}}}}"))
                .hasMessageContaining("statement: ALTER ROLE a IN DATABASE app SET work_mem = 'plenty'")
                .hasMessageContaining("invalid value for parameter \"work_mem\"");
        assertThat(POSTGRES.fingerprint("app")).isEqualTo(before);
    }

    @Test
    void additiveTakesNothingAwayAndLeavesStrangersAlone() {
        POSTGRES.superuser(
                "app",
                "CREATE ROLE a LOGIN CREATEDB; CREATE ROLE stranger LOGIN; CREATE SCHEMA s; GRANT ALL ON SCHEMA s TO a, stranger, PUBLIC;"
                        + "CREATE TABLE s.t (); GRANT ALL ON s.t TO a, stranger; ALTER DATABASE app SET search_path = public;"
                        + "ALTER SCHEMA s OWNER TO postgres; ALTER TABLE s.t OWNER TO postgres");
        if (POSTGRES.version().hasMembershipOptions()) {
            POSTGRES.superuser("app", "GRANT a TO postgres WITH ADMIN TRUE, INHERIT FALSE, SET FALSE");
        }

        JsonValue.Obj answer = POSTGRES.run(
                Action.MANAGE,
                "{\"mode\": \"additive\", \"roles\": {\"a\": {}, \"b\": {}}, \"grants\": [{\"to\": \"b\", \"privileges\": [\"SELECT\"], \"on\":"
                        + " {\"table\": \"s.t\"}}], \"searchPath\": [\"s\"]}");

        assertThat(statements(answer)).noneMatch(sql -> sql.startsWith("REVOKE") && !sql.endsWith("FROM CURRENT_USER"));
        assertThat(statements(answer))
                .contains("GRANT SELECT ON TABLE s.t TO b")
                .noneMatch(sql -> sql.contains("search_path"));
        assertThat(strings(answer, "unmanaged")).contains("role stranger can log in and is not declared");
        assertThat(POSTGRES.column("app", "SELECT has_table_privilege('a', 's.t', 'DELETE')"))
                .containsExactly("t");
    }

    @Test
    void whateverInvolvesARoleTheModelDoesNotNameIsToldAndLeftAlone() {
        String model = "{\"roles\": {\"o\": {}, \"g\": {\"login\": false}}, \"schemas\": {\"s\": {\"owner\": \"o\"}}}";
        POSTGRES.run(Action.MANAGE, model);
        POSTGRES.superuser(
                "app",
                "CREATE ROLE stranger LOGIN; GRANT USAGE ON SCHEMA s TO stranger; SET ROLE postgres; GRANT g TO stranger; RESET ROLE;"
                        + "CREATE SCHEMA theirs AUTHORIZATION stranger; ALTER DEFAULT PRIVILEGES FOR ROLE stranger IN SCHEMA s GRANT SELECT ON TABLES"
                        + " TO g; ALTER DEFAULT PRIVILEGES FOR ROLE o GRANT SELECT ON TABLES TO stranger; GRANT CREATE ON DATABASE app TO stranger");
        String before = POSTGRES.fingerprint("app");

        JsonValue.Obj answer = POSTGRES.run(Action.MANAGE, model);

        assertThat(strings(answer, "unmanaged"))
                .containsExactly(
                        "default privileges of role stranger, which is not declared, in schema s",
                        "role stranger can log in and is not declared",
                        "role stranger, which is not declared, holds privileges on or in database app",
                        "role stranger, which is not declared, holds privileges on or in schema s",
                        "role stranger, which is not declared, is a member of g",
                        "role stranger, which is not declared, is granted privileges by default on what o makes",
                        "role stranger, which is not declared, owns schema theirs");
        assertThat(statements(answer)).isEmpty();
        assertThat(POSTGRES.fingerprint("app")).isEqualTo(before);
    }

    @Test
    void objectsOfOthersAreToldAndAdoptedWhenAskedTo() {
        String model =
                "{\"roles\": {\"o\": {}, \"a\": {}}, \"schemas\": {\"s\": {\"owner\": \"o\", \"access\": {\"a\": \"readOnly\"}}}}";
        POSTGRES.run(Action.MANAGE, model);
        POSTGRES.superuser(
                "app",
                "CREATE TABLE s.t (id int GENERATED ALWAYS AS IDENTITY); CREATE VIEW s.v AS SELECT 1; CREATE MATERIALIZED VIEW s.m AS SELECT 1;"
                        + "CREATE SEQUENCE s.q; CREATE TYPE s.e AS ENUM (); CREATE DOMAIN s.d AS int; CREATE FUNCTION s.f() RETURNS int LANGUAGE sql"
                        + " AS 'SELECT 1'; CREATE PROCEDURE s.p() LANGUAGE sql AS 'SELECT 1'; CREATE TABLE s.part (id int) PARTITION BY RANGE (id);"
                        + "ALTER TABLE s.t OWNER TO postgres; ALTER VIEW s.v OWNER TO postgres; ALTER MATERIALIZED VIEW s.m OWNER TO postgres;"
                        + "ALTER SEQUENCE s.q OWNER TO postgres; ALTER TYPE s.e OWNER TO postgres; ALTER DOMAIN s.d OWNER TO postgres;"
                        + "ALTER FUNCTION s.f OWNER TO postgres; ALTER PROCEDURE s.p OWNER TO postgres; ALTER TABLE s.part OWNER TO postgres");

        JsonValue.Obj told = POSTGRES.run(Action.MANAGE, model);
        assertThat(strings(told, "warnings"))
                .anyMatch(w -> w.startsWith("table s.t belongs to postgres, not to the schema's owner o"));
        assertThat(POSTGRES.column("app", "SELECT has_table_privilege('a', 's.m', 'SELECT')"))
                .containsExactly("t");

        String adopting = model.replace("\"owner\": \"o\"", "\"owner\": \"o\", \"adoptObjects\": true");
        POSTGRES.run(Action.MANAGE, adopting);

        assertThat(POSTGRES.column(
                        "app",
                        "SELECT DISTINCT relowner::regrole FROM pg_class WHERE relnamespace = 's'::regnamespace"))
                .containsExactly("o");
        assertThat(POSTGRES.column(
                        "app", "SELECT DISTINCT proowner::regrole FROM pg_proc WHERE pronamespace = 's'::regnamespace"))
                .containsExactly("o");
        assertThat(POSTGRES.column(
                        "app", "SELECT DISTINCT typowner::regrole FROM pg_type WHERE typnamespace = 's'::regnamespace"))
                .containsExactly("o");
        assertThat(statements(POSTGRES.run(Action.PLAN, adopting))).isEmpty();
        assertThat(strings(POSTGRES.run(Action.PLAN, adopting), "warnings")).isEmpty();
    }

    @Test
    void membershipOptionsAreConvergedWhereTheServerHasThem() {
        String model =
                "{\"roles\": {\"g\": {\"login\": false}, \"m\": {\"memberOf\": [{\"role\": \"g\", \"admin\": true, \"inherit\": false, \"set\": false}]}}}";
        if (!POSTGRES.version().hasMembershipOptions()) {
            refused(model, "PostgreSQL 16");
            return;
        }
        POSTGRES.run(Action.MANAGE, model);

        String options =
                "SELECT admin_option || ' ' || inherit_option || ' ' || set_option FROM pg_auth_members WHERE member = 'm'::regrole AND"
                        + " roleid = 'g'::regrole";
        assertThat(POSTGRES.column(options)).containsExactly("true false false");
        POSTGRES.run(Action.MANAGE, model.replace("false, \"set\": false", "true"));
        assertThat(POSTGRES.column(options)).containsExactly("true true true");
        POSTGRES.run(
                Action.MANAGE,
                model.replace("\"admin\": true, \"inherit\": false, \"set\": false", "\"admin\": false"));
        assertThat(POSTGRES.column(options)).containsExactly("false true true");
    }

    @Test
    void aSuperuserMasterWorksTheSameWay() {
        POSTGRES.superuser("app", "ALTER ROLE postgres SUPERUSER");
        String model =
                "{\"roles\": {\"o\": {}, \"a\": {\"memberOf\": [\"pg_monitor\"]}}, \"schemas\": {\"s\": {\"owner\": \"o\", \"access\": {\"a\": \"all\"}}}}";

        JsonValue.Obj answer = POSTGRES.run(Action.MANAGE, model);

        assertThat(statements(answer)).noneMatch(sql -> sql.contains("CURRENT_USER"));
        assertThat(statements(POSTGRES.run(Action.PLAN, model))).isEmpty();
    }
}
