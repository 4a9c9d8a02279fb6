package aurora.policy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;

/** Writes statements as IAM reads them. The same statements give the same bytes. */
public final class PolicyDocument {

    private static final String VERSION = "2012-10-17";

    private PolicyDocument() {}

    /** The document of these statements, one line of JSON. */
    public static String of(Statement... statements) {
        return of(List.of(statements));
    }

    /** The document of these statements, one line of JSON. */
    public static String of(List<Statement> statements) {
        JsonArray array = new JsonArray();
        statements.forEach(statement -> array.add(json(statement)));
        JsonObject document = new JsonObject();
        document.addProperty("Version", VERSION);
        document.add("Statement", array);
        return document.toString();
    }

    private static JsonObject json(Statement statement) {
        JsonObject json = new JsonObject();
        json.addProperty("Sid", statement.sid());
        json.addProperty("Effect", statement.effect());
        if (!statement.principals().isEmpty()) {
            json.add("Principal", byKey(statement.principals()));
        }
        json.add("Action", oneOrMany(statement.actions()));
        if (!statement.resources().isEmpty()) {
            json.add("Resource", oneOrMany(statement.resources()));
        }
        if (!statement.conditions().isEmpty()) {
            JsonObject conditions = new JsonObject();
            statement.conditions().forEach((operator, keys) -> conditions.add(operator, byKey(keys)));
            json.add("Condition", conditions);
        }
        return json;
    }

    private static JsonObject byKey(Map<String, List<String>> values) {
        JsonObject json = new JsonObject();
        values.forEach((key, value) -> json.add(key, oneOrMany(value)));
        return json;
    }

    /** AWS gives lists of one back as a text; written the same way, no difference is ever seen. */
    private static JsonElement oneOrMany(List<String> values) {
        if (values.size() == 1) {
            return new JsonPrimitive(values.get(0));
        }
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }
}
