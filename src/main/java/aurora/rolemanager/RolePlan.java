package aurora.rolemanager;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the role manager would do, as its {@code plan} answers, or why it could not be asked.
 *
 * @param generation what {@code generation} is after the next {@code manage}; {@link #UNAVAILABLE} when it could not be asked,
 *     which differs from every number, so that {@code manage} then runs and finds out
 * @param statements the pending statements in execution order
 * @param reason why the function could not be asked; null when it answered
 */
record RolePlan(
        String generation,
        List<String> statements,
        @Nullable String reason) {
    static final String UNAVAILABLE = "unavailable";

    /** As much of a reason as a person reads in a warning. */
    private static final int LONGEST_REASON = 400;

    RolePlan {
        statements = List.copyOf(statements);
    }

    /** Reads the answer of {@code bin/invoke-role-manager plan --or-reason}. An answer that is none is a reason, not a failure. */
    static RolePlan parse(String answer) {
        try {
            JsonObject json = JsonParser.parseString(answer).getAsJsonObject();
            if (json.has("unavailable")) {
                return unavailable(words(json.get("unavailable").getAsString()));
            }
            return new RolePlan(json.get("generation").getAsString(), statements(json), null);
        } catch (JsonParseException | IllegalStateException | NullPointerException unreadable) {
            return unavailable("its answer is not a plan: " + abbreviate(answer));
        }
    }

    private static RolePlan unavailable(String reason) {
        return new RolePlan(UNAVAILABLE, List.of(), reason);
    }

    private static List<String> statements(JsonObject plan) {
        return StreamSupport.stream(plan.getAsJsonArray("changes").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(change -> change.get("sql").getAsString())
                .toList();
    }

    /** A function that failed says why in JSON; its message is for people. */
    private static String words(String reason) {
        try {
            JsonElement error = JsonParser.parseString(reason);
            if (error.isJsonObject() && error.getAsJsonObject().has("errorMessage")) {
                return abbreviate(error.getAsJsonObject().get("errorMessage").getAsString());
            }
        } catch (JsonParseException notJson) {
            return abbreviate(reason);
        }
        return abbreviate(reason);
    }

    private static String abbreviate(String words) {
        String text = words.strip().replaceAll("\\s*\\n\\s*", "; ");
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + " …";
    }

    boolean isAvailable() {
        return reason == null;
    }

    /** One line when there is nothing to do, else the pending statements below a heading. */
    String message() {
        if (reason != null) {
            return "roles: the plan is not known (" + reason + "); the update runs the role manager, which finds out";
        }
        if (statements.isEmpty()) {
            return "roles: no change";
        }
        return "roles: %d pending %s%n"
                        .formatted(statements.size(), statements.size() == 1 ? "statement" : "statements")
                + String.join("\n", StatementList.lines(statements));
    }
}
