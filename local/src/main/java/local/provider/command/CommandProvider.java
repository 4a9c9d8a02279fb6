package local.provider.command;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import local.failure.Refusal;
import local.provider.CheckFailure;
import local.provider.Checked;
import local.provider.Difference;
import local.provider.EngineLog;
import local.provider.Phase;
import local.provider.Properties;
import local.provider.PropertyDiff;
import local.provider.StandIn;
import local.provider.State;
import local.provider.Urn;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands on this machine as resources. Follows the official provider where a program can see it: any changed input is an update (paths
 * go down to the elements of lists, so a changed trigger is one too), nothing runs in a preview, nothing is looked at in a refresh, and only
 * outputs with the name of a secret input are secret.
 */
public final class CommandProvider implements StandIn {
    private static final String RESOURCE = "command:local:Command";
    private static final String FUNCTION = "command:local:run";
    private static final int ID_BYTES = 4;

    private final Runner runner = new Runner();

    @Override
    public String name() {
        return "command";
    }

    @Override
    public String version() {
        return "1.2.1";
    }

    @Override
    public String notice() {
        return "This is a local stand-in for the command provider " + version()
                + ": it runs commands on this machine and knows nothing of remote ones.";
    }

    @Override
    public Checked check(Urn urn, Map<String, Object> oldInputs, Map<String, Object> inputs) {
        if (!RESOURCE.equals(urn.type())) {
            return new Checked(
                    inputs,
                    List.of(new CheckFailure("", "the stand-in has no resource " + urn.type() + ", only " + RESOURCE)));
        }
        return new Checked(inputs, CommandInputs.faults(inputs, CommandInputs.RESOURCE));
    }

    @Override
    public Difference difference(Urn urn, State old, Map<String, Object> inputs) {
        SortedMap<String, PropertyDiff.Change> changes = PropertyDiff.between(old.inputs(), inputs);
        // The schema says replaceOnChanges for the list as a whole; a path within it is another key.
        return new Difference(changes, List.of("triggers"));
    }

    @Override
    public State create(Urn urn, Map<String, Object> inputs, Phase phase, EngineLog log) {
        Map<String, Object> outputs = new TreeMap<>(inputs);
        if (phase == Phase.PREVIEW) {
            return new State("", inputs, outputs);
        }
        outputs.putAll(execute(urn, text(inputs, "create"), inputs, Map.of(), log));
        return new State(newId(urn), inputs, outputs);
    }

    private static String newId(Urn urn) {
        byte[] random = new byte[ID_BYTES];
        new Random().nextBytes(random);
        return urn.name() + HexFormat.of().formatHex(random);
    }

    @Override
    public Optional<State> read(Urn urn, State old) {
        return Optional.of(old);
    }

    @Override
    public Map<String, Object> update(Urn urn, State old, Map<String, Object> inputs, Phase phase, EngineLog log) {
        Map<String, Object> outputs = new TreeMap<>(inputs);
        if (phase == Phase.PREVIEW) {
            return outputs;
        }
        String command = inputs.containsKey("update") ? text(inputs, "update") : text(inputs, "create");
        outputs.putAll(execute(urn, command, inputs, old.outputs(), log));
        return outputs;
    }

    @Override
    public void delete(Urn urn, State old, EngineLog log) {
        execute(urn, text(old.outputs(), "delete"), old.outputs(), old.outputs(), log);
    }

    @Override
    public Optional<Map<String, Object>> invoke(String token, Map<String, Object> arguments, EngineLog log) {
        if (!FUNCTION.equals(token)) {
            return Optional.empty();
        }
        List<CheckFailure> faults = CommandInputs.faults(arguments, CommandInputs.FUNCTION);
        String command = text(arguments, "command");
        if (command == null || !faults.isEmpty()) {
            throw new Refusal(FUNCTION + ": " + (command == null ? "command is missing" : faults.toString()));
        }
        Map<String, Object> result = new TreeMap<>(Properties.plain(arguments));
        result.putAll(execute(new Urn(""), command, arguments, Map.of(), log));
        return Optional.of(result);
    }

    @Override
    public void cancel() {
        runner.endAll();
    }

    /** Runs the command, if there is one; without one what is known stays as it is. */
    private Map<String, Object> execute(
            Urn urn, @Nullable String command, Map<String, Object> inputs, Map<String, Object> last, EngineLog log) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        if (command == null) {
            outputs.put("stdout", last.getOrDefault("stdout", ""));
            outputs.put("stderr", last.getOrDefault("stderr", ""));
            return outputs;
        }
        Execution execution = Execution.of(inputs, previousOutput(inputs, last));
        Runner.Result result = runner.run(command, execution, line -> log.info(urn.text(), line));
        outputs.putAll(FoundFiles.outputs(Properties.plain(inputs), execution.directory()));
        outputs.put("stdout", result.stdout());
        outputs.put("stderr", result.stderr());
        return outputs;
    }

    private static Map<String, String> previousOutput(Map<String, Object> inputs, Map<String, Object> last) {
        Map<String, String> environment = new LinkedHashMap<>();
        if (!Boolean.FALSE.equals(Properties.plain(inputs.getOrDefault("addPreviousOutputInEnv", true)))) {
            put(environment, "PULUMI_COMMAND_STDOUT", last.get("stdout"));
            put(environment, "PULUMI_COMMAND_STDERR", last.get("stderr"));
        }
        return environment;
    }

    private static void put(Map<String, String> environment, String name, @Nullable Object value) {
        if (Properties.plain(value) instanceof String text && !text.isEmpty()) {
            environment.put(name, text);
        }
    }

    private static @Nullable String text(Map<String, Object> inputs, String name) {
        return (String) Properties.plain(inputs.get(name));
    }
}
