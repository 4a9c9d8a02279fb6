package local.provider;

import java.util.Map;
import java.util.Optional;

/**
 * A provider that takes an official one's place where that one cannot be had. Properties come and go as {@link Properties} describes them.
 * A {@link local.failure.Refusal} fails the operation with its message. Calls come at the same time from several threads.
 */
public interface StandIn {
    /** The official provider's name, {@code command}. */
    String name();

    /** The version whose behaviour is followed, {@code 1.2.1}. */
    String version();

    /** One sentence that tells a person that this is a stand-in, and what it does not do. */
    String notice();

    /** Takes the provider's configuration. Some values come as JSON text, as the SDKs send them. */
    default void configure(Map<String, Object> configuration) {}

    /** Judges a resource's inputs before anything else is done with them. */
    Checked check(Urn urn, Map<String, Object> oldInputs, Map<String, Object> inputs);

    /** Compares what is with what shall be. */
    Difference difference(Urn urn, State old, Map<String, Object> inputs);

    /** Makes the resource; in a preview, only says what is known of it already. */
    State create(Urn urn, Map<String, Object> inputs, Phase phase, EngineLog log);

    /** Looks at the resource; empty when it is gone. */
    Optional<State> read(Urn urn, State old);

    /** Changes the resource; in a preview, only says what is known of it already. The answer holds its outputs. */
    Map<String, Object> update(Urn urn, State old, Map<String, Object> inputs, Phase phase, EngineLog log);

    /** Removes the resource. */
    void delete(Urn urn, State old, EngineLog log);

    /**
     * Calls a function.
     *
     * @return its result; empty when there is no function of this name
     */
    Optional<Map<String, Object>> invoke(String token, Map<String, Object> arguments, EngineLog log);

    /** The engine wants everything that runs to end soon. */
    default void cancel() {}
}
