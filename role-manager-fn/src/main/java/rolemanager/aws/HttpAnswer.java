package rolemanager.aws;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import rolemanager.json.JsonReader;
import rolemanager.json.JsonSyntaxException;
import rolemanager.json.JsonValue;
import rolemanager.model.ErrorCode;
import rolemanager.model.RoleManagerException;

/** What an HTTP server answered. */
record HttpAnswer(int status, String body) {

    static HttpAnswer read(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new HttpAnswer(status, in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The body as a JSON object. The body never gets into a message: it may be a secret. */
    JsonValue.Obj object(String who) {
        try {
            if (status < 400 && JsonReader.read(body) instanceof JsonValue.Obj object) {
                return object;
            }
        } catch (JsonSyntaxException e) {
            throw notJson(who);
        }
        throw notJson(who);
    }

    private RoleManagerException notJson(String who) {
        return new RoleManagerException(
                ErrorCode.UNAVAILABLE, who + " answered with status " + status + " and no JSON object");
    }
}
