package local.provider.aws;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import local.failure.Refusal;
import local.provider.Autoname;
import local.provider.Checked;
import local.provider.Difference;
import local.provider.EngineLog;
import local.provider.Phase;
import local.provider.Properties;
import local.provider.PropertyDiff;
import local.provider.StandIn;
import local.provider.State;
import local.provider.Urn;
import local.provider.aws.Recording.Operation;
import org.jspecify.annotations.Nullable;

/**
 * An AWS that makes nothing. It accepts every resource, answers with plausible ids, ARNs and endpoints, and keeps a recording. It needs no
 * network and no credentials, and asks for no permission: it is attached by tests ({@link local.provider.ProviderServer}) or installed into a
 * private PULUMI_HOME, and must never be installed into a person's own, where it would answer for the real AWS.
 */
public final class RecordingAws implements StandIn {
    private static final String CLUSTER = "aws:rds/cluster:Cluster";
    private static final int RANDOM_BYTES = 9;
    private static final int RANDOM_DIGITS = 17;

    private final Recorder recorder;
    private final @Nullable DatabaseAddress database;
    private volatile AwsAccount account = AwsAccount.in("us-east-1");
    private volatile DefaultTags defaultTags = DefaultTags.NONE;
    private final AwsFunctions functions = new AwsFunctions(() -> account);

    /** Records; clusters are nowhere. */
    public RecordingAws() {
        this(null);
    }

    /** Records; clusters are said to be at the address, where a real server should be. */
    public RecordingAws(@Nullable DatabaseAddress database) {
        this(database, recording -> {});
    }

    /** Records, and says each recording to the listener too. */
    public RecordingAws(@Nullable DatabaseAddress database, Consumer<Recording> listener) {
        this.database = database;
        this.recorder = new Recorder(listener);
    }

    /**
     * As a plugin: AURORA_AWS_RECORDING names a file for the recording, AURORA_AWS_DATABASE_HOST and _PORT say where clusters are.
     *
     * @throws Refusal when the port is missing or no number
     */
    public static RecordingAws of(Map<String, String> environment) {
        return new RecordingAws(RecordingEnvironment.database(environment), RecordingEnvironment.listener(environment));
    }

    /** Everything that was asked for so far, in the order in which it came. */
    public List<Recording> recordings() {
        return recorder.recordings();
    }

    /** Forgets what was recorded. */
    public void forget() {
        recorder.forget();
    }

    /** Answers a function otherwise from now on: arguments in, result out. */
    public void answer(String token, Function<Map<String, Object>, Map<String, Object>> answer) {
        functions.answer(token, answer);
    }

    @Override
    public String name() {
        return "aws";
    }

    @Override
    public String version() {
        return "6.83.0";
    }

    @Override
    public String notice() {
        return "This is a local stand-in for the aws provider " + version()
                + ": it records and makes nothing. What AWS accepts, forbids and replaces cannot be learned from it.";
    }

    @Override
    public void configure(Map<String, Object> configuration) {
        Map<String, Object> plain = Properties.plain(configuration);
        if (plain.get("region") instanceof String region && !region.isEmpty()) {
            account = AwsAccount.in(region);
        }
        defaultTags = DefaultTags.of(plain.get("defaultTags"));
        recorder.recordOther(Operation.CONFIGURE, name(), configuration);
    }

    @Override
    public Checked check(Urn urn, Map<String, Object> oldInputs, Map<String, Object> inputs) {
        recorder.record(Operation.CHECK, urn, "", inputs);
        ResourceType type = ResourceTypes.of(urn.type());
        String property = type.nameProperty();
        if (property == null || inputs.containsKey(property) || inputs.containsKey(property + "Prefix")) {
            return Checked.good(inputs);
        }
        Urn named =
                new Urn(urn.text().substring(0, urn.text().length() - urn.name().length()) + type.nameOf(urn.name()));
        return Checked.good(Autoname.complete(property, named, oldInputs, inputs));
    }

    @Override
    public Difference difference(Urn urn, State old, Map<String, Object> inputs) {
        recorder.record(Operation.DIFF, urn, old.id(), inputs);
        return new Difference(
                PropertyDiff.between(old.inputs(), inputs),
                ResourceTypes.of(urn.type()).replacing());
    }

    @Override
    public State create(Urn urn, Map<String, Object> inputs, Phase phase, EngineLog log) {
        if (phase == Phase.PREVIEW) {
            recorder.record(Operation.CREATE, phase, urn, "", inputs);
            return new State("", inputs, inputs);
        }
        String random = random();
        Map<String, Object> plain = named(urn, Properties.plain(inputs), Map.of(), random);
        String id = ResourceTypes.of(urn.type()).id(new Facts(account, "", random, plain, Map.of()));
        recorder.record(Operation.CREATE, phase, urn, id, inputs);
        return new State(id, inputs, outputs(urn, new Facts(account, id, random, plain, Map.of()), inputs));
    }

    /** The inputs with the name that AWS's provider makes from a prefix: it stays for the resource's life. */
    private static Map<String, Object> named(
            Urn urn, Map<String, Object> inputs, Map<String, Object> last, String random) {
        String property = ResourceTypes.of(urn.type()).nameProperty();
        Object prefix = inputs.get(property + "Prefix");
        if (property == null || prefix == null || inputs.containsKey(property)) {
            return inputs;
        }
        Map<String, Object> named = new TreeMap<>(inputs);
        named.put(property, last.getOrDefault(property, prefix + random));
        return named;
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new Random().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes).substring(0, RANDOM_DIGITS);
    }

    private Map<String, Object> outputs(Urn urn, Facts facts, Map<String, Object> inputs) {
        Map<String, Object> outputs = new TreeMap<>(inputs);
        outputs.putAll(ResourceTypes.of(urn.type()).outputs(facts));
        String name = ResourceTypes.of(urn.type()).nameProperty();
        if (name != null && facts.inputs().containsKey(name)) {
            outputs.putIfAbsent(name, facts.inputs().get(name));
        }
        if (CLUSTER.equals(urn.type()) && database != null) {
            outputs.put("endpoint", database.host());
            outputs.put("readerEndpoint", database.host());
            outputs.put("port", (double) database.port());
        }
        if (inputs.containsKey("tags") || !defaultTags.tags().isEmpty()) {
            outputs.put("tagsAll", defaultTags.with(facts.inputs().get("tags")));
        }
        return outputs;
    }

    @Override
    public Optional<State> read(Urn urn, State old) {
        recorder.record(Operation.READ, urn, old.id(), old.inputs());
        return Optional.of(old);
    }

    @Override
    public Map<String, Object> update(Urn urn, State old, Map<String, Object> inputs, Phase phase, EngineLog log) {
        recorder.record(Operation.UPDATE, phase, urn, old.id(), inputs);
        Map<String, Object> last = new TreeMap<>(Properties.plain(old.outputs()));
        if (Properties.hasUnknown(inputs)) {
            last.keySet().removeAll(old.inputs().keySet());
            last.putAll(inputs);
            return last;
        }
        String random = random();
        Map<String, Object> plain = named(urn, Properties.plain(inputs), last, random);
        return outputs(urn, new Facts(account, old.id(), random, plain, last), inputs);
    }

    @Override
    public void delete(Urn urn, State old, EngineLog log) {
        recorder.record(Operation.DELETE, urn, old.id(), old.inputs());
    }

    @Override
    public Optional<Map<String, Object>> invoke(String token, Map<String, Object> arguments, EngineLog log) {
        recorder.recordOther(Operation.INVOKE, token, arguments);
        return functions.call(token, Properties.plain(arguments));
    }
}
