package rolemanager.databases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rolemanager.json.JsonReader;
import rolemanager.json.JsonSyntaxException;
import rolemanager.json.JsonValue;
import rolemanager.json.JsonWriter;
import rolemanager.model.Generation;
import rolemanager.model.TemporaryDatabase;

/**
 * That a database is temporary, as one line of its comment: {@code role-manager: temporary {"database": …, "stack": …, "since": …, "roles":
 * […]}}. It needs nothing but owning the database, is transactional, and is not copied with it. Names the database, so that one which
 * somebody renamed counts as somebody's. The generation is another line of the same comment, after this one.
 */
final class Mark {
    private static final String START = "role-manager: temporary ";

    /** Only a line feed ends a line: JSON lets other separators stand as they are. */
    private static final Pattern LINE = Pattern.compile("(?md)^" + START + "(.*)$");

    private Mark() {}

    /** The line. */
    static String text(TemporaryDatabase database) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("database", JsonValue.of(database.name()));
        database.stack().ifPresent(stack -> fields.put("stack", JsonValue.of(stack)));
        fields.put("since", JsonValue.of(database.since()));
        fields.put("roles", JsonValue.strings(database.roles()));
        return START + JsonWriter.compact(new JsonValue.Obj(fields));
    }

    /** A database's comment with the line in it; what else is there stays. */
    static String into(String comment, TemporaryDatabase database) {
        Generation generation = Generation.parse(comment);
        String words = generation.comment();
        Matcher line = LINE.matcher(words);
        String marked = line.find()
                ? line.replaceFirst(Matcher.quoteReplacement(text(database)))
                : (words.isEmpty() ? "" : words + "\n") + text(database);
        return generation.number() == 0 ? marked : new Generation(marked, generation.number()).text();
    }

    /** What a comment says; empty when it says nothing of the kind. */
    static Optional<TemporaryDatabase> in(String comment) {
        Matcher line = LINE.matcher(comment);
        return line.find() ? read(line.group(1)) : Optional.empty();
    }

    /** A line that somebody has spoiled is none. */
    private static Optional<TemporaryDatabase> read(String json) {
        try {
            return JsonReader.read(json) instanceof JsonValue.Obj fields ? Optional.of(read(fields)) : Optional.empty();
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }

    private static TemporaryDatabase read(JsonValue.Obj fields) {
        List<String> roles = new ArrayList<>();
        if (fields.members().get("roles") instanceof JsonValue.Arr names) {
            names.items().forEach(name -> string(name).ifPresent(roles::add));
        }
        return new TemporaryDatabase(
                string(fields.members().get("database")).orElse(""),
                string(fields.members().get("stack")),
                string(fields.members().get("since")).orElse(""),
                roles);
    }

    private static Optional<String> string(@Nullable JsonValue value) {
        return value instanceof JsonValue.Str string ? Optional.of(string.value()) : Optional.empty();
    }
}
