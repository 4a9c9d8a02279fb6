package aurora.operations;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A dashboard with one graph for each alarm, its threshold drawn in. Pure. */
final class DashboardBody {

    private static final int COLUMNS = 3;
    private static final int WIDTH = 8;
    private static final int HEIGHT = 6;

    /** A measurement as CloudWatch finds it. */
    record Metric(String name, Map<String, String> dimensions) {}

    private DashboardBody() {}

    static String of(List<Alarm> alarms, String region, Function<Alarm, Metric> metrics) {
        JsonArray widgets = new JsonArray();
        for (int index = 0; index < alarms.size(); index++) {
            Alarm alarm = alarms.get(index);
            JsonObject widget = new JsonObject();
            widget.addProperty("type", "metric");
            widget.addProperty("x", index % COLUMNS * WIDTH);
            widget.addProperty("y", index / COLUMNS * HEIGHT);
            widget.addProperty("width", WIDTH);
            widget.addProperty("height", HEIGHT);
            widget.add("properties", graph(alarm, region, metrics.apply(alarm)));
            widgets.add(widget);
        }
        JsonObject body = new JsonObject();
        body.add("widgets", widgets);
        return body.toString();
    }

    private static JsonObject graph(Alarm alarm, String region, Metric metric) {
        JsonObject graph = new JsonObject();
        graph.addProperty("title", alarm.name());
        graph.addProperty("region", region);
        graph.addProperty("stat", alarm.statistic());
        graph.addProperty("period", alarm.periodSeconds());
        JsonArray metrics = new JsonArray();
        metrics.add(line(alarm, metric));
        graph.add("metrics", metrics);
        JsonObject threshold = new JsonObject();
        threshold.addProperty("label", "alarm");
        threshold.addProperty("value", alarm.threshold());
        JsonArray horizontal = new JsonArray();
        horizontal.add(threshold);
        JsonObject annotations = new JsonObject();
        annotations.add("horizontal", horizontal);
        graph.add("annotations", annotations);
        return graph;
    }

    private static JsonArray line(Alarm alarm, Metric metric) {
        JsonArray line = new JsonArray();
        line.add(alarm.subject().namespace());
        line.add(metric.name());
        new TreeMap<>(metric.dimensions()).forEach((dimension, value) -> {
            line.add(dimension);
            line.add(value);
        });
        return line;
    }
}
