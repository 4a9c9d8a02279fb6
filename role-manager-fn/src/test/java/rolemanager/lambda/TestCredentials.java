package rolemanager.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The endpoint from which a restored function has its credentials (AWS SDKs Reference Guide, Container credential provider). */
final class TestCredentials implements AutoCloseable {
    static final String ACCESS_KEY = "ASIASNAPSHOT";
    static final String SECRET_KEY = "secret-key-of-the-restored";
    static final String TOKEN = "token-of-the-restored";

    private static final String AUTHORIZATION = "who may ask";

    private final HttpServer server;

    TestCredentials() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/credentials", TestCredentials::handle);
        server.start();
    }

    /** The variables Lambda sets for it. */
    Map<String, String> environment() {
        return Map.of(
                "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/credentials",
                "AWS_CONTAINER_AUTHORIZATION_TOKEN",
                AUTHORIZATION);
    }

    private static void handle(HttpExchange exchange) throws IOException {
        boolean may = AUTHORIZATION.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] answer =
                "{\"AccessKeyId\": \"%s\", \"SecretAccessKey\": \"%s\", \"Token\": \"%s\", \"Expiration\": \"2099-01-01T00:00:00Z\"}"
                        .formatted(ACCESS_KEY, SECRET_KEY, TOKEN)
                        .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(may ? 200 : 403, may ? answer.length : -1);
        if (may) {
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
