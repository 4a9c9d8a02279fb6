package local.provider.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import local.failure.Refusal;
import local.provider.Autoname;
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

/** Makes roles, databases and memberships in a real server, and really reads them: a refresh sees what was changed or dropped by others. */
public final class PostgresqlProvider implements StandIn {
    private static final List<ServerObject> OBJECTS =
            List.of(new RoleObject(), new DatabaseObject(), new GrantRoleObject());

    private final AtomicReference<@Nullable ConnectionSettings> settings = new AtomicReference<>();

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String version() {
        return "3.18.0";
    }

    @Override
    public String notice() {
        return "This is a local stand-in for the postgresql provider " + version()
                + ": it knows roles without passwords, databases and memberships, and no other resource.";
    }

    @Override
    public void configure(Map<String, Object> configuration) {
        settings.set(ConnectionSettings.of(configuration));
    }

    @Override
    public Checked check(Urn urn, Map<String, Object> oldInputs, Map<String, Object> inputs) {
        Optional<ServerObject> object = find(urn);
        if (object.isEmpty()) {
            return new Checked(inputs, List.of(new CheckFailure("", unsupported(urn))));
        }
        List<Attribute> attributes = object.get().attributes();
        boolean named =
                attributes.stream().anyMatch(attribute -> attribute.name().equals("name"));
        Map<String, Object> complete = named ? Autoname.complete("name", urn, oldInputs, inputs) : inputs;
        return new Checked(complete, Desired.faults(urn.type(), inputs, attributes));
    }

    private static Optional<ServerObject> find(Urn urn) {
        return OBJECTS.stream()
                .filter(object -> object.type().equals(urn.type()))
                .findFirst();
    }

    private static ServerObject object(Urn urn) {
        return find(urn).orElseThrow(() -> new Refusal(unsupported(urn)));
    }

    private static String unsupported(Urn urn) {
        return "the stand-in for the postgresql provider has no resource " + urn.type() + "; it has "
                + OBJECTS.stream().map(ServerObject::type).collect(Collectors.joining(", "));
    }

    /** Compares with the state, not with the last inputs: what a refresh found in the server counts. */
    @Override
    public Difference difference(Urn urn, State old, Map<String, Object> inputs) {
        List<Attribute> attributes = object(urn).attributes();
        Map<String, Object> desired =
                new TreeMap<>(Desired.of(inputs, attributes).values());
        Map<String, Object> last =
                new TreeMap<>(Desired.of(old.outputs(), attributes).values());
        // What the program does not say is the server's to decide.
        last.keySet().retainAll(desired.keySet());
        return new Difference(
                PropertyDiff.between(last, desired),
                attributes.stream()
                        .filter(Attribute::replaces)
                        .map(Attribute::name)
                        .toList());
    }

    @Override
    public State create(Urn urn, Map<String, Object> inputs, Phase phase, EngineLog log) {
        ServerObject object = object(urn);
        Desired desired = Desired.of(inputs, object.attributes());
        if (phase == Phase.PREVIEW) {
            return new State("", inputs, preview(desired, inputs));
        }
        return inServer("create", urn, connection -> {
            object.create(connection, desired);
            String id = object.id(desired);
            return new State(id, inputs, found(object, connection, id, inputs));
        });
    }

    private static Map<String, Object> preview(Desired desired, Map<String, Object> inputs) {
        Map<String, Object> outputs = new TreeMap<>(desired.values());
        outputs.putAll(inputs);
        return outputs;
    }

    /** The attributes as they are in the server, those that came as secrets as secrets. */
    private static Map<String, Object> found(
            ServerObject object, Connection connection, String id, Map<String, Object> inputs) throws SQLException {
        Map<String, Object> outputs = object.read(connection, id, Properties.plain(inputs))
                .orElseThrow(() -> new Refusal(id + " was made, and is not there"));
        return Properties.withSecretsOf(inputs, outputs);
    }

    @Override
    public Optional<State> read(Urn urn, State old) {
        ServerObject object = object(urn);
        return inServer(
                "read",
                urn,
                connection -> object.read(connection, current(old), Properties.plain(old.outputs()))
                        .map(found -> {
                            Map<String, Object> outputs = Properties.withSecretsOf(old.outputs(), found);
                            Map<String, Object> inputs = new TreeMap<>(outputs);
                            inputs.keySet()
                                    .retainAll(
                                            old.inputs().isEmpty()
                                                    ? outputs.keySet()
                                                    : old.inputs().keySet());
                            return new State(old.id(), inputs, outputs);
                        }));
    }

    @Override
    public Map<String, Object> update(Urn urn, State old, Map<String, Object> inputs, Phase phase, EngineLog log) {
        ServerObject object = object(urn);
        Desired desired = Desired.of(inputs, object.attributes());
        if (phase == Phase.PREVIEW) {
            return preview(desired, inputs);
        }
        return inServer("update", urn, connection -> {
            object.update(connection, current(old), Desired.of(old.outputs(), object.attributes()), desired);
            return found(object, connection, object.id(desired), inputs);
        });
    }

    @Override
    public void delete(Urn urn, State old, EngineLog log) {
        ServerObject object = object(urn);
        inServer("delete", urn, connection -> {
            object.delete(connection, current(old), Desired.of(old.outputs(), object.attributes()));
            return old;
        });
    }

    @Override
    public Optional<Map<String, Object>> invoke(String token, Map<String, Object> arguments, EngineLog log) {
        return Optional.empty();
    }

    /** What it is called now: after a renaming the id is still the first name, because an update cannot change an id. */
    private static String current(State state) {
        return Properties.plain(state.outputs().get("name")) instanceof String name ? name : state.id();
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T inServer(String verb, Urn urn, Work<T> work) {
        ConnectionSettings target = settings.get();
        if (target == null) {
            throw new Refusal("the postgresql provider was not configured");
        }
        try (Connection connection = target.open()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new Refusal(
                    "cannot " + verb + " " + urn.name() + " in the server " + target + ": " + e.getMessage(), e);
        }
    }
}
