package local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import local.failure.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an embedded cluster is started, stopped, interrupted and started again; on real binaries. */
class EmbeddedServerTest {
    @TempDir
    Path folder;

    private TestServer server;

    @BeforeEach
    void name() {
        server = new TestServer(folder);
    }

    @AfterEach
    void remove() {
        server.close();
    }

    @Test
    void inspectTellsWhatTheFirstStartWillAnswer() {
        Inspection foretold = server.server().inspect(null);
        assertThat(foretold.running()).isFalse();
        Started started = server.start();
        assertThat(started.port()).isEqualTo(foretold.port());
        assertThat(started.starts()).isEqualTo(foretold.starts()).isEqualTo(1);
        assertThat(server.server().inspect(null)).isEqualTo(new Inspection(started.port(), 1, true));
    }

    @Test
    void aSecondStartChangesNothing() {
        Started first = server.start();
        long pid = pid();
        assertThat(server.start()).isEqualTo(first);
        assertThat(pid()).isEqualTo(pid);
    }

    @Test
    void aServerThatWasKilledIsNoticedAndStartedAgainWithItsData() throws Exception {
        server.start();
        server.execute("CREATE ROLE kept");
        kill();
        assertThat(server.server().inspect(null).running()).isFalse();
        assertThat(server.server().inspect(null).starts()).isEqualTo(2);
        assertThat(server.start().starts()).isEqualTo(2);
        server.execute("DROP ROLE kept");
    }

    @Test
    void aStaleProcessFileThatNamesAnotherProcessIsNotTakenForTheServer() throws Exception {
        server.start();
        Path file = server.home().postmasterFile();
        List<String> lines = Files.readAllLines(file);
        server.server().stop(Removal.NOTHING);
        Process other = new ProcessBuilder("sleep", "600").start();
        lines.set(0, Long.toString(other.pid()));
        Files.write(file, lines);
        assertThat(server.server().inspect(null).running()).isFalse();
        assertThat(server.start().starts()).isEqualTo(2);
        other.destroyForcibly();
    }

    @Test
    void aStartThatWasNotCountedBecauseItWasInterruptedIsCountedByTheNext() throws IOException {
        Started first = server.start();
        Files.writeString(server.home().state(), "{\"port\":" + first.port() + ",\"starts\":0}");
        assertThat(server.start()).isEqualTo(first);
    }

    @Test
    void aRunningServerWhoseStateWasLostKeepsItsPort() throws IOException {
        Started first = server.start();
        Files.delete(server.home().state());
        assertThat(server.start()).isEqualTo(first);
    }

    @Test
    void aStoppedServerStartsOnItsPortWithItsDataAndCertificates() throws Exception {
        Started first = server.start();
        server.execute("CREATE ROLE kept");
        String authority = Files.readString(server.home().authorityCertificate());
        server.server().stop(Removal.NOTHING);
        server.server().stop(Removal.NOTHING);
        assertThat(server.server().status().running()).isFalse();
        Started second = server.start();
        assertThat(second.port()).isEqualTo(first.port());
        assertThat(Files.readString(server.home().authorityCertificate())).isEqualTo(authority);
        server.execute("DROP ROLE kept");
    }

    @Test
    void aPortInUseIsRefusedAndNothingRuns() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StartOptions options =
                    new StartOptions(PostgresVersion.DEFAULT, TestServer.ROLES, "postgres", other.getLocalPort());
            assertThatThrownBy(() -> server.server().start(options))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("port " + other.getLocalPort())
                    .hasMessageContaining("--port");
        }
        assertThat(server.server().status().running()).isFalse();
        assertThat(server.server().inspect(null).starts()).isEqualTo(1);
    }

    @Test
    void anotherPortMovesTheServerThere() {
        Started first = server.start();
        int other = Ports.freeFor(folder.resolve("other"));
        assertThat(server.server().inspect(other)).isEqualTo(new Inspection(other, 2, false));
        Started second = server.start();
        assertThat(second.port()).isEqualTo(other).isNotEqualTo(first.port());
        assertThat(server.server().status().port()).isEqualTo(other);
    }

    @Test
    void dataOfAnotherMajorIsRefusedAndKept() {
        server.start();
        server.server().stop(Removal.NOTHING);
        assertThatThrownBy(() -> server.start(PostgresVersion.V16))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("holds data of PostgreSQL 17")
                .hasMessageContaining("never converted or deleted");
        assertThat(server.start().starts()).isEqualTo(2);
    }

    @Test
    void anInterruptedInitialisationIsBegunAgain() throws Exception {
        Files.createDirectories(server.home().unfinishedData());
        Files.writeString(server.home().unfinishedData().resolve("PG_VERSION"), "17");
        assertThat(server.start().starts()).isEqualTo(1);
        assertThat(server.home().unfinishedData()).doesNotExist();
    }

    @Test
    void anInterruptedUnpackingIsBegunAgain() throws Exception {
        Path cache = folder.resolve("cache");
        Path unfinished = cache.resolve("aurora-pulumi/postgres/unfinished/release/bin");
        Files.createDirectories(unfinished);
        Files.writeString(unfinished.resolve("postgres"), "half");
        EmbeddedServer own = server.server(Map.of("XDG_CACHE_HOME", cache.toString()));
        own.start(new StartOptions(PostgresVersion.DEFAULT, TestServer.ROLES, "postgres", null));
        assertThat(cache.resolve("aurora-pulumi/postgres")).isDirectoryNotContaining("glob:**/unfinished");
        assertThat(server.progress()).anyMatch(line -> line.startsWith("unpacking PostgreSQL 17.11"));
        own.stop(Removal.EVERYTHING);
    }

    @Test
    void removalLeavesNothingAndTheNextStartIsAFirstOne() throws IOException {
        server.start();
        server.server().stop(Removal.EVERYTHING);
        try (var left = Files.list(server.home().root())) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactly("lock");
        }
        assertThat(server.start().starts()).isEqualTo(1);
    }

    @Test
    void stoppingWhatWasNeverThereIsNoFailure() {
        server.server().stop(Removal.EVERYTHING);
        assertThat(server.home().root()).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        TestServer inFile = new TestServer(file);
        assertThatThrownBy(inFile::start).isInstanceOf(Refusal.class).hasMessageContaining("cannot be made");
    }

    @Test
    void aFolderThatPgCtlCannotQuoteIsRefused() {
        assertThatThrownBy(() -> new TestServer(folder.resolve("a$(b)")).server())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("pg_ctl");
    }

    @Test
    void aFolderWithSpacesIsNone() {
        try (TestServer spaced = new TestServer(folder.resolve("a b;c"))) {
            assertThat(spaced.start().starts()).isEqualTo(1);
        }
    }

    @Test
    void settingsThatDoNotWorkLeaveNothingRunningAndShowTheLog() throws Exception {
        server.start();
        server.server().stop(Removal.NOTHING);
        Files.writeString(server.home().data().resolve("postgresql.auto.conf"), "no_such_setting = 1\n");
        assertThatThrownBy(server::start)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("did not start")
                .hasMessageContaining("no_such_setting");
        assertThat(server.server().status().running()).isFalse();
        Files.writeString(server.home().data().resolve("postgresql.auto.conf"), "");
    }

    @Test
    void theServerHasNothingOfTheCallersEnvironment() throws IOException {
        server.start();
        String environment = Files.readString(Path.of("/proc/" + pid() + "/environ"));
        assertThat(environment.split("\0"))
                .noneMatch(variable -> variable.startsWith("HOME=") || variable.startsWith("PULUMI"));
    }

    @Test
    void twoStartsAtOnceMakeOneServer() throws Exception {
        List<Process> both = List.of(commandLineStart(), commandLineStart());
        for (Process each : both) {
            assertThat(each.waitFor()).isZero();
            assertThat(new String(each.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"starts\":1,");
        }
    }

    private Process commandLineStart() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "local.cli.Main",
                        "server",
                        "start",
                        "--home",
                        server.home().root().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private long pid() {
        return Postmaster.of(server.home()).orElseThrow().pid();
    }

    /** Without its children gone, PostgreSQL rightly refuses to use their memory. */
    private void kill() {
        ProcessHandle process = ProcessHandle.of(pid()).orElseThrow();
        List<ProcessHandle> children = process.children().toList();
        process.destroyForcibly();
        process.onExit().join();
        children.forEach(child -> child.onExit().join());
    }
}
