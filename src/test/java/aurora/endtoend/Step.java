package aurora.endtoend;

import com.pulumi.automation.OperationType;
import com.pulumi.automation.events.StepEventMetadata;
import java.util.List;
import java.util.Optional;

/**
 * One thing that an update would do.
 *
 * @param name logical name of the resource
 * @param changed inputs that differ, sorted; empty where the resource is made or deleted
 */
record Step(OperationType operation, String type, String name, List<String> changed) {
    static Step of(StepEventMetadata event) {
        String urn = event.urn();
        List<String> changed = Optional.ofNullable(event.diffs()).orElseGet(List::of);
        return new Step(
                event.op(),
                event.type(),
                urn.substring(urn.lastIndexOf("::") + 2),
                changed.stream().sorted().toList());
    }

    @Override
    public String toString() {
        return operation + " " + name + (changed.isEmpty() ? "" : " " + changed);
    }
}
