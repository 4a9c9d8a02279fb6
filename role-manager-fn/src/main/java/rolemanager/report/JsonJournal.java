package rolemanager.report;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import rolemanager.json.JsonValue;
import rolemanager.json.JsonWriter;
import rolemanager.model.Journal;

/** Writes one JSON object a line. */
public final class JsonJournal implements Journal {
    private final PrintStream out;
    private final Map<String, String> common;

    /** @param common what every line carries, for instance the request's id */
    public JsonJournal(PrintStream out, Map<String, String> common) {
        this.out = out;
        this.common = new LinkedHashMap<>(common);
    }

    @Override
    public void note(String event, Map<String, String> details) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("event", event);
        line.putAll(common);
        line.putAll(details);
        out.println(JsonWriter.compact(JsonValue.stringMap(line)));
    }
}
