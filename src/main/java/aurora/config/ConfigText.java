package aurora.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSyntaxException;
import com.pulumi.Context;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The configuration of a stack before anything is made of it.
 *
 * @param project the namespace of its keys
 * @param stack the name of the stack
 * @param values one entry per key, with the text that Pulumi keeps parsed as JSON where it is JSON
 * @param now the moment of reading, against which dates are held
 */
record ConfigText(String project, String stack, JsonObject values, Instant now) {

    /** What the language host tells a program; absent where the program runs inside a test or the Automation API. */
    private static final String ENVIRONMENT = "PULUMI_CONFIG";

    /** @param known keys to ask for; the environment lists the others */
    static ConfigText of(Context context, Iterable<String> known) {
        return of(
                context, known, Optional.ofNullable(System.getenv(ENVIRONMENT)).orElse("{}"));
    }

    /** @param environment an object of every key of the stack, also those of providers */
    static ConfigText of(Context context, Iterable<String> known, String environment) {
        JsonObject values = new JsonObject();
        for (String key : known) {
            context.config().get(key).ifPresent(text -> values.add(key, parsed(text)));
        }
        String namespace = context.projectName() + ":";
        keys(environment)
                .filter(key -> key.startsWith(namespace))
                .map(key -> key.substring(namespace.length()))
                .filter(key -> !values.has(key))
                .forEach(key -> values.add(key, new JsonPrimitive("")));
        return new ConfigText(context.projectName(), context.stackName(), values, Instant.now());
    }

    /** What a person edits to change it. */
    String file() {
        return "Pulumi." + stack + ".yaml";
    }

    private static Stream<String> keys(String environment) {
        return Json.object(parsed(environment)).stream().flatMap(config -> config.keySet().stream());
    }

    /** A text that is no JSON is itself. */
    private static JsonElement parsed(String text) {
        try {
            return JsonParser.parseString(text);
        } catch (JsonSyntaxException notJson) {
            return new JsonPrimitive(text);
        }
    }
}
