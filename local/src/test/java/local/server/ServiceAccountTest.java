package local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import local.failure.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way out for root in a sandbox without user namespaces. Only root can become somebody else, so only root can show it. */
class ServiceAccountTest {
    @TempDir
    Path folder;

    @BeforeEach
    void onlyRoot() throws IOException {
        assumeThat(new UnixSystem().getUid()).as("run as root").isZero();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void theServerRunsAsNobodyAndKeepsItsFilesToItself() throws SQLException, IOException {
        TestServer server = new TestServer(folder);
        PostgresPrograms programs = programs();
        prepare(server.home());
        programs.initialise(server.home());
        ServerSettings.write(server.home(), Ports.freeFor(folder), "postgres");
        programs.start(server.home());
        try {
            server.execute("SELECT 1");
            assertThat(Files.getOwner(server.home().data()).getName()).isEqualTo("nobody");
            long pid = Postmaster.of(server.home()).orElseThrow().pid();
            assertThat(Files.getOwner(Path.of("/proc/" + pid)).getName()).isEqualTo("nobody");
        } finally {
            programs.stop(server.home());
        }
    }

    @Test
    void aFolderThatNobodyCannotReachIsRefusedBeforeAnythingIsMade() throws IOException {
        ServerHome home = new ServerHome(folder.resolve("closed").resolve("home"));
        PrivateFiles.createFolder(home.root());
        prepare(home);
        assertThatThrownBy(() -> programs().initialise(home))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("chmod o+x " + folder.resolve("closed"));
        assertThat(home.data()).doesNotExist();
    }

    private PostgresPrograms programs() {
        BinariesCache cache = new BinariesCache(folder.resolve("cache"));
        Path release = cache.release(PostgresVersion.DEFAULT, Platform.current(), line -> {});
        return new PostgresPrograms(release, ServiceAccount.NOBODY);
    }

    private static void prepare(ServerHome home) {
        PrivateFiles.createFolder(home.root());
        new ClusterCertificates(home, Clock.systemUTC()).ensure(List.of());
    }
}
