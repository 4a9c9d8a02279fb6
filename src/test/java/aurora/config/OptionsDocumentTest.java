package aurora.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** docs/options.md and Pulumi.yaml say every key there is, and no other; where they say a default, it is the default. */
class OptionsDocumentTest {
    private static final String NO_KEY = "no-such-key";
    private static final Pattern KNOWN = Pattern.compile("known are ([\\w, ]+)");
    private static final Pattern ROW = Pattern.compile("\\| `([\\w.]+)` \\| (.*?) \\|.*");
    private static final Pattern LITERAL = Pattern.compile("`(.+)`");

    /** The role model has a document of its own, and is read in full by the function only. */
    private static final String MODEL = "model";

    @Test
    void everyKeyIsDescribedAndNoOther() throws IOException {
        assertThat(documented().keySet())
                .containsExactlyInAnyOrderElementsOf(StackConfig.keys().stream()
                        .flatMap(OptionsDocumentTest::leaves)
                        .toList());
    }

    @Test
    void whereADefaultIsSaidItIsTheDefault() throws IOException {
        documented().forEach((key, cell) -> {
            Matcher literal = LITERAL.matcher(cell);
            if (literal.matches()) {
                assertThat(Configs.read(with(key, parsed(literal.group(1)))))
                        .as(key)
                        .isEqualTo(Configs.read(without(key)));
            }
        });
    }

    @Test
    void theDescriptionOfEachObjectNamesItsKeys() throws IOException {
        Map<String, Map<String, Map<String, Object>>> project =
                new Yaml().load(Files.readString(Path.of("Pulumi.yaml")));
        project.getOrDefault("config", Map.of()).forEach((name, schema) -> {
            String key = name.replace("aurora:", "");
            Stream<String> unsaid = children(key).orElse(List.of()).stream()
                    .filter(child -> !String.valueOf(schema.get("description")).contains(child));
            assertThat(key.equals(MODEL) ? Stream.empty() : unsaid).as(name).isEmpty();
        });
    }

    @Test
    void theProjectDeclaresEveryKey() throws IOException {
        Map<String, Map<String, Object>> project = new Yaml().load(Files.readString(Path.of("Pulumi.yaml")));

        assertThat(project.getOrDefault("config", Map.of()).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        StackConfig.keys().stream().map(key -> "aurora:" + key).toList());
    }

    /** The paths below a key that have no further keys, as far as the keys are not free. */
    private static Stream<String> leaves(String path) {
        return path.equals(MODEL)
                ? Stream.of(path)
                : children(path)
                        .map(keys -> keys.stream().flatMap(key -> leaves(path + "." + key)))
                        .orElseGet(() -> Stream.of(path));
    }

    /** The keys of an object, as it names them itself when it meets one that it does not know; empty where it is none, or its keys are free. */
    private static Optional<List<String>> children(String path) {
        return Configs.faults(with(path + "." + NO_KEY, new JsonPrimitive(1))).stream()
                .filter(fault -> fault.startsWith("aurora:" + path + "." + NO_KEY + ":"))
                .map(KNOWN::matcher)
                .filter(Matcher::find)
                .map(matcher -> List.of(matcher.group(1).split(", ", -1)))
                .findFirst();
    }

    private static String without(String path) {
        int last = path.lastIndexOf('.');
        return last < 0 ? "{}" : with(path.substring(0, last), new JsonObject());
    }

    private static String with(String path, JsonElement value) {
        JsonObject root = new JsonObject();
        if (path.startsWith("local")) {
            root.addProperty("platform", "local");
        }
        String[] keys = path.split("\\.", -1);
        JsonObject at = root;
        for (int depth = 0; depth < keys.length - 1; depth++) {
            JsonObject next = new JsonObject();
            at.add(keys[depth], next);
            at = next;
        }
        at.add(keys[keys.length - 1], value);
        return root.toString();
    }

    private static JsonElement parsed(String literal) {
        try {
            return literal.matches("[\\d.]+|true|false") ? JsonParser.parseString(literal) : new JsonPrimitive(literal);
        } catch (JsonSyntaxException text) {
            return new JsonPrimitive(literal);
        }
    }

    /** Key to the text of its default, of every row of every table. */
    private static Map<String, String> documented() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        try (Stream<String> lines = Files.lines(Path.of("docs/options.md"))) {
            lines.map(ROW::matcher).filter(Matcher::matches).forEach(row -> rows.put(row.group(1), row.group(2)));
        }
        return rows;
    }
}
