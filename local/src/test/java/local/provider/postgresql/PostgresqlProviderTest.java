package local.provider.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import local.provider.State;
import local.provider.TestEngine;
import local.provider.Unknown;
import local.server.Started;
import local.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pulumirpc.Provider;

/** The postgresql stand-in, through gRPC, on a real server. */
class PostgresqlProviderTest {
    private static final String ROLE = "postgresql:index/role:Role";
    private static final String DATABASE = "postgresql:index/database:Database";
    private static final String GRANT = "postgresql:index/grantRole:GrantRole";

    @TempDir
    static Path folder;

    static TestServer server;
    static TestEngine engine;

    @BeforeAll
    static void start() throws IOException {
        server = new TestServer(folder);
        Started started = server.start();
        engine = TestEngine.attachedTo(new PostgresqlProvider());
        String clients = started.clients();
        engine.configure(Map.of(
                "host",
                started.host(),
                "port",
                started.port() + ".0",
                "username",
                "rdsadmin",
                "database",
                "postgres",
                "sslmode",
                "verify-full",
                "sslrootcert",
                started.caCertificate(),
                "superuser",
                "false",
                "clientcert",
                "{\"cert\":\"" + clients + "/rdsadmin.crt\",\"key\":\"" + clients + "/rdsadmin.key\"}"));
    }

    @AfterAll
    static void stop() {
        engine.close();
        server.close();
    }

    @Test
    void itSaysThatItIsAStandIn() {
        assertThat(engine.messages()).anyMatch(line -> line.contains("stand-in for the postgresql provider 3.18.0"));
    }

    @Test
    void aPreviewNeedsNeitherTheServerNorTheFilesOfTheCertificate() throws IOException {
        try (TestEngine early = TestEngine.attachedTo(new PostgresqlProvider())) {
            early.configure(Map.of(
                    "host",
                    "127.0.0.1",
                    "port",
                    "1",
                    "clientcert",
                    "{\"cert\":\"no/such.crt\",\"key\":\"no/such.key\"}"));

            State state = early.create(urn(ROLE, "early"), Map.of("name", "early"), true);

            assertThat(state.outputs()).containsEntry("name", "early");
        }
    }

    @Test
    void aRoleIsMadeWithItsAttributesAndGroups() throws SQLException {
        engine.create(urn(ROLE, "group"), Map.of("name", "made_group"));
        State state = engine.create(
                urn(ROLE, "made"),
                Map.of(
                        "name",
                        "made",
                        "login",
                        true,
                        "createRole",
                        true,
                        "inherit",
                        false,
                        "connectionLimit",
                        7,
                        "validUntil",
                        "2040-01-01T00:00:00Z",
                        "statementTimeout",
                        5000,
                        "searchPaths",
                        List.of("a b", "c"),
                        "roles",
                        List.of("made_group")));
        assertThat(state.id()).isEqualTo("made");
        assertThat(state.outputs())
                .containsEntry("login", true)
                .containsEntry("createRole", true)
                .containsEntry("createDatabase", false)
                .containsEntry("inherit", false)
                .containsEntry("connectionLimit", 7.0)
                .containsEntry("validUntil", "2040-01-01T00:00:00Z")
                .containsEntry("statementTimeout", 5000.0)
                .containsEntry("searchPaths", List.of("a b", "c"))
                .containsEntry("roles", List.of("made_group"));
        assertThat(
                        single(
                                "SELECT rolcanlogin AND rolcreaterole AND NOT rolinherit AND NOT rolcreatedb FROM pg_roles WHERE rolname = 'made'"))
                .isEqualTo("t");
        assertThat(single("SELECT rolvaliduntil = '2040-01-01T00:00:00Z' FROM pg_roles WHERE rolname = 'made'"))
                .isEqualTo("t");
    }

    @Test
    void anUnchangedRoleHasNoDifference() {
        Map<String, Object> inputs =
                Map.of("name", "same", "roles", List.of("pg_monitor", "pg_checkpoint"), "statementTimeout", 10);
        State state = engine.create(urn(ROLE, "same"), inputs);
        assertThat(engine.diff(urn(ROLE, "same"), state, inputs).getChanges())
                .isEqualTo(Provider.DiffResponse.DiffChanges.DIFF_NONE);
    }

    @Test
    void aChangedRoleIsUpdatedInPlace() throws SQLException {
        State state = engine.create(
                urn(ROLE, "changed"),
                Map.of(
                        "name",
                        "changed",
                        "login",
                        true,
                        "roles",
                        List.of("pg_monitor"),
                        "assumeRole",
                        "pg_monitor",
                        "statementTimeout",
                        1));
        Map<String, Object> next = Map.of(
                "name", "changed", "createDatabase", true, "roles", List.of("pg_checkpoint"), "statementTimeout", 2);
        Provider.DiffResponse diff = engine.diff(urn(ROLE, "changed"), state, next);
        assertThat(diff.getDetailedDiffMap().keySet())
                .containsExactlyInAnyOrder("assumeRole", "createDatabase", "login", "roles[0]", "statementTimeout");
        assertThat(diff.getReplacesList()).isEmpty();
        State changed = engine.update(urn(ROLE, "changed"), state, next);
        assertThat(changed.outputs())
                .containsEntry("login", false)
                .containsEntry("createDatabase", true)
                .containsEntry("roles", List.of("pg_checkpoint"))
                .containsEntry("statementTimeout", 2.0)
                .containsEntry("assumeRole", "");
    }

    @Test
    void anotherNameRenamesTheRoleAndItIsFoundAgain() {
        State state = engine.create(urn(ROLE, "renamed"), Map.of("name", "first_name"));
        State renamed = engine.update(urn(ROLE, "renamed"), state, Map.of("name", "second_name"));
        assertThat(engine.read(urn(ROLE, "renamed"), renamed).outputs()).containsEntry("name", "second_name");
        engine.delete(urn(ROLE, "renamed"), renamed);
        assertThat(engine.read(urn(ROLE, "renamed"), renamed).id()).isEmpty();
    }

    @Test
    void aRefreshSeesWhatWasChangedByOthersAndTheNextUpdateRepairsIt() throws SQLException {
        Map<String, Object> inputs = Map.of("name", "drifting", "login", true);
        State state = engine.create(urn(ROLE, "drifting"), inputs);
        server.execute("ALTER ROLE drifting NOLOGIN CREATEROLE", "GRANT pg_monitor TO drifting");
        State found = engine.read(urn(ROLE, "drifting"), state);
        assertThat(found.inputs()).containsEntry("login", false);
        assertThat(engine.diff(urn(ROLE, "drifting"), found, inputs)
                        .getDetailedDiffMap()
                        .keySet())
                .containsExactlyInAnyOrder("createRole", "login", "roles[0]");
        State repaired = engine.update(urn(ROLE, "drifting"), found, inputs);
        assertThat(repaired.outputs()).isEqualTo(state.outputs());
    }

    @Test
    void aRefreshSeesThatARoleIsGone() throws SQLException {
        State state = engine.create(urn(ROLE, "gone"), Map.of("name", "gone"));
        server.execute("DROP ROLE gone");
        assertThat(engine.read(urn(ROLE, "gone"), state).id()).isEmpty();
    }

    @Test
    void aDroppedRoleLeavesWhatItOwnedToTheProvidersUser() throws SQLException {
        State state = engine.create(urn(ROLE, "owning"), Map.of("name", "owning"));
        server.execute("CREATE SCHEMA kept AUTHORIZATION owning");
        engine.delete(urn(ROLE, "owning"), state);
        assertThat(single("SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = 'kept'"))
                .isEqualTo("rdsadmin");
    }

    @Test
    void aRoleThatShallNotBeDroppedStays() throws SQLException {
        State state = engine.create(
                urn(ROLE, "staying"), Map.of("name", "staying", "skipDropRole", true, "skipReassignOwned", true));
        engine.delete(urn(ROLE, "staying"), state);
        assertThat(single("SELECT count(*) FROM pg_roles WHERE rolname = 'staying'"))
                .isEqualTo("1");
    }

    @Test
    void aRoleThatFailsHalfWayIsNotThere() throws SQLException {
        assertThatThrownBy(() ->
                        engine.create(urn(ROLE, "half"), Map.of("name", "half", "roles", List.of("no_such_role"))))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContaining("cannot create half")
                .hasMessageContaining("no_such_role");
        assertThat(single("SELECT count(*) FROM pg_roles WHERE rolname = 'half'"))
                .isEqualTo("0");
    }

    @Test
    void aNameIsTakenAsItIs() throws SQLException {
        String name = "a\"b'; DROP TABLE x; --\\";
        State state = engine.create(urn(ROLE, "odd"), Map.of("name", name, "assumeRole", "it's \\"));
        assertThat(engine.read(urn(ROLE, "odd"), state).outputs()).containsEntry("name", name);
        engine.delete(urn(ROLE, "odd"), state);
    }

    @Test
    void anAttributeThatIsNotSupportedIsRefusedByItsName() {
        Provider.CheckResponse answer =
                engine.check(urn(ROLE, "x"), Map.of("name", "x", "password", "secret", "login", "yes"));
        assertThat(answer.getFailuresList())
                .extracting(Provider.CheckFailure::getProperty)
                .containsExactly("login", "password");
        assertThat(answer.getFailures(0).getReason()).isEqualTo("must be true or false");
        assertThat(answer.getFailures(1).getReason()).contains("not supported").doesNotContain("secret");
    }

    @Test
    void aResourceThatIsNotSupportedIsRefusedByItsName() {
        assertThat(engine.check(urn("postgresql:index/schema:Schema", "x"), Map.of())
                        .getFailures(0)
                        .getReason())
                .contains("postgresql:index/schema:Schema");
    }

    @Test
    void aRoleWithoutANameGetsOneAndKeepsIt() {
        Provider.CheckResponse first = engine.check(urn(ROLE, "auto"), Map.of());
        String name = first.getInputs().getFieldsOrThrow("name").getStringValue();
        assertThat(name).matches("auto-[0-9a-f]{7}");
        Provider.CheckResponse second = engine.stub()
                .check(Provider.CheckRequest.newBuilder()
                        .setUrn(urn(ROLE, "auto"))
                        .setOlds(first.getInputs())
                        .build());
        assertThat(second.getInputs()).isEqualTo(first.getInputs());
    }

    @Test
    void aPreviewMakesNothingAndAcceptsWhatIsNotKnownYet() throws SQLException {
        Map<String, Object> inputs = Map.of("name", "foretold", "roles", Unknown.VALUE);
        assertThat(engine.check(urn(ROLE, "foretold"), inputs).getFailuresList())
                .isEmpty();
        State state = engine.create(urn(ROLE, "foretold"), inputs, true);
        assertThat(state.outputs()).containsEntry("name", "foretold").containsEntry("roles", Unknown.VALUE);
        assertThat(single("SELECT count(*) FROM pg_roles WHERE rolname = 'foretold'"))
                .isEqualTo("0");
    }

    @Test
    void aDatabaseIsMadeReadChangedAndDropped() throws SQLException {
        engine.create(urn(ROLE, "db_owner"), Map.of("name", "db_owner"));
        Map<String, Object> inputs = Map.of("name", "base", "owner", "db_owner");
        State state = engine.create(urn(DATABASE, "base"), inputs);
        assertThat(state.outputs())
                .containsEntry("owner", "db_owner")
                .containsEntry("encoding", "UTF8")
                .containsEntry("lcCollate", "C")
                .containsEntry("template", "template0")
                .containsEntry("tablespaceName", "pg_default")
                .containsEntry("connectionLimit", -1.0);
        assertThat(engine.diff(urn(DATABASE, "base"), state, inputs).getDetailedDiffMap())
                .isEmpty();
        State changed = engine.update(
                urn(DATABASE, "base"), state, Map.of("name", "other_base", "owner", "rdsadmin", "connectionLimit", 3));
        assertThat(changed.outputs())
                .containsEntry("name", "other_base")
                .containsEntry("owner", "rdsadmin")
                .containsEntry("connectionLimit", 3.0);
        engine.delete(urn(DATABASE, "base"), changed);
        assertThat(single("SELECT count(*) FROM pg_database WHERE datname IN ('base', 'other_base')"))
                .isEqualTo("0");
    }

    @Test
    void anotherEncodingNeedsANewDatabase() {
        State state = new State(
                "x",
                Map.of(),
                Map.of(
                        "name",
                        "x",
                        "encoding",
                        "UTF8",
                        "lcCollate",
                        "C",
                        "lcCtype",
                        "C",
                        "template",
                        "template0",
                        "connectionLimit",
                        -1,
                        "allowConnections",
                        true,
                        "isTemplate",
                        false));
        Provider.DiffResponse diff = engine.diff(urn(DATABASE, "x"), state, Map.of("name", "x", "encoding", "LATIN1"));
        assertThat(diff.getReplacesList()).containsExactly("encoding");
    }

    @Test
    void aMembershipIsMadeReadAndRemoved() throws SQLException {
        engine.create(urn(ROLE, "member"), Map.of("name", "member"));
        Map<String, Object> inputs = Map.of("role", "member", "grantRole", "pg_monitor", "withAdminOption", true);
        State state = engine.create(urn(GRANT, "membership"), inputs);
        assertThat(state.id()).isEqualTo("member_pg_monitor_true");
        assertThat(engine.diff(urn(GRANT, "membership"), state, Map.of("role", "member", "grantRole", "pg_monitor"))
                        .getReplacesList())
                .containsExactly("withAdminOption");
        engine.delete(urn(GRANT, "membership"), state);
        assertThat(engine.read(urn(GRANT, "membership"), state).id()).isEmpty();
    }

    @Test
    void aProviderSettingThatIsNotKnownIsRefusedByItsName() throws IOException {
        try (TestEngine other = TestEngine.attachedTo(new PostgresqlProvider())) {
            assertThatThrownBy(() -> other.configure(Map.of("awsRdsIamAuth", "true", "host", "x")))
                    .isInstanceOf(StatusRuntimeException.class)
                    .hasMessageContaining("awsRdsIamAuth");
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsNamedInTheErrorAndThePasswordIsNot() throws IOException {
        try (TestEngine other = TestEngine.attachedTo(new PostgresqlProvider())) {
            other.configure(Map.of("host", "127.0.0.1", "port", "1", "password", "hidden"));
            assertThatThrownBy(() -> other.create(urn(ROLE, "x"), Map.of("name", "x")))
                    .isInstanceOf(StatusRuntimeException.class)
                    .hasMessageContaining("127.0.0.1:1/postgres")
                    .hasMessageNotContaining("hidden");
        }
    }

    private static String urn(String type, String name) {
        return TestEngine.urn(type, name);
    }

    private static String single(String query) throws SQLException {
        try (Connection connection = server.asSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
