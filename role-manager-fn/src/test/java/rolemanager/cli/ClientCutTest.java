package rolemanager.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rolemanager.testing.TestPostgres;

/** The process of a manage is killed with each piece of what it sends, before or after the server got it. */
final class ClientCutTest {
    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ParameterizedTest
    @EnumSource
    void aKilledProcessLeavesTheFormerStateUnlessItHadSentItsCommit(CuttingProxy.Last last) throws Exception {
        String before = POSTGRES.fingerprint("app");
        List<Boolean> changed = new ArrayList<>();
        for (int piece = 1; killedAt(piece, last); piece++) {
            changed.add(!POSTGRES.fingerprint("app").equals(before));
            if (changed.get(piece - 1)) {
                POSTGRES.reset();
                before = POSTGRES.fingerprint("app");
            }
        }

        // The pieces are TLS, login, look, apply, COMMIT; then good-bye and the end of TLS, which may travel in one or
        // more.
        assertThat(changed).isSorted().endsWith(true);
        assertThat(changed.indexOf(true)).isGreaterThan(6).isGreaterThanOrEqualTo(changed.size() - 4);
    }

    /** Runs a manage that is killed at that piece; false when it came to its end before. */
    private static boolean killedAt(int piece, CuttingProxy.Last last) throws Exception {
        CompletableFuture<Process> started = new CompletableFuture<>();
        int port = Integer.parseInt(POSTGRES.environment().getOrDefault("DB_PORT", ""));
        try (CuttingProxy proxy =
                new CuttingProxy(port, piece, last, () -> started.join().destroyForcibly())) {
            Process process = start(proxy.port());
            started.complete(process);
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            awaitNoSession();
            assertThat(proxy.hasCut() || process.exitValue() == 0).isTrue();
            return proxy.hasCut();
        }
    }

    private static Process start(int port) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "manage");
        builder.environment().putAll(POSTGRES.environment());
        builder.environment().put("DB_PORT", Integer.toString(port));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** Until the server has noticed that the client is gone. */
    private static void awaitNoSession() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!POSTGRES.column("SELECT pid FROM pg_stat_activity WHERE usename = 'postgres'")
                .isEmpty()) {
            assertThat(Instant.now()).as("the session ends").isBefore(deadline);
            LockSupport.parkNanos(10_000_000);
        }
    }
}
