package rolemanager.plan;

import java.util.List;
import rolemanager.model.Fault;

/**
 * What is to be done.
 *
 * @param changes    in the order of execution; empty when the database is what the model says
 * @param blockers   why nothing may be done at all; empty when all is well
 * @param unmanaged  what concerns roles the model does not name and is therefore left as it is
 * @param warnings   what a person should know
 * @param generation the number this state of things has once the changes are made
 */
public record Plan(
        List<Change> changes, List<Fault> blockers, List<String> unmanaged, List<String> warnings, int generation) {
    public Plan {
        changes = List.copyOf(changes);
        blockers = List.copyOf(blockers);
        unmanaged = List.copyOf(unmanaged);
        warnings = List.copyOf(warnings);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
