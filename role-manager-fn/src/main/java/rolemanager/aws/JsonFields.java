package rolemanager.aws;

import java.util.Optional;
import rolemanager.json.JsonValue;
import rolemanager.model.ErrorCode;
import rolemanager.model.RoleManagerException;

/** Reads fields of answers; messages name the field and never its value. */
final class JsonFields {
    private JsonFields() {}

    static String text(JsonValue.Obj object, String field) {
        return optional(object, field)
                .orElseThrow(() -> new RoleManagerException(
                        ErrorCode.CONFIGURATION,
                        "the answer of AWS or the secret lacks the text field \"" + field + "\""));
    }

    static Optional<String> optional(JsonValue.Obj object, String field) {
        return object.members().get(field) instanceof JsonValue.Str text ? Optional.of(text.value()) : Optional.empty();
    }
}
