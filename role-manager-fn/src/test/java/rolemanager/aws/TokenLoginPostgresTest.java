package rolemanager.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rolemanager.testing.Answers.json;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rolemanager.json.JsonValue;
import rolemanager.json.JsonWriter;
import rolemanager.request.Action;
import rolemanager.testing.TestCertificates;
import rolemanager.testing.TestPostgres;

/** How check logs in on AWS: by IAM token in the place of a password, inside verified TLS and nowhere else. */
final class TokenLoginPostgresTest {
    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void manage() {
        POSTGRES.run(Action.MANAGE, "");
        POSTGRES.issueCertificate("migrator");
        POSTGRES.issueCertificate("app");
        POSTGRES.with("DB_LOGIN_CERTIFICATES", "");
        POSTGRES.with("AWS_REGION", "eu-central-1");
        POSTGRES.with("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
        POSTGRES.with("AWS_SECRET_ACCESS_KEY", "the-secret-key");
        POSTGRES.with("AWS_SESSION_TOKEN", "the-session-token");
    }

    private TokenGate gate() throws IOException {
        int port = Integer.parseInt(POSTGRES.environment().getOrDefault("DB_PORT", ""));
        TokenGate gate = new TokenGate(POSTGRES.certificates(), port, Set.of("app", "migrator"));
        POSTGRES.with("DB_PORT", Integer.toString(gate.port()));
        return gate;
    }

    private JsonValue.Obj check(String model) {
        return POSTGRES.run(Action.CHECK, model, (event, details) -> told.add(event + details));
    }

    @Test
    void everyRoleLogsInByItsOwnTokenWhichIsToldNowhere() throws IOException {
        try (TokenGate gate = gate()) {
            JsonValue.Obj answer = check("");

            assertThat(json(answer, "success")).isEqualTo("true");
            assertThat(json(answer, "checks")).contains("role migrator: logs in", "role app: logs in");
            assertThat(gate.tokens()).containsOnlyKeys("app", "migrator");
            gate.tokens()
                    .forEach((role, token) -> assertThat(token)
                            .startsWith("localhost:" + gate.port() + "/?")
                            .contains(
                                    "Action=connect", "DBUser=" + role + "&", "%2Feu-central-1%2Frds-db%2Faws4_request")
                            .contains("X-Amz-Expires=900"));
            assertThat(gate.withoutTls()).isEmpty();
            gate.tokens()
                    .values()
                    .forEach(token ->
                            assertThat(JsonWriter.compact(answer) + told).doesNotContain(token, "the-secret-key"));
        }
    }

    @Test
    void aRefusedTokenIsNotToldEither() throws IOException {
        try (TokenGate gate = gate()) {
            POSTGRES.superuser("app", "ALTER ROLE app NOLOGIN");

            assertThatThrownBy(() -> check(""))
                    .hasMessageContaining("role app: logs in: cannot connect to localhost")
                    .satisfies(e -> assertThat(stackTrace(e) + told)
                            .doesNotContain("X-Amz-Signature", "the-secret-key", "the-session-token"));
            assertThat(gate.tokens()).containsKey("app");
        }
    }

    @Test
    void aServerOfAnotherAuthorityNeverSeesAToken() throws IOException {
        try (TokenGate gate = gate()) {
            POSTGRES.with(
                    "DB_SSL_ROOT_CERT",
                    new TestCertificates(folder).authorityFile().toString());

            assertThatThrownBy(() -> check("")).hasMessageContaining("the TLS handshake failed");
            assertThat(gate.tokens()).isEmpty();
        }
    }

    @Test
    void aServerWithoutTlsHearsNothingButTheWishForIt() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Future<byte[]> heard = pool.submit(() -> heardByOneWithoutTls(plain));
            POSTGRES.with("DB_PORT", Integer.toString(plain.getLocalPort()));

            assertThatThrownBy(() -> check("")).hasMessageContaining("the TLS handshake failed");
            assertThat(heard.get()).containsExactly(0, 0, 0, 8, 4, 210, 22, 47);
        } finally {
            pool.shutdown();
        }
    }

    private static byte[] heardByOneWithoutTls(ServerSocket server) throws IOException {
        try (Socket client = server.accept()) {
            client.getOutputStream().write('N');
            return client.getInputStream().readAllBytes();
        }
    }

    @Test
    void aRoleThatHasNoTokenIsNamed() throws IOException {
        try (TokenGate gate = gate()) {
            String model = "{\"roles\": {\"migrator\": {\"iam\": false}}}";

            assertThatThrownBy(() -> check(model))
                    .hasMessageContaining("role migrator: logs in: there is no way to log in as it without a password");
            assertThat(gate.tokens()).isEmpty();
        }
    }

    private static String stackTrace(Throwable e) {
        java.io.StringWriter out = new java.io.StringWriter();
        e.printStackTrace(new java.io.PrintWriter(out));
        return out.toString();
    }
}
