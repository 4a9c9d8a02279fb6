package rolemanager;

import java.util.LinkedHashMap;
import java.util.Map;
import rolemanager.json.JsonValue;

/** Where the time goes, in milliseconds. */
final class Stopwatch {
    private final Map<String, JsonValue> laps = new LinkedHashMap<>();
    private long last = System.nanoTime();

    void lap(String name) {
        long now = System.nanoTime();
        laps.put(name, JsonValue.of((now - last) / 1_000_000));
        last = now;
    }

    JsonValue laps() {
        return new JsonValue.Obj(laps);
    }
}
