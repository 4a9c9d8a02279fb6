package aurora.endtoend.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Lambda service with one function: what is invoked (Lambda API Reference, Invoke) is handed to whoever polls the Runtime API (Lambda Developer
 * Guide, Runtime API), and its answer goes back to the caller, with the end of the log where the caller asks for it.
 */
public final class LambdaEndpoint implements AutoCloseable {
    private static final Pattern INVOKE = Pattern.compile("/2015-03-31/functions/([^/]+)/invocations");
    private static final Pattern ANSWER = Pattern.compile("/2018-06-01/runtime/invocation/([^/]+)/(response|error)");

    /** The longest log tail that Lambda returns, in bytes. */
    private static final int LOG_TAIL = 4096;

    /** What Lambda says instead of calling the function. */
    public record Refusal(int status, String type, String message) {}

    /** What the function answers, or what it fails with. */
    public record Answer(String body, boolean failed) {}

    private static final Answer NONE =
            new Answer("{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"no answer within 60 seconds\"}", true);

    private record Invocation(String id, String payload, CompletableFuture<Answer> answer) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Invocation> running = new ConcurrentHashMap<>();
    private final Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<String> payloads = new ArrayList<>();
    private volatile Supplier<byte[]> log = () -> new byte[0];

    /** Starts it on a free port of this machine. */
    public LambdaEndpoint() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** {@code host:port}, as AWS_LAMBDA_RUNTIME_API has it. */
    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next call is refused, or one after it where several are said. */
    public void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    /** The next call is answered so, with no function there. */
    public void answer(String body) {
        answers.add(new Answer(body, false));
    }

    /** The next call fails so, with no function there. */
    public void fail(String body) {
        answers.add(new Answer(body, true));
    }

    /** Where the end of the function's log is taken from. */
    public void log(Supplier<byte[]> source) {
        log = source;
    }

    /** What the function was called with, refused calls included. */
    public synchronized List<String> payloads() {
        return List.copyOf(payloads);
    }

    /** Nobody is left to answer: what was being called has failed, as when Lambda's runtime exits. */
    void functionEnded() {
        Answer ended = new Answer("{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":\"Runtime exited\"}", true);
        running.values().forEach(invocation -> invocation.answer().complete(ended));
        running.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        Matcher invoke = INVOKE.matcher(path);
        Matcher answer = ANSWER.matcher(path);
        try (exchange) {
            if (invoke.matches()) {
                invoke(exchange, body);
            } else if (answer.matches()) {
                respond(exchange, 202, "{}");
                answer(answer.group(1), new Answer(body, answer.group(2).equals("error")));
            } else if (path.endsWith("/invocation/next")) {
                next(exchange);
            } else {
                respond(exchange, 404, "{\"Message\":\"this stand-in does not know " + path + "\"}");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(String id, Answer answer) {
        Invocation invocation = running.remove(id);
        if (invocation == null) {
            throw new IllegalStateException("nobody asked for the answer to " + id);
        }
        invocation.answer().complete(answer);
    }

    private void invoke(HttpExchange exchange, String payload) throws IOException {
        String id;
        synchronized (this) {
            payloads.add(payload);
            id = "request-" + payloads.size();
        }
        Refusal refusal = refusals.poll();
        if (refusal != null) {
            exchange.getResponseHeaders().add("x-amzn-ErrorType", refusal.type());
            respond(exchange, refusal.status(), "{\"Message\":\"" + refusal.message() + "\"}");
            return;
        }
        Answer said = answers.poll();
        Answer answer = said == null ? call(id, payload) : said;
        if (answer.failed()) {
            exchange.getResponseHeaders().add("X-Amz-Function-Error", "Unhandled");
        }
        if ("Tail".equals(exchange.getRequestHeaders().getFirst("X-Amz-Log-Type"))) {
            exchange.getResponseHeaders().add("X-Amz-Log-Result", tail());
        }
        respond(exchange, 200, answer.body());
    }

    private Answer call(String id, String payload) {
        Invocation invocation = new Invocation(id, payload, new CompletableFuture<>());
        waiting.add(invocation);
        return invocation.answer().completeOnTimeout(NONE, 60, TimeUnit.SECONDS).join();
    }

    private String tail() {
        byte[] all = log.get();
        int from = Math.max(0, all.length - LOG_TAIL);
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(all, from, all.length));
    }

    private void next(HttpExchange exchange) throws IOException, InterruptedException {
        Invocation invocation = waiting.take();
        running.put(invocation.id(), invocation);
        var headers = exchange.getResponseHeaders();
        headers.add("Lambda-Runtime-Aws-Request-Id", invocation.id());
        headers.add("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 60_000));
        headers.add("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-central-1:123456789012:function:roles");
        respond(exchange, 200, invocation.payload());
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        // The runtime's native client dies without it.
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
