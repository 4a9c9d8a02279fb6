package local.server;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonSyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import local.failure.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What has to survive the server: the port that others have been told, and how often the server was started.
 *
 * @param port the port the server listens on, or will
 * @param starts 0 for a server that was never started
 * @param version the release that was last started ({@code 17.11}); null before the first start
 */
record ServerState(int port, int starts, @Nullable String version) {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    /** The stored state; null where there is none. */
    static @Nullable ServerState read(ServerHome home) {
        if (!Files.exists(home.state())) {
            return null;
        }
        try {
            ServerState state = GSON.fromJson(PrivateFiles.read(home.state()), ServerState.class);
            if (state != null && state.port > 0) {
                return state;
            }
        } catch (JsonSyntaxException e) {
            throw damaged(home, e);
        }
        throw damaged(home, null);
    }

    private static Refusal damaged(ServerHome home, @Nullable Exception cause) {
        String message = "the file " + home.state() + " is damaged; delete it (the data stays as it is) and try again";
        return cause == null ? new Refusal(message) : new Refusal(message, cause);
    }

    void write(ServerHome home) {
        PrivateFiles.write(home.state(), (GSON.toJson(this) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    ServerState started(PostgresVersion release) {
        return new ServerState(port, starts + 1, release.number());
    }

    ServerState withPort(int other) {
        return new ServerState(other, starts, version);
    }
}
