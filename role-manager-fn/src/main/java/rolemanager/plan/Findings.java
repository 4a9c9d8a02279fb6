package rolemanager.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import rolemanager.model.Fault;

/** What turns up while planning besides statements. */
final class Findings {
    private final List<Fault> blockers = new ArrayList<>();
    private final Set<String> unmanaged = new TreeSet<>();
    private final Set<String> warnings = new TreeSet<>();

    void block(String about, String message) {
        Fault fault = new Fault(about, message);
        if (!blockers.contains(fault)) {
            blockers.add(fault);
        }
    }

    void unmanaged(String what) {
        unmanaged.add(what);
    }

    void warn(String what) {
        warnings.add(what);
    }

    List<Fault> blockers() {
        return blockers;
    }

    List<String> unmanaged() {
        return List.copyOf(unmanaged);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }
}
