package aurora.scripts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * As much of Pulumi Cloud's API as the CLI calls for a login, a stack, its deployment settings and its schedules; it holds one organization,
 * {@code acme}, and one project. What it was asked is what tests look at.
 */
final class PulumiCloud implements AutoCloseable {

    /** A request that changes something. */
    record Change(String method, String path, JsonObject body) {}

    private static final String STACKS = "/api/stacks/acme/aurora";

    private final HttpServer server;
    private final List<Change> changes = Collections.synchronizedList(new ArrayList<>());
    private final JsonObject settings = new JsonObject();
    private final JsonArray schedules = new JsonArray();
    private boolean stack;

    private PulumiCloud(HttpServer server) {
        this.server = server;
    }

    static PulumiCloud start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        PulumiCloud cloud = new PulumiCloud(server);
        server.createContext("/", cloud::answer);
        server.start();
        return cloud;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Makes the stack acme/aurora/dev, as it is after {@code pulumi stack init}. */
    PulumiCloud withStack() {
        stack = true;
        return this;
    }

    /** What was changed since the last call. */
    List<Change> takeChanges() {
        List<Change> taken = List.copyOf(changes);
        changes.clear();
        return taken;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        boolean known = "token of-the-test".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        JsonElement answer = JsonNull.INSTANCE;
        if (known && method.equals("GET")) {
            answer = read(path);
        } else if (known) {
            JsonObject json = body.isEmpty()
                    ? new JsonObject()
                    : JsonParser.parseString(body).getAsJsonObject();
            changes.add(new Change(method, path, json));
            answer = change(path, json);
        }
        int status = !known ? 401 : answer.isJsonNull() ? 404 : 200;
        byte[] bytes = (answer.isJsonNull() ? error(status) : answer).toString().getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static JsonObject error(int status) {
        return object(Map.of("code", String.valueOf(status), "message", status == 401 ? "Unauthorized" : "Not Found"));
    }

    private JsonElement read(String path) {
        return switch (path) {
            case "/api/user" ->
                JsonParser.parseString(
                        "{'githubLogin': 'tester', 'organizations': [{'githubLogin': 'acme', 'name': 'acme'}]}");
            case "/api/user/stacks" -> stacks();
            case STACKS + "/dev" ->
                stack
                        ? object(Map.of("orgName", "acme", "projectName", "aurora", "stackName", "dev"))
                        : JsonNull.INSTANCE;
            case STACKS + "/dev/deployments/settings" -> settings.size() == 0 ? JsonNull.INSTANCE : settings;
            case STACKS + "/dev/deployments/schedules" -> wrapped("schedules", schedules);
            case "/api/capabilities", "/api/user/organizations/default" -> new JsonObject();
            default -> path.contains("/schedules/schedule-") ? schedules.get(index(path)) : JsonNull.INSTANCE;
        };
    }

    private static int index(String path) {
        return Integer.parseInt(path.replaceAll(".*schedule-", ""));
    }

    private JsonElement stacks() {
        JsonArray stacks = new JsonArray();
        if (stack) {
            stacks.add(object(Map.of("orgName", "acme", "projectName", "aurora", "stackName", "dev")));
        }
        return wrapped("stacks", stacks);
    }

    private JsonElement change(String path, JsonObject body) {
        switch (path.substring(STACKS.length())) {
            case "" -> stack = true;
            case "/dev/deployments/settings" -> merge(settings, body);
            case "/dev/deployments/drift/schedules" ->
                schedules.add(schedule("detect-drift", "remediateIfDriftDetected", body, "autoRemediate"));
            case "/dev/deployments/ttl/schedules" ->
                schedules.add(schedule("destroy", "deleteAfterDestroy", body, "deleteAfterDestroy"));
            default -> {
                return path.contains("/schedules/") ? reschedule(path, body) : JsonNull.INSTANCE;
            }
        }
        return new JsonObject();
    }

    /** The service's way to say what happens when: as a request for a deployment. */
    private JsonObject schedule(String operation, String option, JsonObject body, String key) {
        JsonObject schedule = JsonParser.parseString("""
                {'id': 'schedule-%d', 'kind': 'deployment',
                 'definition': {'request': {'operation': '%s', 'operationContext': {'options': {'%s': %s}}}}}""".formatted(schedules.size(), operation, option, body.get(key)))
                .getAsJsonObject();
        if (body.has("timestamp")) {
            String moment = body.get("timestamp").getAsString().replace("Z", ".000Z");
            schedule.addProperty("scheduleOnce", moment);
            schedule.addProperty("nextExecution", moment);
        } else {
            schedule.add("scheduleCron", body.get("scheduleCron"));
        }
        return schedule;
    }

    private JsonElement reschedule(String path, JsonObject body) {
        int index = index(path);
        if (body.size() == 0) {
            schedules.remove(index);
        } else if (body.has("timestamp")) {
            schedules.set(index, schedule("destroy", "deleteAfterDestroy", body, "deleteAfterDestroy"));
        } else {
            schedules.set(index, schedule("detect-drift", "remediateIfDriftDetected", body, "autoRemediate"));
        }
        return new JsonObject();
    }

    /** A null takes away, an object is merged, all else is set. */
    private static void merge(JsonObject into, JsonObject patch) {
        patch.entrySet().forEach(entry -> {
            JsonElement value = entry.getValue();
            if (value.isJsonNull()) {
                into.remove(entry.getKey());
            } else if (value.isJsonObject() && into.has(entry.getKey())) {
                merge(into.getAsJsonObject(entry.getKey()), value.getAsJsonObject());
            } else {
                into.add(entry.getKey(), value);
            }
        });
    }

    private static JsonObject wrapped(String key, JsonElement value) {
        JsonObject object = new JsonObject();
        object.add(key, value);
        return object;
    }

    private static JsonObject object(Map<String, String> values) {
        JsonObject object = new JsonObject();
        values.forEach(object::addProperty);
        return object;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
