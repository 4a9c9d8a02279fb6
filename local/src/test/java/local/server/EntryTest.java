package local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may come in, and how. */
class EntryTest {
    @TempDir
    static Path folder;

    static TestServer server;

    @BeforeAll
    static void start() throws SQLException {
        server = new TestServer(folder);
        server.start();
        server.dress();
        server.master().ensure("postgres");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theSuperuserEntersByCertificate() throws SQLException {
        assertThat(userOf(server.asSuperuser())).isEqualTo("rdsadmin");
    }

    @Test
    void theSuperuserDoesNotEnterWithoutItsCertificate() {
        assertThatThrownBy(() -> server.connect("rdsadmin", Map.of("password", "x")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("requires a valid client certificate");
    }

    @Test
    void nobodyEntersAsTheSuperuserWithAnotherRolesCertificate() {
        assertThatThrownBy(() -> server.connect("rdsadmin", server.certificate("app")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("certificate authentication failed for user \"rdsadmin\"");
    }

    @Test
    void aMemberOfRdsIamEntersByCertificate() throws SQLException {
        assertThat(userOf(server.connect("app", server.certificate("app")))).isEqualTo("app");
    }

    @Test
    void aMemberOfRdsIamDoesNotEnterWithItsPassword() {
        assertThatThrownBy(() -> server.connect("app", Map.of("password", "a password that nobody may use")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("requires a valid client certificate");
    }

    @Test
    void theMasterEntersWithItsPasswordAlthoughItMayGrantRdsIam() throws SQLException {
        assertThat(userOf(server.connect("postgres", Map.of("password", password()))))
                .isEqualTo("postgres");
    }

    @Test
    void theMasterMayGrantRdsIamAndIsNotInIt() throws SQLException {
        try (Connection master = server.connect("postgres", Map.of("password", password()));
                Statement statement = master.createStatement()) {
            statement.execute("CREATE ROLE granted LOGIN");
            statement.execute("GRANT rds_iam TO granted");
            assertThat(single(statement, "SELECT pg_has_role('granted', 'rds_iam', 'USAGE')"))
                    .isEqualTo("t");
            assertThat(single(statement, "SELECT pg_has_role('postgres', 'rds_iam', 'USAGE')"))
                    .isEqualTo("f");
        }
    }

    @Test
    void nobodyEntersWithoutEncryption() {
        assertThatThrownBy(() -> server.connect("postgres", Map.of("sslmode", "disable", "password", password())))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no encryption");
    }

    @Test
    void settingUpTheMasterAgainKeepsItsPassword() throws SQLException {
        String before = password();
        server.progress().clear();
        server.master().ensure("postgres");
        assertThat(password()).isEqualTo(before);
        assertThat(server.progress()).isEmpty();
    }

    @Test
    void aMasterWhosePasswordWasChangedGetsTheOneOfTheFileAgain() throws SQLException {
        server.execute("ALTER ROLE postgres PASSWORD 'another'");
        server.master().ensure("postgres");
        assertThat(userOf(server.connect("postgres", Map.of("password", password()))))
                .isEqualTo("postgres");
    }

    @Test
    void neitherTheLogNorTheCatalogHasThePasswordInClear() throws Exception {
        assertThat(Files.readString(server.home().log())).doesNotContain(password());
        try (Connection connection = server.asSuperuser();
                Statement statement = connection.createStatement()) {
            assertThat(single(statement, "SELECT rolpassword FROM pg_authid WHERE rolname = 'postgres'"))
                    .startsWith("SCRAM-SHA-256$");
        }
    }

    @Test
    void everyFileThatIsWrittenIsReadableByItsOwnerOnly() throws Exception {
        for (Path place : List.of(
                server.home().tls(),
                server.home().clients(),
                server.home().masterPassword(),
                server.home().state())) {
            try (Stream<Path> files = Files.walk(place)) {
                assertThat(files.filter(Files::isRegularFile).toList())
                        .isNotEmpty()
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .as(file.toString())
                                        .isEqualTo("rw-------"));
            }
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(server.home().root())))
                .isEqualTo("rwx------");
    }

    private static String password() {
        return PrivateFiles.read(server.home().masterPassword());
    }

    private static String userOf(Connection connection) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            return single(statement, "SELECT session_user");
        }
    }

    private static String single(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
