package aurora.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import com.pulumi.automation.OperationType;
import com.pulumi.automation.PreviewResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import local.provider.command.CommandProvider;
import local.provider.postgresql.PostgresqlProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two stacks of one cluster: one that has it, and a temporary one with a logical database there. The tests are one story. */
@Tag("engine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharedStackTest {
    private static final String NAME = "shared-test";
    private static final String ROLES = "SELECT rolname FROM pg_roles WHERE rolname !~ '^(pg_|rds)' ORDER BY rolname";
    private static final String DATABASES = "SELECT datname FROM pg_database WHERE NOT datistemplate ORDER BY datname";

    private Path folder;
    private EngineStack shared;
    private EngineStack own;
    private PreviewResult firstPreview;
    private List<String> rolesBefore;
    private List<String> databasesBefore;

    @BeforeAll
    void bringsBothUp(@TempDir Path folder) throws Exception {
        this.folder = folder;
        shared = EngineStack.create(
                NAME,
                Files.createDirectory(folder.resolve(NAME)),
                "config: {aurora:platform: local}",
                new CommandProvider(),
                new PostgresqlProvider());
        shared.up();
        rolesBefore = column("app", ROLES);
        databasesBefore = column("app", DATABASES);
        own = beside("pr-12", """
                config: {aurora:platform: local, aurora:temporary: true, aurora:database: {shareFrom: %s}}
                """.formatted(NAME));
        firstPreview = own.preview();
        own.up();
    }

    @AfterAll
    void takesTheClusterDown() throws Exception {
        shared.destroy();
        shared.close();
    }

    @Test
    @Order(1)
    void theFirstPreviewMakesADatabaseAndItsRolesAndNothingElse() {
        assertThat(firstPreview.changeSummary()).containsOnlyKeys(OperationType.CREATE);
        assertThat(firstPreview.standardOutput())
                .contains("pr-12-database-pr_12", "pr-12-roles-manage")
                .doesNotContain("cluster-server");
    }

    @Test
    @Order(2)
    void itsRolesBearItsName() throws Exception {
        assertThat(JsonParser.parseString(own.output("roleReport"))
                        .getAsJsonObject()
                        .getAsJsonObject("schema_privileges")
                        .get("app")
                        .getAsString())
                .isEqualTo("{pr_12_migrator=UC/pr_12_migrator,pr_12_app=U/pr_12_migrator}");
        assertThat(own.output("databaseName")).isEqualTo("pr_12");
        assertThat(own.output("clusterPort")).isEqualTo(shared.output("clusterPort"));
    }

    @Test
    @Order(3)
    void aSecondUpChangesNothing() throws Exception {
        assertThat(own.upWithoutChanges().standardOutput()).contains("roles: no change");
    }

    @Test
    @Order(4)
    void theSharedDatabaseIsAsItWas() throws Exception {
        shared.upWithoutChanges();
        assertThat(column("app", "SELECT has_database_privilege('pr_12_app', 'app', 'CONNECT')"))
                .containsExactly("f");
    }

    @Test
    @Order(5)
    void whoSharesFromAStackThatIsNotThereIsTold() throws Exception {
        EngineStack orphan = beside("pr-13", """
                config: {aurora:platform: local, aurora:temporary: true, aurora:database: {shareFrom: nobody}}
                """);

        assertThatThrownBy(orphan::preview).hasMessageContaining("nobody");
    }

    @Test
    @Order(6)
    void anotherStackDoesNotGetTheDatabaseOfThisOne() throws Exception {
        EngineStack other = beside("other", """
                config: {aurora:platform: local, aurora:temporary: true, aurora:database: {shareFrom: %s, name: pr_12}}
                """.formatted(NAME));

        assertThatThrownBy(other::up).hasMessageContaining("aurora/pr-12");
    }

    @Test
    @Order(7)
    void destroyEndsSessionsAndLeavesTheClusterAsItWas() throws Exception {
        try (Connection busy = master("pr_12");
                Statement statement = busy.createStatement()) {
            statement.execute("SELECT 1");
            own.destroy();
            assertThatThrownBy(() -> statement.execute("SELECT 1")).isInstanceOf(SQLException.class);
        }

        assertThat(column("app", ROLES)).isEqualTo(rolesBefore);
        assertThat(column("app", DATABASES)).isEqualTo(databasesBefore);
        shared.upWithoutChanges();
    }

    private EngineStack beside(String name, String configuration) throws Exception {
        return shared.beside(name, Files.createDirectory(folder.resolve(name)), configuration);
    }

    private List<String> column(String database, String sql) throws Exception {
        List<String> values = new ArrayList<>();
        try (Connection connection = master(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private Connection master(String database) throws Exception {
        Path home = Path.of(".local/servers", NAME);
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty(
                "password", Files.readString(home.resolve("master.password")).strip());
        properties.setProperty("sslmode", "verify-full");
        properties.setProperty("sslrootcert", home.resolve("tls/ca.crt").toString());
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + shared.output("clusterPort") + "/" + database, properties);
    }
}
