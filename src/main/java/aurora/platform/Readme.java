package aurora.platform;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A stack on one page of Markdown: what it is, how to connect, who is in it, what was done last. Pulumi Cloud shows the output named {@code readme}; everybody
 * else reads it with {@code pulumi stack output readme}. An output and not a {@code Pulumi.README.md} template, because a template is one for all platforms and
 * only Pulumi Cloud fills it in. Pure; made of what the stack exports anyway, so there is nothing secret in it.
 *
 * @param title of the page
 * @param facts name to value, in the order in which they are read
 * @param connecting Markdown
 * @param report the role manager's answer, JSON
 * @param links title to address
 */
record Readme(String title, Map<String, String> facts, String connecting, String report, Map<String, String> links) {

    /** As many statements as a person reads here; the output {@code roleChanges} has them all. */
    private static final int SHOWN = 10;

    String markdown() {
        JsonObject roles = JsonParser.parseString(report).getAsJsonObject();
        List<String> lines = new ArrayList<>(List.of("# " + title, "", "| | |", "|---|---|"));
        facts.forEach((name, value) -> lines.add("| " + name + " | " + code(value) + " |"));
        lines.addAll(
                List.of("", "## Connect", "", connecting, "", "## Roles", "", "| role | member of |", "|---|---|"));
        lines.addAll(members(roles));
        lines.addAll(List.of("", "## Last change", ""));
        lines.addAll(changes(roles));
        if (!links.isEmpty()) {
            lines.addAll(List.of("", "## Console", ""));
            links.forEach((name, address) -> lines.add("* [" + name + "](" + address + ")"));
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> members(JsonObject roles) {
        JsonObject groups =
                Optional.ofNullable(roles.getAsJsonObject("roles_with_groups")).orElseGet(JsonObject::new);
        return elements(roles, "roles")
                .map(JsonElement::getAsString)
                .map(role -> "| " + code(role) + " | " + code(text(groups, role)) + " |")
                .toList();
    }

    private static List<String> changes(JsonObject roles) {
        List<String> statements = elements(roles, "changes")
                .map(change -> text(change.getAsJsonObject(), "sql"))
                .toList();
        if (statements.isEmpty()) {
            return List.of("None: the last update found the roles as declared.");
        }
        List<String> lines = new ArrayList<>();
        statements.stream()
                .limit(SHOWN)
                .map(statement -> "* " + code(statement))
                .forEach(lines::add);
        if (statements.size() > SHOWN) {
            lines.add("* and " + (statements.size() - SHOWN) + " more: `pulumi stack output roleChanges`");
        }
        return lines;
    }

    private static Stream<JsonElement> elements(JsonObject json, String list) {
        JsonArray elements = Optional.ofNullable(json.getAsJsonArray(list)).orElseGet(JsonArray::new);
        return StreamSupport.stream(elements.spliterator(), false);
    }

    private static String text(JsonObject json, String key) {
        return json.has(key) ? json.get(key).getAsString() : "";
    }

    /** Text as it is, in a cell of a table too: roles may be called anything. */
    private static String code(String text) {
        String line = text.replaceAll("\\s+", " ").replace("|", "\\|");
        return line.isEmpty() ? "" : line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
    }
}
