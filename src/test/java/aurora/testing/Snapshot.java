package aurora.testing;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run declared as text that people review: sorted, one line a value, policies unfolded. Kept under
 * {@code src/test/resources/snapshots}; {@code -Dsnapshots=write} writes them anew.
 */
public final class Snapshot {

    private static final Path FOLDER = Path.of("src/test/resources/snapshots");
    private static final Gson PRETTY =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private Snapshot() {}

    /** The text of a run. */
    public static String of(StackRun run) {
        String resources = run.resources().stream()
                .filter(resource -> !resource.type().equals("pulumi:pulumi:Stack"))
                .sorted(Comparator.comparing(Declared::type).thenComparing(Declared::name))
                .map(Snapshot::text)
                .collect(Collectors.joining("\n"));
        return resources + "\nexports\n" + PRETTY.toJson(new TreeMap<>(run.outputs())) + "\n";
    }

    /** The reviewed text of a stack, after it was written anew where that was asked for. */
    public static String reviewed(String stack, String actual) {
        return reviewed(FOLDER.resolve(stack + ".txt"), actual);
    }

    /** The reviewed text of a file, after it was written anew where that was asked for. */
    public static String reviewed(Path file, String actual) {
        try {
            if ("write".equals(System.getProperty("snapshots"))) {
                Files.writeString(file, actual);
            }
            return Files.readString(file);
        } catch (IOException cannotRead) {
            throw new UncheckedIOException("no snapshot " + file + "; write it with -Dsnapshots=write", cannotRead);
        }
    }

    private static String text(Declared resource) {
        JsonObject shown = new JsonObject();
        if (resource.protect()) {
            shown.addProperty("(protect)", true);
        }
        if (resource.retained()) {
            shown.addProperty("(retainOnDelete)", true);
        }
        if (!resource.ignoreChanges().isEmpty()) {
            shown.add("(ignoreChanges)", list(resource.ignoreChanges()));
        }
        List<String> dependencies = resource.dependencies().stream()
                .map(Snapshot::shortName)
                .sorted()
                .toList();
        if (!dependencies.isEmpty()) {
            shown.add("(after)", list(dependencies));
        }
        for (Map.Entry<String, JsonElement> input : resource.inputs().entrySet()) {
            shown.add(input.getKey(), unfolded(input.getValue()));
        }
        return resource.type() + " " + resource.name() + "\n" + (resource.custom() ? PRETTY.toJson(shown) + "\n" : "");
    }

    /** JSON inside a text is shown as JSON. */
    private static JsonElement unfolded(JsonElement value) {
        boolean isDocument = value.isJsonPrimitive()
                && value.getAsJsonPrimitive().isString()
                && value.getAsString().startsWith("{");
        return isDocument ? JsonParser.parseString(value.getAsString()) : value;
    }

    private static JsonArray list(List<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }

    private static String shortName(String urn) {
        String[] parts = urn.split("::", -1);
        String type = parts[2].replaceAll(".*\\$", "");
        return type + " " + parts[3];
    }
}
