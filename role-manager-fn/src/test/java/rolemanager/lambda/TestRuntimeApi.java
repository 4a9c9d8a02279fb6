package rolemanager.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The part of the Lambda Runtime API that a runtime calls (Lambda Developer Guide, Runtime API). */
final class TestRuntimeApi implements AutoCloseable {
    /** What the runtime said. */
    record Said(String path, String body) {
        boolean isError() {
            return path.endsWith("/error");
        }
    }

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<Said> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> restores = new LinkedBlockingQueue<>();
    private final CountDownLatch restore = new CountDownLatch(1);
    private final HttpServer server;
    private int requests;

    TestRuntimeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Has the function called with an event and waits for what comes back. */
    Said invoke(String event) throws InterruptedException {
        events.add(event);
        Said said = answers.poll(20, TimeUnit.SECONDS);
        if (said == null) {
            throw new AssertionError("the function did not answer within 20 seconds");
        }
        return said;
    }

    /** Waits until the runtime has come to the point at which a snapshot is taken; it stays there until it is restored. */
    void awaitSnapshot() throws InterruptedException {
        if (restores.poll(20, TimeUnit.SECONDS) == null) {
            throw new AssertionError("the function did not come to its snapshot within 20 seconds");
        }
    }

    /** Lets the runtime go on from the snapshot. */
    void restore() {
        restore.countDown();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try (exchange) {
            if (path.endsWith("/invocation/next")) {
                next(exchange);
            } else if (path.endsWith("/restore/next")) {
                restores.add(path);
                awaitRestore();
                exchange.sendResponseHeaders(200, -1);
            } else {
                answers.add(new Said(path, body));
                exchange.sendResponseHeaders(202, -1);
            }
        }
    }

    private void awaitRestore() {
        try {
            restore.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        try {
            byte[] event = events.take().getBytes(StandardCharsets.UTF_8);
            // Without it the native client dies (it makes a string of the missing header).
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Lambda-Runtime-Aws-Request-Id", "request-" + ++requests);
            exchange.getResponseHeaders()
                    .add("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 60_000));
            exchange.getResponseHeaders()
                    .add(
                            "Lambda-Runtime-Invoked-Function-Arn",
                            "arn:aws:lambda:eu-central-1:123456789012:function:roles");
            exchange.sendResponseHeaders(200, event.length);
            exchange.getResponseBody().write(event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
