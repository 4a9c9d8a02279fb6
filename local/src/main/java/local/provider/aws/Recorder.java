package local.provider.aws;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import local.provider.Phase;
import local.provider.Urn;
import local.provider.aws.Recording.Operation;

/** Keeps what was asked for, in the order in which it came. */
final class Recorder {
    private final List<Recording> recordings = new CopyOnWriteArrayList<>();
    private final Consumer<Recording> listener;

    Recorder(Consumer<Recording> listener) {
        this.listener = listener;
    }

    List<Recording> recordings() {
        return List.copyOf(recordings);
    }

    void forget() {
        recordings.clear();
    }

    void record(Operation operation, Urn urn, String id, Map<String, Object> inputs) {
        record(operation, Phase.UPDATE, urn, id, inputs);
    }

    void record(Operation operation, Phase phase, Urn urn, String id, Map<String, Object> inputs) {
        boolean preview = phase == Phase.PREVIEW;
        add(new Recording(operation, preview, urn.type(), urn.name(), urn.text(), id, RecordedValues.of(inputs)));
    }

    /** Of something that is no resource: the configuration, a function. */
    void recordOther(Operation operation, String type, Map<String, Object> inputs) {
        add(new Recording(operation, false, type, "", "", "", RecordedValues.of(inputs)));
    }

    private void add(Recording recording) {
        recordings.add(recording);
        listener.accept(recording);
    }
}
