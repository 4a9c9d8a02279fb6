package aurora.testing;

import aurora.App;
import aurora.rolemanager.FunctionCode;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.core.internal.OutputData;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import com.pulumi.test.internal.PulumiTestInternal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.yaml.snakeyaml.Yaml;

/** Runs the program, or one component of it, as a stack with a configuration. Immutable. */
public final class StackTester {

    private static final String PROJECT = "aurora";
    private static final FunctionCode CODE = new FunctionCode("role-manager-fn/target/role-manager-fn.jar", "5ha256");

    private final String stack;
    private final Map<String, String> config;
    private final String partition;
    private final String region;
    private final Map<String, Map<String, Object>> calls;

    private StackTester(
            String stack,
            Map<String, String> config,
            String partition,
            String region,
            Map<String, Map<String, Object>> calls) {
        this.stack = stack;
        this.config = config;
        this.partition = partition;
        this.region = region;
        this.calls = calls;
    }

    /** A stack without configuration. */
    public static StackTester stack(String name) {
        return new StackTester(name, Map.of(), "aws", "eu-central-1", Map.of());
    }

    /** A stack with the configuration that is committed for it. */
    public static StackTester committed(String name) {
        Map<String, String> config = new TreeMap<>();
        committedConfig(name)
                .forEach((key, value) -> config.put(key, value instanceof String text ? text : json(value)));
        return new StackTester(name, config, "aws", "eu-central-1", Map.of());
    }

    /** With one more key, whose value is text or JSON text. */
    public StackTester with(String key, String value) {
        Map<String, String> changed = new TreeMap<>(config);
        changed.put(PROJECT + ":" + key, value);
        return new StackTester(stack, changed, partition, region, calls);
    }

    /** With these members added to the object under a key, however deep. */
    public StackTester adding(String key, String members) {
        String before = config.getOrDefault(PROJECT + ":" + key, "{}");
        JsonElement merged = merged(JsonParser.parseString(before), JsonParser.parseString(members));
        return with(key, merged.toString());
    }

    private static JsonElement merged(JsonElement before, JsonElement more) {
        if (!before.isJsonObject() || !more.isJsonObject()) {
            return more;
        }
        JsonObject both = before.getAsJsonObject().deepCopy();
        more.getAsJsonObject()
                .asMap()
                .forEach((key, value) -> both.add(key, both.has(key) ? merged(both.get(key), value) : value));
        return both;
    }

    /** In another part of AWS. */
    public StackTester in(String otherPartition, String otherRegion) {
        return new StackTester(stack, config, otherPartition, otherRegion, calls);
    }

    /** With an answer for a provider function. */
    public StackTester answering(String token, Map<String, Object> answer) {
        Map<String, Map<String, Object>> changed = new LinkedHashMap<>(calls);
        changed.put(token, answer);
        return new StackTester(stack, config, partition, region, changed);
    }

    /** The same configuration as the text of a {@code Pulumi.<stack>.yaml}, for the real engine. */
    public String configuration() {
        JsonObject values = new JsonObject();
        values.addProperty("aws:region", region);
        config.forEach((key, value) -> values.add(key, JsonParser.parseString(value)));
        JsonObject file = new JsonObject();
        file.add("config", values);
        return file.toString();
    }

    /** Runs the whole program. */
    public StackRun run() {
        return run(context -> App.stack(context, CODE));
    }

    /** Runs a part of it. */
    public StackRun run(Consumer<Context> program) {
        RecordingMocks mocks = new RecordingMocks(partition, region, calls);
        RecordingMonitor monitor = new RecordingMonitor(mocks, PulumiTestInternal.mockLog());
        try {
            TestResult result = PulumiTestInternal.builder()
                    .config(config)
                    .mocks(mocks)
                    .options(TestOptions.builder()
                            .projectName(PROJECT)
                            .stackName(stack)
                            .build())
                    .monitorDecorator(ignored -> monitor)
                    .build()
                    .runTest(program)
                    .throwOnError();
            return recorded(monitor, result);
        } finally {
            PulumiTestInternal.cleanup();
        }
    }

    private StackRun recorded(RecordingMonitor monitor, TestResult result) {
        Map<String, Object> outputs = new TreeMap<>();
        Map<String, Boolean> secret = new TreeMap<>();
        result.outputs().forEach((name, output) -> {
            OutputData<?> data = data(output);
            outputs.put(name, data.getValueNullable());
            secret.put(name, data.isSecret());
        });
        List<String> secrets = secret.keySet().stream().filter(secret::get).toList();
        return new StackRun(stack, monitor.declared(), monitor.componentOutputs(), outputs, secrets);
    }

    private static OutputData<?> data(Output<?> output) {
        return PulumiTestInternal.extractOutputData(output);
    }

    private static Map<String, Object> committedConfig(String name) {
        Path file = Path.of("Pulumi." + name + ".yaml");
        try {
            Map<String, Map<String, Object>> settings = new Yaml().load(Files.readString(file));
            return settings.getOrDefault("config", Map.of());
        } catch (IOException cannotRead) {
            throw new UncheckedIOException("cannot read " + file, cannotRead);
        }
    }

    private static String json(Object value) {
        return new Gson().toJson(value);
    }
}
