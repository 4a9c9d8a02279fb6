package rolemanager.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rolemanager.request.Action;
import rolemanager.testing.TestCertificates;
import rolemanager.testing.TestPostgres;

/** The ways in which a connection does not come about, each named. */
final class ConnectPostgresTest {
    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    @TempDir
    Path folder;

    private static void reports(String message) {
        assertThatThrownBy(() -> POSTGRES.run(Action.REPORT, "")).hasMessageContaining(message);
    }

    @Test
    void aNameThatDoesNotResolve() {
        POSTGRES.with("DB_HOST", "no-such-host.invalid");
        reports("its name does not resolve");
    }

    @Test
    void aPortNobodyListensOnIsTriedUntilTheBudgetIsUsedUp() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            POSTGRES.with("DB_PORT", Integer.toString(socket.getLocalPort()));
        }
        POSTGRES.with("CONNECT_BUDGET_SECONDS", "3");
        List<String> told = new ArrayList<>();

        assertThatThrownBy(() -> POSTGRES.run(Action.REPORT, "", (event, details) -> told.add(event)))
                .hasMessageContaining("nothing listens there");
        assertThat(told).hasSizeGreaterThan(1).containsOnly("waiting");
    }

    /** As a paused cluster does: at first it says that it is starting (SQLSTATE 57P03), then it lets everybody in. */
    @Test
    void aServerThatWakesUpWithinTheBudgetIsWaitedFor() throws IOException {
        List<String> told = new ArrayList<>();
        int port = Integer.parseInt(POSTGRES.environment().getOrDefault("DB_PORT", ""));
        try (WakingServer waking = new WakingServer(POSTGRES.certificates(), port, 2)) {
            POSTGRES.with("DB_PORT", Integer.toString(waking.port()));

            assertThat(POSTGRES.run(Action.REPORT, "", (event, details) -> told.add(event + details))
                            .members())
                    .containsKey("roles");
        }
        assertThat(told).hasSize(2).allMatch(line -> line.contains("the database system is starting up"));
    }

    @Test
    void aStatementThatTakesTooLongIsCutAndNothingStays() {
        POSTGRES.superuser(
                "app",
                "CREATE FUNCTION public.slow() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(30); END $$;"
                        + "CREATE EVENT TRIGGER slow ON ddl_command_start WHEN TAG IN ('CREATE SCHEMA') EXECUTE FUNCTION public.slow()");
        String before = POSTGRES.fingerprint("app");
        POSTGRES.with("STATEMENT_TIMEOUT_SECONDS", "1");

        assertThatThrownBy(() -> POSTGRES.run(Action.MANAGE, ""))
                .hasMessageContaining("canceling statement due to statement timeout")
                .hasMessageContaining("statement: CREATE SCHEMA app AUTHORIZATION migrator");
        assertThat(POSTGRES.fingerprint("app")).isEqualTo(before);
    }

    @Test
    void aServerThatDoesNotAnswer() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            POSTGRES.with("DB_PORT", Integer.toString(socket.getLocalPort()));
            POSTGRES.with("CONNECT_BUDGET_SECONDS", "2");
            reports("no answer came");
        }
    }

    @Test
    void aServerWhoseAuthorityIsNotTrusted() {
        POSTGRES.with(
                "DB_SSL_ROOT_CERT", new TestCertificates(folder).authorityFile().toString());
        reports("the TLS handshake failed");
    }

    @Test
    void aServerThatIsNotOfAmazonRdsAndNoAuthorityToTrust() {
        POSTGRES.with("DB_SSL_ROOT_CERT", "");
        POSTGRES.with("AWS_REGION", "eu-central-1");
        reports("the TLS handshake failed");
    }

    @Test
    void anAuthorityFileThatIsNotThere() {
        POSTGRES.with("DB_SSL_ROOT_CERT", folder.resolve("missing").toString());
        reports("the TLS handshake failed");
    }

    @Test
    void aDatabaseThatIsNotThere() {
        POSTGRES.with("DB_NAME", "nothing");
        reports("the database does not exist");
    }

    @Test
    void aWrongPassword() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "wrong");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        POSTGRES.with("DB_PASSWORD_FILE", file.toString());
        reports("the server refused the login");
    }

    @Test
    void aPasswordOthersCanRead() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "secret");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        POSTGRES.with("DB_PASSWORD_FILE", file.toString());
        reports("can be read by others; run chmod 600 on it");
    }

    @Test
    void anIncompleteEnvironmentIsToldAllAtOnce() {
        POSTGRES.with("DB_HOST", "");
        POSTGRES.with("DB_PORT", "x");
        POSTGRES.with("LOCK_TIMEOUT_SECONDS", "0");
        assertThatThrownBy(() -> POSTGRES.run(Action.REPORT, ""))
                .hasMessageContaining("DB_HOST: not set")
                .hasMessageContaining("DB_PORT: expected a number from 1 to 65535, found x")
                .hasMessageContaining("LOCK_TIMEOUT_SECONDS: expected a number");
    }

    @Test
    void noTlsIsForLoopbackOnly() {
        POSTGRES.with("DB_SSLMODE", "disable");
        POSTGRES.with("DB_HOST", "192.0.2.1");
        reports("disable is for loopback addresses only");
    }
}
