package aurora.controls;

import aurora.testing.Declared;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One statement as IAM would read it, from whatever input of a resource holds a policy.
 *
 * @param trust whether it says who may take a role
 * @param conditions their text
 */
record PolicyStatement(
        String sid,
        boolean trust,
        List<String> actions,
        List<String> resources,
        List<String> principals,
        String conditions) {

    private static final List<String> INPUTS = List.of("policy", "assumeRolePolicy");

    static List<PolicyStatement> of(Declared resource) {
        List<PolicyStatement> statements = new ArrayList<>();
        for (String input : INPUTS) {
            String text = resource.text(input);
            if (text.startsWith("{")) {
                JsonParser.parseString(text)
                        .getAsJsonObject()
                        .getAsJsonArray("Statement")
                        .forEach(json -> statements.add(read(json.getAsJsonObject())));
            }
        }
        return statements;
    }

    /** The inputs of a policy with one harmless statement, but for {@code bad}, its members in single quotes. */
    static JsonObject document(String bad) {
        JsonObject statement = JsonParser.parseString("{'Sid': 'Bad', 'Effect': 'Allow', 'Action': 's3:GetObject',"
                        + " 'Resource': 'arn:aws:s3:::a/*'}")
                .getAsJsonObject();
        JsonParser.parseString("{" + bad + "}").getAsJsonObject().asMap().forEach(statement::add);
        JsonObject inputs = new JsonObject();
        inputs.addProperty("policy", "{\"Statement\": [" + statement + "]}");
        return inputs;
    }

    private static PolicyStatement read(JsonObject json) {
        List<String> actions = texts(json.get("Action")).toList();
        return new PolicyStatement(
                texts(json.get("Sid")).findFirst().orElse(""),
                actions.stream().anyMatch(action -> action.startsWith("sts:AssumeRole")) && json.has("Principal"),
                actions,
                texts(json.get("Resource")).toList(),
                texts(json.get("Principal")).toList(),
                String.valueOf(json.get("Condition")));
    }

    /** Every text in a value, however deep. */
    private static Stream<String> texts(@Nullable JsonElement value) {
        JsonElement json = Optional.ofNullable(value).orElseGet(JsonArray::new);
        if (json.isJsonObject()) {
            return json.getAsJsonObject().asMap().values().stream().flatMap(PolicyStatement::texts);
        }
        if (json.isJsonArray()) {
            return StreamSupport.stream(json.getAsJsonArray().spliterator(), false)
                    .flatMap(PolicyStatement::texts);
        }
        return Stream.of(json.getAsString());
    }
}
