package local.provider.aws;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import local.failure.Refusal;

/**
 * Appends recordings to a file, one line of JSON each.
 *
 * @param file made when it is missing
 */
record RecordingFile(Path file) implements Consumer<Recording> {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    @Override
    public void accept(Recording recording) {
        try {
            Files.writeString(
                    file, GSON.toJson(recording) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new Refusal("the recording " + file + " (AURORA_AWS_RECORDING) cannot be written: " + e, e);
        }
    }
}
