package rolemanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static rolemanager.testing.Answers.json;
import static rolemanager.testing.Answers.statements;
import static rolemanager.testing.Answers.strings;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rolemanager.json.JsonValue;
import rolemanager.json.JsonWriter;
import rolemanager.request.Action;
import rolemanager.testing.TestPostgres;

/** A model of a database that exists already, made by others. */
final class GeneratePostgresTest {
    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    /** The result of template-infra's role manager. */
    private static final String TEMPLATE_INFRA = """
            REVOKE CREATE ON SCHEMA public FROM PUBLIC; REVOKE ALL ON DATABASE app FROM PUBLIC; ALTER DATABASE app SET search_path TO app;
            CREATE ROLE migrator LOGIN; GRANT rds_iam TO migrator; GRANT CONNECT ON DATABASE app TO migrator;
            CREATE ROLE app LOGIN; GRANT rds_iam TO app; GRANT CONNECT ON DATABASE app TO app;
            CREATE SCHEMA app; ALTER SCHEMA app OWNER TO migrator; GRANT USAGE ON SCHEMA app TO app;
            ALTER DEFAULT PRIVILEGES FOR ROLE migrator IN SCHEMA app GRANT ALL ON TABLES TO app;
            ALTER DEFAULT PRIVILEGES FOR ROLE migrator IN SCHEMA app GRANT ALL ON SEQUENCES TO app;
            ALTER DEFAULT PRIVILEGES FOR ROLE migrator IN SCHEMA app GRANT ALL ON ROUTINES TO app;
            SET ROLE migrator; CREATE TABLE app.person (id int, name text); RESET ROLE; GRANT ALL ON app.person TO app
            """;

    /** A role for each application, everything owned by the master. */
    private static final String ROLE_PER_APPLICATION = """
            CREATE ROLE shop LOGIN; CREATE ROLE blog LOGIN; GRANT CONNECT ON DATABASE app TO shop, blog;
            SET ROLE postgres;
            CREATE SCHEMA shop; CREATE TABLE shop.item (id serial); CREATE SCHEMA blog; CREATE TABLE blog.post (id serial);
            GRANT USAGE, CREATE ON SCHEMA shop TO shop; GRANT USAGE ON SCHEMA blog TO blog;
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA shop TO shop; GRANT SELECT ON ALL TABLES IN SCHEMA blog TO blog;
            GRANT USAGE ON ALL SEQUENCES IN SCHEMA shop TO shop;
            ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT, INSERT ON TABLES TO shop
            """;

    /** Years of work in schema public. */
    private static final String BROWNFIELD = """
            CREATE ROLE legacy LOGIN CREATEDB CONNECTION LIMIT 7; CREATE ROLE "Odd Name" LOGIN; CREATE ROLE staff; GRANT staff TO "Odd Name";
            COMMENT ON ROLE staff IS 'people'; ALTER ROLE legacy IN DATABASE app SET search_path = legacy, "Odd", public;
            ALTER ROLE legacy VALID UNTIL '2030-01-01'; CREATE ROLE everywhere LOGIN; ALTER ROLE everywhere SET work_mem = '8MB';
            CREATE EXTENSION hstore SCHEMA public; CREATE TABLE public.everything (id int, secret text); ALTER TABLE public.everything OWNER TO legacy;
            GRANT SELECT ON public.everything TO staff WITH GRANT OPTION; GRANT UPDATE (id), SELECT (id) ON public.everything TO "Odd Name";
            GRANT SELECT ON public.everything TO PUBLIC; CREATE TYPE public.mood AS ENUM ('good'); ALTER TYPE public.mood OWNER TO legacy;
            GRANT USAGE ON TYPE public.mood TO staff; CREATE FUNCTION public.f(a integer, VARIADIC b text[]) RETURNS int LANGUAGE sql AS 'SELECT 1';
            ALTER FUNCTION public.f OWNER TO postgres; REVOKE EXECUTE ON FUNCTION public.f FROM PUBLIC; GRANT EXECUTE ON FUNCTION public.f TO staff;
            ALTER DEFAULT PRIVILEGES FOR ROLE legacy GRANT SELECT ON TABLES TO staff;
            ALTER DEFAULT PRIVILEGES FOR ROLE legacy GRANT USAGE ON TYPES TO staff WITH GRANT OPTION; ALTER DATABASE app SET search_path = "$user", public
            """;

    /** Owner, reader and writer groups. */
    private static final String OWNER_READER_WRITER = """
            CREATE ROLE data_owner; CREATE ROLE data_reader; CREATE ROLE data_writer; GRANT data_reader TO data_writer; GRANT data_writer TO data_owner;
            CREATE ROLE data_owner_user LOGIN; GRANT data_owner TO data_owner_user; CREATE ROLE data_reader_user LOGIN; GRANT data_reader TO data_reader_user;
            CREATE SCHEMA data AUTHORIZATION data_owner; GRANT USAGE ON SCHEMA data TO data_reader; GRANT USAGE, CREATE ON SCHEMA data TO data_writer;
            ALTER DEFAULT PRIVILEGES FOR ROLE data_owner IN SCHEMA data GRANT SELECT ON TABLES TO data_reader;
            ALTER DEFAULT PRIVILEGES FOR ROLE data_owner IN SCHEMA data GRANT SELECT ON SEQUENCES TO data_reader;
            ALTER DEFAULT PRIVILEGES FOR ROLE data_owner IN SCHEMA data GRANT INSERT, UPDATE, DELETE ON TABLES TO data_writer;
            ALTER DEFAULT PRIVILEGES FOR ROLE data_owner IN SCHEMA data GRANT USAGE, UPDATE ON SEQUENCES TO data_writer;
            SET ROLE data_owner; CREATE TABLE data.fact (id serial); CREATE VIEW data.facts AS SELECT * FROM data.fact
            """;

    static Stream<Arguments> databases() {
        return Stream.of(
                argumentSet("empty", "SELECT 1"),
                argumentSet("template-infra's statements", TEMPLATE_INFRA),
                argumentSet("a role for each application", ROLE_PER_APPLICATION),
                argumentSet("a brownfield in schema public", BROWNFIELD),
                argumentSet("owner, reader and writer", OWNER_READER_WRITER));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theModelOfADatabaseChangesNothingInIt(String sql) {
        POSTGRES.superuser("app", sql);
        String before = POSTGRES.fingerprint("app");

        String model = JsonWriter.pretty(POSTGRES.run(Action.GENERATE, ""));

        assertThat(statements(POSTGRES.run(Action.PLAN, model))).as(model).isEmpty();
        assertThat(statements(POSTGRES.run(Action.MANAGE, model))).isEmpty();
        assertThat(POSTGRES.fingerprint("app")).isEqualTo(before);
    }

    @Test
    void whatTemplateInfraMadeBecomesTheDefaultModel() {
        POSTGRES.superuser("app", TEMPLATE_INFRA);

        String model = JsonWriter.compact(POSTGRES.run(Action.GENERATE, ""));

        assertThat(model)
                .isEqualTo(
                        "{\"model\":{\"database\":\"app\",\"mode\":\"authoritative\",\"roles\":{\"migrator\":{\"login\":true,\"iam\":true},"
                                + "\"app\":{\"login\":true,\"iam\":true}},\"schemas\":{\"app\":{\"owner\":\"migrator\",\"access\":{\"app\":\"all\"},"
                                + "\"creators\":[\"migrator\"],\"create\":[]}},\"grants\":[],\"defaultPrivileges\":[],\"extensions\":{},"
                                + "\"public\":{\"database\":true,\"schema\":true,\"routines\":false},\"searchPath\":[\"app\"]},\"unmanaged\":[],\"warnings\":[]}");
    }

    static Stream<Arguments> inexpressible() {
        return Stream.of(
                argumentSet(
                        "settings for every database",
                        "ALTER ROLE odd SET work_mem = '8MB'",
                        "it has settings for every database: work_mem"),
                argumentSet("a superuser's attribute", "ALTER ROLE odd BYPASSRLS", "it has BYPASSRLS"),
                argumentSet(
                        "privileges on what a model has no word for",
                        "GRANT USAGE ON LANGUAGE plpgsql TO odd",
                        "a model cannot say what it holds on language plpgsql"),
                argumentSet(
                        "a member of one that is left out",
                        "CREATE ROLE inner_one REPLICATION; GRANT inner_one TO odd",
                        "a model cannot say that it is a member of inner_one"),
                argumentSet(
                        "IAM login that is not plain",
                        "GRANT rds_iam TO odd WITH ADMIN OPTION",
                        "a model cannot say that it is a member of rds_iam"),
                argumentSet("a name that is AWS's", "ALTER ROLE odd RENAME TO rdsodd", "a model cannot name it"));
    }

    @ParameterizedTest
    @MethodSource("inexpressible")
    void aRoleThatAModelCannotDescribeIsLeftOutAndTheAnswerSaysWhy(String sql, String reason) {
        POSTGRES.superuser("app", "CREATE ROLE odd LOGIN; CREATE ROLE plain LOGIN; " + sql);

        JsonValue.Obj answer = POSTGRES.run(Action.GENERATE, "");

        String name = sql.contains("RENAME") ? "rdsodd" : "odd";
        assertThat(strings(answer, "unmanaged")).contains("role " + name + " is left out: " + reason);
        assertThat(json(answer, "model")).contains("\"plain\":{").doesNotContain("\"" + name + "\":{");
        assertThat(statements(POSTGRES.run(Action.PLAN, JsonWriter.compact(answer))))
                .isEmpty();
    }

    @Test
    void whatAPersonShouldKnowBeforeHandingTheModelBackIsInTheAnswer() {
        POSTGRES.superuser(
                "app",
                "CREATE ROLE o LOGIN; CREATE SCHEMA s AUTHORIZATION o; CREATE TABLE s.t (); ALTER TABLE s.t OWNER TO postgres");

        assertThat(strings(POSTGRES.run(Action.GENERATE, ""), "warnings"))
                .containsExactly(
                        "table s.t belongs to postgres, not to the schema's owner o; schemas.s.adoptObjects would mend it");
    }
}
