package rolemanager.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rolemanager.json.JsonReader;
import rolemanager.json.JsonSyntaxException;
import rolemanager.json.JsonValue;
import rolemanager.model.ErrorCode;
import rolemanager.model.RoleManagerException;

/** Reads an answer that was given before, by the function in Lambda say. */
final class AnswerReader {
    private AnswerReader() {}

    /**
     * The answer.
     *
     * @throws RoleManagerException BAD_REQUEST when the text is none
     */
    static JsonValue.Obj read(String json) {
        try {
            JsonValue value = JsonReader.read(json);
            if (value instanceof JsonValue.Obj answer && !answer.members().isEmpty()) {
                return answer;
            }
            throw wrong(
                    "an answer is an object with something in it, found "
                            + (value instanceof JsonValue.Obj ? "an empty one" : value.kind()),
                    null);
        } catch (JsonSyntaxException e) {
            throw wrong("it is " + e.getMessage(), e);
        }
    }

    private static RoleManagerException wrong(String why, @Nullable Throwable cause) {
        return new RoleManagerException(
                ErrorCode.BAD_REQUEST, "standard input is no answer of the role manager: " + why, List.of(), cause);
    }
}
