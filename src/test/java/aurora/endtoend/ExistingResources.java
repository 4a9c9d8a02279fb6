package aurora.endtoend;

import java.util.Map;
import java.util.Optional;
import local.provider.Checked;
import local.provider.Difference;
import local.provider.EngineLog;
import local.provider.Phase;
import local.provider.StandIn;
import local.provider.State;
import local.provider.Urn;

/**
 * A provider under which some resources are there already, made by somebody else.
 *
 * @param found what they were made from, by id
 */
record ExistingResources(StandIn provider, Map<String, Map<String, Object>> found) implements StandIn {

    /** An import comes with an id and nothing else. */
    @Override
    public Optional<State> read(Urn urn, State old) {
        Map<String, Object> inputs = found.get(old.id());
        return inputs != null && old.inputs().isEmpty()
                ? Optional.of(new State(old.id(), inputs, inputs))
                : provider.read(urn, old);
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public String version() {
        return provider.version();
    }

    @Override
    public String notice() {
        return provider.notice();
    }

    @Override
    public void configure(Map<String, Object> configuration) {
        provider.configure(configuration);
    }

    @Override
    public Checked check(Urn urn, Map<String, Object> oldInputs, Map<String, Object> inputs) {
        return provider.check(urn, oldInputs, inputs);
    }

    @Override
    public Difference difference(Urn urn, State old, Map<String, Object> inputs) {
        return provider.difference(urn, old, inputs);
    }

    @Override
    public State create(Urn urn, Map<String, Object> inputs, Phase phase, EngineLog log) {
        return provider.create(urn, inputs, phase, log);
    }

    @Override
    public Map<String, Object> update(Urn urn, State old, Map<String, Object> inputs, Phase phase, EngineLog log) {
        return provider.update(urn, old, inputs, phase, log);
    }

    @Override
    public void delete(Urn urn, State old, EngineLog log) {
        provider.delete(urn, old, log);
    }

    @Override
    public Optional<Map<String, Object>> invoke(String token, Map<String, Object> arguments, EngineLog log) {
        return provider.invoke(token, arguments, log);
    }
}
