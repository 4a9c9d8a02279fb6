package rolemanager.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import rolemanager.json.JsonValue;
import rolemanager.json.JsonWriter;
import rolemanager.testing.TestCertificates;

/** GetSecretValue over HTTPS: gives the passwords in turn, the last one for ever, and keeps what was asked. */
final class TestSecretsManager implements AutoCloseable {
    static final String ARN = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:rds!cluster-1-AbCdEf";
    static final char[] STORE_PASSWORD = "changeit".toCharArray();

    private final Deque<String> passwords = new ArrayDeque<>();
    private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
    private final HttpsServer server;

    TestSecretsManager(TestCertificates certificates, String... passwords)
            throws IOException, GeneralSecurityException {
        this.passwords.addAll(List.of(passwords));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(certificates.serverKeyStore(STORE_PASSWORD), STORE_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "https://localhost:" + server.getAddress().getPort() + "/";
    }

    /** The Authorization headers that came. */
    List<String> authorizations() {
        return authorizations;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean known = asked.contains(ARN)
                && "secretsmanager.GetSecretValue"
                        .equals(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        byte[] answer = (known ? secret() : "{\"__type\":\"ResourceNotFoundException\",\"Message\":\"no such secret\"}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(known ? 200 : 400, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private synchronized String secret() {
        String password = passwords.size() > 1 ? passwords.removeFirst() : passwords.getFirst();
        JsonValue secret =
                new JsonValue.Obj(Map.of("username", JsonValue.of("postgres"), "password", JsonValue.of(password)));
        return JsonWriter.compact(new JsonValue.Obj(Map.of("SecretString", JsonValue.of(JsonWriter.compact(secret)))));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
