package local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import local.failure.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an interrupted update leaves, and how it is cleared away. */
class InterruptionTest {
    @TempDir
    static Path folder;

    static TestServer server;

    private final List<String> said = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = new TestServer(folder);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void rolesAndDatabasesWhoseCreationIsPendingAreDropped() throws SQLException {
        server.execute("CREATE ROLE pending_owner", "CREATE DATABASE pending_base OWNER pending_owner");
        forget(export("creating", "role:Role", "pending_owner", "creating", "database:Database", "pending_base"));
        assertThat(count("pg_roles WHERE rolname = 'pending_owner'")).isZero();
        assertThat(count("pg_database WHERE datname = 'pending_base'")).isZero();
        assertThat(said)
                .containsExactly(
                        "dropped the database pending_base, whose creation was interrupted",
                        "dropped the role pending_owner, whose creation was interrupted");
    }

    @Test
    void aServerThatDoesNotRunIsStartedForIt() throws SQLException {
        server.execute("CREATE ROLE left_behind");
        server.server().stop(Removal.NOTHING);
        forget(export("creating", "role:Role", "left_behind"));
        assertThat(server.server().inspect(null).running()).isTrue();
        assertThat(count("pg_roles WHERE rolname = 'left_behind'")).isZero();
    }

    @Test
    void whatWasNeverMadeIsNotMissed() {
        forget(export("creating", "role:Role", "never_made", "creating", "database:Database", "never_made"));
        assertThat(said).isEmpty();
    }

    @Test
    void otherPendingOperationsAndOtherTypesAreLeftAlone() throws SQLException {
        server.execute("CREATE ROLE staying");
        forget(export("updating", "role:Role", "staying", "creating", "schema:Schema", "staying"));
        assertThat(count("pg_roles WHERE rolname = 'staying'")).isOne();
    }

    @Test
    void whatTheStateKnowsIsLeftAlone() throws SQLException {
        server.execute("CREATE ROLE recorded");
        forget(export("creating", "role:Role", "recorded")
                .replace("\"resources\":[]", "\"resources\":[{\"urn\":\"urn-recorded\"}]"));
        assertThat(count("pg_roles WHERE rolname = 'recorded'")).isOne();
    }

    @Test
    void aDatabaseWithSomethingInItIsNotDropped() throws SQLException {
        server.execute("CREATE DATABASE used_base");
        try (Connection connection = AdminConnection.to(server.home()).openDatabase("used_base");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (id integer)");
        }
        assertThatThrownBy(() -> forget(export("creating", "database:Database", "used_base")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("the database used_base holds tables");
        assertThat(count("pg_database WHERE datname = 'used_base'")).isOne();
    }

    @Test
    void aNameThatIsASecretIsRefused() {
        String export =
                export("creating", "role:Role", "x").replace("\"x\"", "{\"4dabf18193072939515e22adb298388d\":\"1\"}");
        assertThatThrownBy(() -> forget(export)).isInstanceOf(Refusal.class).hasMessageContaining("is a secret");
    }

    @Test
    void whereThereIsNoClusterThereIsNothingToDrop(@TempDir Path elsewhere) {
        new Interruption(elsewhere.resolve("none"), System.getenv(), said::add)
                .forget(export("creating", "role:Role", "x"));
        assertThat(said).singleElement().asString().contains("there is no cluster");
    }

    @Test
    void anythingElseThanAnExportIsRefused() {
        for (String text : List.of("", "[]", "{}", "error: no stack")) {
            assertThatThrownBy(() -> forget(text))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("pulumi stack export");
        }
    }

    private void forget(String export) {
        new Interruption(server.home().root(), System.getenv(), said::add).forget(export);
    }

    /** The shape that Pulumi's engine writes (apitype.DeploymentV3): triples of operation, type and name. */
    private static String export(String... triples) {
        List<String> operations = new ArrayList<>();
        for (int i = 0; i < triples.length; i += 3) {
            String name = triples[i + 2];
            operations.add("{\"resource\":{\"urn\":\"urn-" + name + "\",\"type\":\"postgresql:index/" + triples[i + 1]
                    + "\",\"inputs\":{\"name\":\"" + name + "\"}},\"type\":\"" + triples[i] + "\"}");
        }
        return "{\"version\":3,\"deployment\":{\"resources\":[],\"pending_operations\":[" + String.join(",", operations)
                + "]}}";
    }

    private static int count(String from) throws SQLException {
        try (Connection connection = server.asSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + from)) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }
}
