package local.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import local.failure.Refusal;

/**
 * The roles and databases whose creation was interrupted, as an exported state names them: they may be in the server, and the state does not
 * know them, so that the next update would fail to create them.
 *
 * @param databases names, in the state's order
 * @param roles names, in the state's order
 */
record PendingCreations(List<String> databases, List<String> roles) {
    private static final String DATABASE = "postgresql:index/database:Database";
    private static final String ROLE = "postgresql:index/role:Role";

    /**
     * Reads the output of {@code pulumi stack export}.
     *
     * @throws Refusal when the text is something else
     */
    static PendingCreations of(String export) {
        try {
            JsonObject deployment = required(JsonParser.parseString(export).getAsJsonObject(), "deployment")
                    .getAsJsonObject();
            Set<String> known = new HashSet<>();
            elements(deployment, "resources").forEach(resource -> known.add(text(resource.getAsJsonObject(), "urn")));
            PendingCreations pending = new PendingCreations(new ArrayList<>(), new ArrayList<>());
            for (JsonElement operation : elements(deployment, "pending_operations")) {
                pending.take(operation.getAsJsonObject(), known);
            }
            return pending;
        } catch (JsonParseException | IllegalStateException e) {
            throw new Refusal("standard input is not what `pulumi stack export` prints: " + e.getMessage(), e);
        }
    }

    private static JsonArray elements(JsonObject object, String name) {
        return object.has(name) && object.get(name).isJsonArray() ? object.getAsJsonArray(name) : new JsonArray();
    }

    private static String text(JsonObject object, String name) {
        return required(object, name).getAsString();
    }

    private static JsonElement required(JsonObject object, String name) {
        if (!object.has(name)) {
            throw new IllegalStateException("something in it lacks \"" + name + "\"");
        }
        return object.get(name);
    }

    private void take(JsonObject operation, Set<String> known) {
        JsonObject resource = required(operation, "resource").getAsJsonObject();
        if (!text(operation, "type").equals("creating") || known.contains(text(resource, "urn"))) {
            return;
        }
        List<String> names = switch (text(resource, "type")) {
            case DATABASE -> databases;
            case ROLE -> roles;
            default -> List.of();
        };
        if (names == databases || names == roles) {
            JsonElement name = required(required(resource, "inputs").getAsJsonObject(), "name");
            if (!name.isJsonPrimitive()) {
                throw new Refusal(
                        "the name of " + text(resource, "urn") + " is a secret; drop it in the server by hand");
            }
            names.add(name.getAsString());
        }
    }
}
