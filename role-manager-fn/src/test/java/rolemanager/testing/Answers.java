package rolemanager.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import rolemanager.json.JsonValue;
import rolemanager.json.JsonWriter;

/** Reads answers in tests. */
public final class Answers {
    private Answers() {}

    /** The value under a key, as JSON text. */
    public static String json(JsonValue.Obj answer, String key) {
        return JsonWriter.compact(Objects.requireNonNull(answer.members().get(key), key));
    }

    /** The statements of an answer. */
    public static List<String> statements(JsonValue.Obj answer) {
        List<String> statements = new ArrayList<>();
        for (JsonValue change :
                ((JsonValue.Arr) Objects.requireNonNull(answer.members().get("changes"))).items()) {
            statements.add(((JsonValue.Str) Objects.requireNonNull(
                            ((JsonValue.Obj) change).members().get("sql")))
                    .value());
        }
        return statements;
    }

    /** The strings of an array. */
    public static List<String> strings(JsonValue.Obj answer, String key) {
        List<String> strings = new ArrayList<>();
        for (JsonValue item :
                ((JsonValue.Arr) Objects.requireNonNull(answer.members().get(key))).items()) {
            strings.add(((JsonValue.Str) item).value());
        }
        return strings;
    }
}
