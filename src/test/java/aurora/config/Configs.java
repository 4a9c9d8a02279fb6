package aurora.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.List;

/** Reads configurations for the tests of this package, written as JSON of single quotes. */
public final class Configs {

    static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");

    private Configs() {}

    public static StackConfig read(String json) {
        return StackConfig.read(text(json));
    }

    /** The faults of a configuration, one line each; empty where it has none. */
    static List<String> faults(String json) {
        ConfigurationException refused =
                catchThrowableOfType(ConfigurationException.class, () -> StackConfig.read(text(json)));
        return refused == null
                ? List.of()
                : refused.faults().stream().map(Fault::toString).toList();
    }

    private static ConfigText text(String json) {
        JsonObject values = JsonParser.parseString(json).getAsJsonObject();
        return new ConfigText("aurora", "test", values, NOW);
    }
}
