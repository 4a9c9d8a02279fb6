package rolemanager;

import static org.assertj.core.api.Assertions.assertThat;
import static rolemanager.testing.Answers.statements;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rolemanager.json.JsonValue;
import rolemanager.json.JsonWriter;
import rolemanager.model.Identifier;
import rolemanager.request.Action;
import rolemanager.testing.TestPostgres;

/** The same names in every place where a model or a server can have one; how they are quoted does not differ from version to version. */
final class HostileEverywhereTest {
    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    @ParameterizedTest
    @MethodSource("rolemanager.HostilePostgresTest#names")
    void aNameRoundTripsInEveryPlace(String name) {
        String other = cut("d" + name);
        POSTGRES.superuser("postgres", "CREATE DATABASE " + quote(name) + " OWNER postgres");
        POSTGRES.superuser("postgres", "CREATE DATABASE " + quote(other) + " OWNER postgres");
        POSTGRES.run(Action.MANAGE, everywhere(name, "present"));
        POSTGRES.superuser(
                name,
                "SET ROLE %4$s; CREATE TABLE %1$s.%1$s (%1$s int); CREATE SEQUENCE %1$s.%2$s; CREATE TYPE %1$s.%3$s AS ENUM (); CREATE FUNCTION %1$s.%1$s(int) RETURNS int LANGUAGE sql AS 'SELECT 1'"
                        .formatted(
                                quote(name), quote(cut("q" + name)), quote(cut("t" + name)), quote(cut("o" + name))));
        POSTGRES.superuser(
                other,
                "CREATE TABLE public.%1$s (); ALTER TABLE public.%1$s OWNER TO %1$s".formatted(quote(cut("r" + name))));

        converges(everywhere(name, "present"));
        converges(everywhere(name, "locked"));
        converges(everywhere(name, "absent"));

        assertThat(POSTGRES.column("SELECT datname FROM pg_database")).contains("app", name, other);
        assertThat(POSTGRES.column("SELECT rolname FROM pg_roles"))
                .contains(cut("o" + name))
                .doesNotContain(cut("r" + name));
        assertThat(POSTGRES.column(other, "SELECT tableowner FROM pg_tables WHERE schemaname = 'public'"))
                .containsExactly(cut("o" + name));
        assertThat(
                        POSTGRES.column(
                                name,
                                "SELECT string_agg(attname, '') FROM pg_attribute WHERE attacl IS NOT NULL AND attrelid > 16384"))
                .containsExactly(name);
        assertThat(POSTGRES.column("SELECT setconfig[1] FROM pg_db_role_setting WHERE setrole = 0"))
                .containsExactly("search_path=" + Identifier.quote(name));
    }

    private static void converges(String model) {
        POSTGRES.run(Action.MANAGE, model);
        assertThat(statements(POSTGRES.run(Action.PLAN, model))).as(model).isEmpty();
    }

    /** A model that has the name in every place; the first role is present, locked or absent. */
    private static String everywhere(String name, String state) {
        String leaving = state.equals("absent") ? ", \"reassignTo\": " + json(cut("o" + name)) : "";
        String table = json(quoted(name) + "." + quoted(name));
        return """
                {"database": %1$s, "roles": {%2$s: {"state": "%4$s"%5$s}, %3$s: {"comment": %1$s, "settings": {"application_name": %1$s, "search_path": %6$s}}},
                 "schemas": {%1$s: {"owner": %3$s, "create": [%3$s]}},
                 "grants": [{"to": "PUBLIC", "privileges": ["SELECT"], "on": {"table": %7$s, "columns": [%1$s]}},
                            {"to": %3$s, "privileges": ["USAGE"], "on": {"sequence": %8$s}},
                            {"to": %3$s, "privileges": ["USAGE"], "on": {"type": %9$s}, "grantOption": true},
                            {"to": "PUBLIC", "privileges": ["EXECUTE"], "on": {"routine": %10$s}},
                            {"to": %3$s, "privileges": ["TEMP"], "on": {"database": %1$s}}],
                 "defaultPrivileges": [{"creator": %3$s, "schema": %1$s, "on": "tables", "privileges": ["SELECT"], "to": "PUBLIC"}]}
                """.formatted(
                        json(name),
                        json(cut("r" + name)),
                        json(cut("o" + name)),
                        state,
                        leaving,
                        json(quoted(name)),
                        table,
                        json(quoted(name) + "." + quoted(cut("q" + name))),
                        json(quoted(name) + "." + quoted(cut("t" + name))),
                        json(quoted(name) + "." + quoted(name) + "(int)"));
    }

    /** In double quotes whether it needs them or not. */
    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String quote(String name) {
        return Identifier.quote(name);
    }

    /** The first 63 bytes of a name in ASCII; the others are short. */
    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), 63));
    }

    private static String json(String text) {
        return JsonWriter.compact(JsonValue.of(text));
    }
}
