package local.provider.aws;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import local.failure.Refusal;
import org.jspecify.annotations.Nullable;

/** What the plugin is told by environment variables. */
final class RecordingEnvironment {
    private static final String HOST = "AURORA_AWS_DATABASE_HOST";
    private static final String PORT = "AURORA_AWS_DATABASE_PORT";

    private RecordingEnvironment() {}

    static @Nullable DatabaseAddress database(Map<String, String> environment) {
        String host = environment.get(HOST);
        if (host == null) {
            return null;
        }
        String port = environment.getOrDefault(PORT, "");
        try {
            return new DatabaseAddress(host, Integer.parseInt(port));
        } catch (NumberFormatException e) {
            throw new Refusal(HOST + " needs " + PORT + " to be a number, not \"" + port + "\"", e);
        }
    }

    static Consumer<Recording> listener(Map<String, String> environment) {
        String file = environment.get("AURORA_AWS_RECORDING");
        return file == null ? recording -> {} : new RecordingFile(Path.of(file));
    }
}
