package rolemanager;

import static org.assertj.core.api.Assertions.assertThat;
import static rolemanager.testing.Answers.statements;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rolemanager.json.JsonValue;
import rolemanager.json.JsonWriter;
import rolemanager.request.Action;
import rolemanager.testing.TestPostgres;

/** Names that are meant to be something else round-trip exactly and never execute. */
final class HostilePostgresTest {
    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    /** The names. */
    static List<String> names() {
        return List.of(
                "a\"b",
                "a'b",
                "a\\b",
                "a.b",
                "a,b",
                "a b",
                "{a}",
                "a=b/c*",
                "$$",
                "%s%n",
                "select",
                "user",
                "Ünïcödé→😀",
                "a\nb",
                "--",
                "x\"; DROP DATABASE app; --",
                "PUBLIC ",
                "123456789012345678901234567890123456789012345678901234567890123");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameRoundTripsAndNeverExecutes(String name) {
        String role = json("r" + name.substring(0, Math.min(name.length(), 62)));
        String owner = json("o" + name.substring(0, Math.min(name.length(), 62)));
        String schema = json(name);
        String model =
                "{\"roles\": {%1$s: {\"comment\": %3$s, \"memberOf\": [\"g\"]}, %2$s: {}, \"g\": {\"login\": false}}, \"schemas\": {%3$s: {\"owner\": %2$s, \"access\": {%1$s: \"readWrite\"}}}}"
                        .formatted(role, owner, schema);
        POSTGRES.run(Action.MANAGE, model);
        String quoted = rolemanager.model.Identifier.quote(name);
        POSTGRES.superuser(
                "app",
                "SET ROLE " + rolemanager.model.Identifier.quote(string(owner)) + "; CREATE TABLE " + quoted + "."
                        + quoted + " (" + quoted + " int); CREATE FUNCTION " + quoted + "." + quoted
                        + "(int) RETURNS int LANGUAGE sql AS 'SELECT 1'");
        POSTGRES.superuser("app", "GRANT SELECT (" + quoted + ") ON " + quoted + "." + quoted + " TO g");

        POSTGRES.run(Action.MANAGE, model);

        assertThat(statements(POSTGRES.run(Action.PLAN, model))).isEmpty();
        assertThat(POSTGRES.column("app", "SELECT nspname FROM pg_namespace")).contains(name);
        assertThat(POSTGRES.column("SELECT rolname FROM pg_roles")).contains(string(role), string(owner));
        String generated = JsonWriter.compact(POSTGRES.run(Action.GENERATE, ""));
        assertThat(statements(POSTGRES.run(Action.PLAN, generated)))
                .as(generated)
                .isEmpty();
    }

    @Test
    void aValueNeverExecutes() {
        String evil = "'; DROP DATABASE app; --\\";
        String model = "{\"roles\": {\"a\": {\"comment\": %1$s, \"settings\": {\"application_name\": %1$s}}}}"
                .formatted(json(evil));

        POSTGRES.run(Action.MANAGE, model);

        assertThat(POSTGRES.column("SELECT shobj_description('a'::regrole, 'pg_authid')"))
                .isEqualTo(List.of(evil));
        assertThat(statements(POSTGRES.run(Action.PLAN, model))).isEmpty();
    }

    private static String json(String text) {
        return JsonWriter.compact(JsonValue.of(text));
    }

    private static String string(String json) {
        return ((JsonValue.Str) rolemanager.json.JsonReader.read(json)).value();
    }
}
