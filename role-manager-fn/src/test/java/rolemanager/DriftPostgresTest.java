package rolemanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static rolemanager.testing.Answers.json;
import static rolemanager.testing.Answers.statements;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rolemanager.request.Action;
import rolemanager.testing.TestPostgres;

/** Whatever is changed by hand is seen by plan, mended by manage, and gone afterwards. */
final class DriftPostgresTest {
    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private static final String MODEL = """
            {"roles": {
               "migrator": {},
               "app": {"connectionLimit": 40, "settings": {"statement_timeout": "30s"}},
               "analyst": {"memberOf": ["reporting"], "validUntil": "2027-01-01T00:00:00Z", "comment": "reads"},
               "reporting": {"login": false}},
             "schemas": {"app": {"owner": "migrator", "access": {"app": "readWrite", "reporting": "readOnly"}, "create": ["app"]}},
             "grants": [
               {"to": "reporting", "privileges": ["UPDATE"], "on": {"table": "app.person", "columns": ["name"]}},
               {"to": "app", "privileges": ["USAGE"], "on": {"type": "app.mood"}, "grantOption": true}],
             "defaultPrivileges": [
               {"creator": "migrator", "schema": "app", "on": "tables", "privileges": ["TRIGGER"], "to": "app", "grantOption": true}],
             "extensions": {"hstore": true},
             "public": {"routines": true}}
            """;

    /** The objects that are there when the model is applied. */
    private static final String OBJECTS =
            "CREATE TABLE app.person (id bigint GENERATED ALWAYS AS IDENTITY, name text, age int);"
                    + "CREATE VIEW app.names AS SELECT name FROM app.person;"
                    + "CREATE SEQUENCE app.counter; CREATE TYPE app.mood AS ENUM ('good');"
                    + "CREATE FUNCTION app.one(int) RETURNS int LANGUAGE sql AS 'SELECT 1'";

    static Stream<Arguments> deviations() {
        return Stream.of(
                deviation("a login is taken", "ALTER ROLE app NOLOGIN"),
                deviation("a group can log in", "ALTER ROLE reporting LOGIN"),
                deviation("CREATEDB is given", "ALTER ROLE app CREATEDB"),
                deviation("CREATEROLE is given", "ALTER ROLE app CREATEROLE"),
                deviation("INHERIT is taken", "ALTER ROLE analyst NOINHERIT"),
                deviation("the connection limit changes", "ALTER ROLE app CONNECTION LIMIT 5"),
                deviation("the validity ends sooner", "ALTER ROLE analyst VALID UNTIL '2026-12-01'"),
                deviation("a comment changes", "COMMENT ON ROLE analyst IS 'writes'"),
                deviation("a setting changes", "ALTER ROLE app IN DATABASE app SET statement_timeout = '1s'"),
                deviation("a setting is added", "ALTER ROLE app IN DATABASE app SET work_mem = '1GB'"),
                deviation("a setting for every database is added", "ALTER ROLE app SET search_path = 'x'"),
                deviation("a role is dropped", "DROP OWNED BY analyst; DROP ROLE analyst"),
                deviation("a membership is taken", "SET ROLE postgres; REVOKE reporting FROM analyst"),
                deviation("a membership is added", "SET ROLE postgres; GRANT migrator TO app"),
                deviation("a membership gets ADMIN", "SET ROLE postgres; GRANT reporting TO analyst WITH ADMIN OPTION"),
                deviation("IAM login is taken", "SET ROLE postgres; REVOKE rds_iam FROM app"),
                deviation("PUBLIC may connect", "GRANT CONNECT ON DATABASE app TO PUBLIC"),
                deviation("CONNECT is taken", "REVOKE CONNECT ON DATABASE app FROM app"),
                deviation("CREATE on the database is given", "GRANT CREATE ON DATABASE app TO app"),
                deviation("PUBLIC may create in public", "GRANT CREATE ON SCHEMA public TO PUBLIC"),
                deviation("PUBLIC may use the schema", "GRANT USAGE ON SCHEMA app TO PUBLIC"),
                deviation("USAGE on the schema is taken", "REVOKE USAGE ON SCHEMA app FROM app"),
                deviation("CREATE on the schema is given", "GRANT CREATE ON SCHEMA app TO reporting"),
                deviation("the schema has another owner", "ALTER SCHEMA app OWNER TO postgres"),
                deviation("a table's privilege is taken", "REVOKE INSERT ON app.person FROM app"),
                deviation("a table's privilege is given", "GRANT DELETE ON app.person TO reporting"),
                deviation("a view's privilege is taken", "REVOKE SELECT ON app.names FROM reporting"),
                deviation("PUBLIC may read a table", "GRANT SELECT ON app.person TO PUBLIC"),
                deviation("a grant option is given", "GRANT SELECT ON app.person TO app WITH GRANT OPTION"),
                deviation("a grant option is taken", "REVOKE GRANT OPTION FOR USAGE ON TYPE app.mood FROM app"),
                deviation("a column's privilege is taken", "REVOKE UPDATE (name) ON app.person FROM reporting"),
                deviation("a column's privilege is given", "GRANT UPDATE (age) ON app.person TO reporting"),
                deviation("a table's privilege comes over a column's", "GRANT UPDATE ON app.person TO reporting"),
                deviation("a sequence's privilege is taken", "REVOKE USAGE ON SEQUENCE app.counter FROM app"),
                deviation("a routine's privilege is taken", "REVOKE EXECUTE ON FUNCTION app.one(int) FROM app"),
                deviation(
                        "a new table lacks its grants",
                        "CREATE TABLE app.made_by_hand (); ALTER TABLE app.made_by_hand OWNER TO migrator"),
                deviation(
                        "default privileges are taken",
                        "ALTER DEFAULT PRIVILEGES FOR ROLE migrator IN SCHEMA app REVOKE SELECT ON TABLES FROM app"),
                deviation(
                        "default privileges are added",
                        "ALTER DEFAULT PRIVILEGES FOR ROLE migrator IN SCHEMA app GRANT TRUNCATE ON TABLES TO app"),
                deviation(
                        "default privileges get a grant option",
                        "ALTER DEFAULT PRIVILEGES FOR ROLE migrator IN SCHEMA app GRANT SELECT ON TABLES TO app WITH GRANT OPTION"),
                deviation(
                        "default privileges lose their grant option",
                        "ALTER DEFAULT PRIVILEGES FOR ROLE migrator IN SCHEMA app REVOKE GRANT OPTION FOR TRIGGER ON TABLES FROM app"),
                deviation(
                        "default privileges everywhere get a grant option",
                        "ALTER DEFAULT PRIVILEGES FOR ROLE app GRANT USAGE ON TYPES TO analyst WITH GRANT OPTION"),
                deviation(
                        "default privileges everywhere are added",
                        "ALTER DEFAULT PRIVILEGES FOR ROLE migrator GRANT SELECT ON TABLES TO reporting"),
                deviation(
                        "PUBLIC gets new routines again",
                        "ALTER DEFAULT PRIVILEGES FOR ROLE migrator GRANT EXECUTE ON ROUTINES TO PUBLIC"),
                deviation(
                        "another creator's default privileges in another schema",
                        "ALTER DEFAULT PRIVILEGES FOR ROLE app IN SCHEMA public GRANT SELECT ON TABLES TO analyst"),
                deviation(
                        "a table elsewhere is opened",
                        "CREATE TABLE public.t (); ALTER TABLE public.t OWNER TO postgres; GRANT SELECT ON public.t TO app"),
                deviation("the search path changes", "ALTER DATABASE app SET search_path = public"),
                deviation("the search path is reset", "ALTER DATABASE app RESET search_path"),
                deviation("an extension is dropped", "DROP EXTENSION hstore"),
                deviation("a schema is dropped", "DROP SCHEMA app CASCADE"),
                deviation(
                        "a large object is opened",
                        "SELECT lo_create(4711); ALTER LARGE OBJECT 4711 OWNER TO postgres; GRANT SELECT ON LARGE OBJECT 4711 TO app"));
    }

    private static Arguments deviation(String name, String sql) {
        return argumentSet(name, sql);
    }

    @ParameterizedTest
    @MethodSource("deviations")
    void aDeviationIsSeenAndMended(String sql) {
        String model = MODEL.replace("{\"hstore\": true}", "{\"hstore\": {\"schema\": \"app\"}}");
        converge(model);
        POSTGRES.superuser("app", sql);

        assertThat(statements(POSTGRES.run(Action.PLAN, model))).isNotEmpty();
        POSTGRES.run(Action.MANAGE, model);

        assertThat(statements(POSTGRES.run(Action.PLAN, model))).isEmpty();
        assertThat(statements(POSTGRES.run(Action.MANAGE, model))).isEmpty();
    }

    static Stream<Arguments> beyondTheMaster() {
        return Stream.of(
                argumentSet(
                        "a catalog's function",
                        "GRANT EXECUTE ON FUNCTION pg_catalog.pg_ls_dir(text) TO app",
                        "routine pg_catalog.pg_ls_dir(text): belongs to rdsadmin"),
                argumentSet(
                        "a superuser's table",
                        "CREATE TABLE public.t (); GRANT SELECT ON public.t TO app",
                        "table public.t: belongs to rdsadmin"),
                argumentSet("an attribute", "ALTER ROLE app BYPASSRLS", "role app: has BYPASSRLS"));
    }

    @ParameterizedTest
    @MethodSource("beyondTheMaster")
    void whatTheMasterCannotUndoIsRefusedByName(String sql, String reason) {
        converge(MODEL);
        POSTGRES.superuser("app", sql);
        String before = POSTGRES.fingerprint("app");

        assertThatThrownBy(() -> POSTGRES.run(Action.PLAN, MODEL)).hasMessageContaining(reason);
        assertThatThrownBy(() -> POSTGRES.run(Action.MANAGE, MODEL)).hasMessageContaining(reason);
        assertThat(POSTGRES.fingerprint("app")).isEqualTo(before);
    }

    @Test
    void aMembershipGrantedBySomebodyElseIsRefusedByNameWhereTheServerWouldOnlyWarn() {
        assumeTrue(POSTGRES.version().hasMembershipOptions());
        converge(MODEL);
        POSTGRES.superuser("app", "GRANT pg_monitor TO app");

        assertThatThrownBy(() -> POSTGRES.run(Action.MANAGE, MODEL))
                .hasMessageContaining("role app: is a member of pg_monitor, which the model does not say");
    }

    private static void converge(String model) {
        POSTGRES.run(Action.MANAGE, model);
        POSTGRES.superuser("app", "SET ROLE migrator; " + OBJECTS);
        POSTGRES.run(Action.MANAGE, model);
        assertThat(json(POSTGRES.run(Action.PLAN, model), "pending")).isEqualTo("0");
    }
}
