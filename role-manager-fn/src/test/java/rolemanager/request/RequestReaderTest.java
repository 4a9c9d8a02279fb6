package rolemanager.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rolemanager.model.Fault;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.RoleManagerException;
import rolemanager.model.RoleModel;
import rolemanager.model.Target;

final class RequestReaderTest {
    private final RequestReader reader = new RequestReader(Defaults.STANDARD);

    private RoleModel model(String json) {
        return reader.readModel(Action.MANAGE, json).model();
    }

    @Test
    void nothingMeansTheDefaultModel() {
        RoleModel model = model(" ");

        assertThat(model.database()).isEqualTo("app");
        assertThat(model.roles().keySet()).containsExactly("migrator", "app");
        assertThat(model.roles().values()).allMatch(role -> role.login() && role.iam());
        assertThat(model.searchPath()).contains(List.of("app"));
    }

    @Test
    void aBareModelAndAWholeRequestSayTheSame() {
        String bare = "{\"roles\": {\"a\": {}}}";

        assertThat(model("{\"action\": \"manage\", \"model\": " + bare + "}")).isEqualTo(model(bare));
    }

    @Test
    void theEventOfTemplateInfrasCallersIsTheDefaultModelWithExtensions() {
        Request request = reader.readEvent(
                "{\"action\": \"check\", \"config\": {\"region\": \"x\", \"superuser_extensions\": {\"vector\": true}}}");

        assertThat(request.action()).isEqualTo(Action.CHECK);
        assertThat(request.model().extensions().keySet()).containsExactly("vector");
        assertThat(request.model().roles().keySet()).containsExactly("migrator", "app");
    }

    @Test
    void aRoleMayLogInAndDoesSoByIamTokenUnlessSaidOtherwise() {
        RoleModel model = model("{\"roles\": {\"a\": {}, \"b\": {\"login\": false}, \"c\": {\"iam\": false}}}");

        assertThat(model.roles().values()).extracting(RoleDeclaration::login).containsExactly(true, false, true);
        assertThat(model.roles().values()).extracting(RoleDeclaration::iam).containsExactly(true, false, false);
    }

    @Test
    void aNameWithADotStandsInQuotesAndArgumentTypesAreSpelledAsTheServerDoes() {
        RoleModel model = model(
                "{\"roles\": {\"a\": {}}, \"grants\": ["
                        + "{\"to\": \"a\", \"privileges\": \"ALL\", \"on\": {\"table\": \"\\\"my.schema\\\".T\"}},"
                        + "{\"to\": \"PUBLIC\", \"privileges\": [\"EXECUTE\"], \"on\": {\"routine\": \"s.f(int, varchar[])\"}}]}");

        assertThat(model.grants().get(0).on())
                .extracting(Target::schema, Target::name)
                .containsExactly("my.schema", "T");
        assertThat(model.grants().get(1).on().detail()).isEqualTo("integer, character varying[]");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("not an object", "[]", "$: expected an object, found an array"),
                fault("unknown key", "{\"role\": {}}", "$.role: unknown key; known here are database, "),
                fault(
                        "a string for a boolean",
                        role("\"login\": \"yes\""),
                        "$.roles.a.login: expected true or false, found the string \"yes\""),
                fault("a number for a name", "{\"database\": 1}", "$.database: expected a string, found the number 1"),
                fault(
                        "unknown mode",
                        "{\"mode\": \"strict\"}",
                        "$.mode: unknown: \"strict\"; one of authoritative, additive"),
                fault("a name too long", "{\"roles\": {\"" + "ä".repeat(32) + "\": {}}}", "longer than the 63 bytes"),
                fault("NUL in a name", "{\"roles\": {\"a\\u0000b\": {}}}", "cannot hold the character NUL"),
                fault("an empty name", "{\"roles\": {\"\": {}}}", "$.roles[\"\"]: a name cannot be empty"),
                fault(
                        "a name of PostgreSQL's",
                        "{\"roles\": {\"pg_x\": {}}}",
                        "$.roles.pg_x: names that begin with pg_ or rds belong"),
                fault(
                        "a name of RDS's",
                        "{\"roles\": {\"rdsx\": {}}}",
                        "$.roles.rdsx: names that begin with pg_ or rds belong"),
                fault("the master", "{\"roles\": {\"postgres\": {}}}", "$.roles.postgres: is the role that executes"),
                fault("a word of SQL", "{\"roles\": {\"public\": {}}}", "$.roles.public: \"public\" is a word of SQL"),
                fault(
                        "iam without login",
                        role("\"login\": false, \"iam\": true"),
                        "$.roles.a.iam: a role that cannot log in"),
                fault(
                        "rds_iam by hand",
                        role("\"memberOf\": [\"rds_iam\"]"),
                        "$.roles.a.memberOf[0]: say \"iam\": true instead"),
                fault(
                        "an undeclared group",
                        role("\"memberOf\": [\"b\"]"),
                        "$.roles.a.memberOf[0]: role \"b\" is not declared"),
                fault(
                        "a group twice",
                        role("\"memberOf\": [\"pg_monitor\", {\"role\": \"pg_monitor\"}]"),
                        "memberOf[1]: \"pg_monitor\" is listed twice"),
                fault("no time", role("\"validUntil\": \"tomorrow\""), "$.roles.a.validUntil: expected a time such as"),
                fault(
                        "a fractional limit",
                        role("\"connectionLimit\": 1.5"),
                        "$.roles.a.connectionLimit: expected a whole number, found the number 1.5"),
                fault(
                        "a negative limit",
                        role("\"connectionLimit\": -2"),
                        "$.roles.a.connectionLimit: expected 0 or more, or -1"),
                fault(
                        "a setting that is no parameter",
                        role("\"settings\": {\"a; drop\": \"1\"}"),
                        "not the name of a parameter"),
                fault(
                        "an heir of the living",
                        role("\"reassignTo\": \"a\""),
                        "$.roles.a.reassignTo: only a role with \"state\": \"absent\""),
                fault(
                        "a circle",
                        "{\"roles\": {\"a\": {\"memberOf\": [\"b\"]}, \"b\": {\"memberOf\": [\"a\"]}}}",
                        "a circle of memberships: a → b → a"),
                fault(
                        "absent and used",
                        "{\"roles\": {\"a\": {\"state\": \"absent\"}}, \"schemas\": {\"s\": {\"owner\": \"a\"}}}",
                        "$.schemas.s.owner: role \"a\" is declared absent and cannot be used"),
                fault("no owner", "{\"schemas\": {\"s\": {}}}", "$.schemas.s.owner: missing"),
                fault(
                        "a schema of PostgreSQL's",
                        "{\"schemas\": {\"pg_x\": {\"owner\": \"a\"}}, \"roles\": {\"a\": {}}}",
                        "$.schemas.pg_x: belongs to PostgreSQL"),
                fault(
                        "unknown access",
                        "{\"roles\": {\"a\": {}}, \"schemas\": {\"s\": {\"owner\": \"a\", \"access\": {\"a\": \"write\"}}}}",
                        "$.schemas.s.access.a: unknown: \"write\"; one of all, readWrite, readOnly, usage"),
                fault(
                        "two targets",
                        grant("\"table\": \"s.t\", \"schema\": \"s\"", "[\"SELECT\"]"),
                        "$.grants[0].on: expected exactly one of"),
                fault(
                        "an unqualified table",
                        grant("\"table\": \"t\"", "[\"SELECT\"]"),
                        "$.grants[0].on.table: expected schema.name"),
                fault(
                        "a routine without arguments",
                        grant("\"routine\": \"s.f\"", "[\"EXECUTE\"]"),
                        "expected schema.routine(argument types)"),
                fault(
                        "a privilege of another kind",
                        grant("\"schema\": \"s\"", "[\"SELECT\"]"),
                        "$.grants[0].privileges: unknown: \"SELECT\"; one of"),
                fault(
                        "another database",
                        grant("\"database\": \"x\"", "[\"CONNECT\"]"),
                        "the model is about database \"app\""),
                fault(
                        "columns of a schema",
                        grant("\"schema\": \"s\", \"columns\": [\"c\"]", "[\"USAGE\"]"),
                        "only a single table has columns"),
                fault(
                        "a default grant option for PUBLIC",
                        "{\"roles\": {\"a\": {}}, \"defaultPrivileges\": [{\"creator\": \"a\", \"on\": \"tables\", \"privileges\": \"ALL\","
                                + " \"to\": \"PUBLIC\", \"grantOption\": true}]}",
                        "$.defaultPrivileges[0].grantOption: PUBLIC cannot hold a grant option"),
                fault(
                        "an extension by string",
                        "{\"extensions\": {\"e\": \"false\"}}",
                        "$.extensions.e: expected true, false or an object"));
    }

    private static Arguments fault(String name, String json, String message) {
        return argumentSet(name, json, message);
    }

    private static String role(String keys) {
        return "{\"roles\": {\"a\": {" + keys + "}}}";
    }

    private static String grant(String on, String privileges) {
        return "{\"roles\": {\"a\": {}}, \"grants\": [{\"to\": \"a\", \"privileges\": " + privileges + ", \"on\": {"
                + on + "}}]}";
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsRefusedWithItsPath(String json, String message) {
        assertThatThrownBy(() -> model(json))
                .isInstanceOf(RoleManagerException.class)
                .hasMessageContaining(message);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThatThrownBy(() -> reader.readEvent(
                        "{\"action\": \"go\", \"model\": {\"mode\": 1, \"roles\": {\"a\": {\"login\": 0}}}, \"x\": 1}"))
                .isInstanceOfSatisfying(
                        RoleManagerException.class,
                        e -> assertThat(e.faults())
                                .extracting(Fault::path)
                                .containsExactlyInAnyOrder("$.action", "$.model.mode", "$.model.roles.a.login", "$.x"));
    }

    @Test
    void anEventMustSayItsAction() {
        assertThatThrownBy(() -> reader.readEvent("{}"))
                .hasMessageContaining("$.action: missing; one of manage, plan, check, report, generate");
    }
}
