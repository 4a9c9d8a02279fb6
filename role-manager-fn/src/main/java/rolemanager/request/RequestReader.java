package rolemanager.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rolemanager.json.JsonReader;
import rolemanager.json.JsonSyntaxException;
import rolemanager.json.JsonValue;
import rolemanager.model.ErrorCode;
import rolemanager.model.ExtensionDeclaration;
import rolemanager.model.RoleManagerException;
import rolemanager.model.RoleModel;

/**
 * Reads a request: {@code {"action": …, "model": …}}, or the event of template-infra's callers {@code {"action": …, "config":
 * {"superuser_extensions": {"vector": true}}}}. Every fault is found before anything is opened, and all are thrown together as
 * {@link ErrorCode#BAD_REQUEST}.
 */
public final class RequestReader {
    /** What generate says beside its model, which can so be handed back as it is; nothing here is of use to anybody else. */
    private static final List<String> GENERATED = List.of("unmanaged", "warnings");

    /** What a whole request has and a bare model has not. */
    private static final List<String> KEYS = List.of("action", "version", "model", "config", "template", "stack");

    private final Defaults defaults;

    public RequestReader(Defaults defaults) {
        this.defaults = defaults;
    }

    /** Reads a Lambda event, which must say its action. */
    public Request readEvent(String json) {
        return read(json, Optional.empty());
    }

    /**
     * Reads what the command line was given for an action: a whole request, whose own action must then be the same, or a bare model, or nothing.
     */
    public Request readModel(Action action, String json) {
        if (json.isBlank() && !action.isAboutDatabases()) {
            return new Request(action, DefaultModel.of(defaults, Map.of()));
        }
        return read(json.isBlank() ? "{}" : json, Optional.of(action));
    }

    private Request read(String json, Optional<Action> asked) {
        JsonValue value = parse(json);
        Faults faults = new Faults();
        Node node = Node.of(value, "$", faults);
        Version.check(node);
        Action action = action(node, asked);
        Optional<JsonValue> bare = asked.isPresent() && isBare(value) ? Optional.of(value) : Optional.empty();
        Request request = action.isAboutDatabases()
                ? new DatabaseRequestReader(defaults, faults).read(action, node, bare)
                : new Request(action, model(node, bare, faults));
        if (bare.isEmpty()) {
            GENERATED.forEach(node::value);
            node.end();
        }
        faults.throwIfAny();
        return request;
    }

    private static boolean isBare(JsonValue value) {
        return !(value instanceof JsonValue.Obj object) || KEYS.stream().noneMatch(object.members()::containsKey);
    }

    private static JsonValue parse(String json) {
        try {
            return JsonReader.read(json);
        } catch (JsonSyntaxException e) {
            throw new RoleManagerException(ErrorCode.BAD_REQUEST, "the request is " + e.getMessage(), e);
        }
    }

    private static Action action(Node node, Optional<Action> asked) {
        if (!node.has("action")) {
            if (asked.isEmpty()) {
                node.fault("action", "missing; one of " + String.join(", ", Action.names()));
            }
            return asked.orElse(Action.REPORT);
        }
        Optional<String> text = node.string("action");
        Optional<Action> said = text.flatMap(Action::of);
        if (text.isPresent() && said.isEmpty()) {
            node.fault("action", "unknown action \"" + text.get() + "\"; one of " + String.join(", ", Action.names()));
        }
        if (said.isPresent() && asked.isPresent() && said.get() != asked.get()) {
            node.fault("action", "the command line says " + asked.get().text() + "; leave one of them out");
        }
        return said.or(() -> asked).orElse(Action.REPORT);
    }

    private RoleModel model(Node node, Optional<JsonValue> bare, Faults faults) {
        if (bare.isPresent()) {
            return new ModelReader(defaults, faults).read(bare.get(), "$");
        }
        if (node.has("model") && node.has("config")) {
            node.fault("config", "a request has either a model or a config, not both");
        }
        Optional<JsonValue> model = node.value("model");
        if (model.isPresent()) {
            return new ModelReader(defaults, faults).read(model.get(), "$.model");
        }
        return DefaultModel.of(defaults, configuredExtensions(node, faults));
    }

    private static Map<String, ExtensionDeclaration> configuredExtensions(Node node, Faults faults) {
        Map<String, ExtensionDeclaration> extensions = new LinkedHashMap<>();
        node.node("config")
                .flatMap(config -> config.value("superuser_extensions"))
                .ifPresent(value ->
                        extensions.putAll(new ExtensionReader(faults).read(value, "$.config.superuser_extensions")));
        return extensions;
    }
}
