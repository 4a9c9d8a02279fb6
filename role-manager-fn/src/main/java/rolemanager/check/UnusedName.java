package rolemanager.check;

import java.util.HashSet;
import java.util.Set;
import rolemanager.model.DatabaseState;
import rolemanager.model.Target;

/** Names that nobody has taken, for what a check makes and undoes. */
final class UnusedName {
    private UnusedName() {}

    static String role(DatabaseState state) {
        return unlike(state.roles().keySet(), "role_manager_check_stranger");
    }

    static String table(DatabaseState state, String schema) {
        Set<String> taken = new HashSet<>();
        for (Target target : state.objects().keySet()) {
            if (target.schema().equals(schema)) {
                taken.add(target.name());
            }
        }
        return unlike(taken, "role_manager_check");
    }

    private static String unlike(Set<String> taken, String name) {
        return taken.contains(name) ? unlike(taken, name + "_") : name;
    }
}
