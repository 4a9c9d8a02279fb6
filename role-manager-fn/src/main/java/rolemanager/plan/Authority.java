package rolemanager.plan;

import java.util.HashSet;
import java.util.Set;
import rolemanager.model.DatabaseState;
import rolemanager.model.Membership;
import rolemanager.model.Role;
import rolemanager.model.RoleModel;

/**
 * What the executor may do by itself. On Amazon RDS it is no superuser: it can act for a role only as a member of it, and from PostgreSQL 16
 * on it can become a member only where it holds ADMIN.
 */
final class Authority {
    /** Since PostgreSQL 14: whoever owns the database is its only member. */
    private static final String DATABASE_OWNER = "pg_database_owner";

    private final DatabaseState state;
    private final RoleModel model;
    private final Set<String> inherited = new HashSet<>();
    private final Set<String> administered = new HashSet<>();

    Authority(DatabaseState state, RoleModel model) {
        this.state = state;
        this.model = model;
        inherited.add(state.executor().name());
        while (grow()) {
            // until nobody new is found
        }
        for (Membership membership : state.memberships()) {
            if (membership.admin() && inherited.contains(membership.member())) {
                administered.add(membership.group());
            }
        }
    }

    private boolean grow() {
        boolean grown = false;
        for (Membership membership : state.memberships()) {
            if (inherited.contains(membership.member()) && membership.inherit() && inherits(membership.member())) {
                grown |= inherited.add(membership.group());
            }
        }
        return grown;
    }

    /** Before PostgreSQL 16 a membership itself does not say it, the member's attribute does. */
    private boolean inherits(String member) {
        Role role = state.roles().get(member);
        return state.version().hasMembershipOptions() || role == null || role.inherit();
    }

    String executor() {
        return state.executor().name();
    }

    /** Whether statements on what the role owns work as they are. */
    boolean actsAs(String role) {
        if (state.executor().superuser() || inherited.contains(role)) {
            return true;
        }
        return role.equals(DATABASE_OWNER)
                && state.owner(state.database().target())
                        .filter(inherited::contains)
                        .isPresent();
    }

    /** Whether the executor can give and take membership in the role and change it. */
    boolean administers(String role) {
        if (state.executor().superuser()) {
            return true;
        }
        Role group = state.roles().get(role);
        if (group == null) {
            return model.declares(role);
        }
        if (group.elevated().contains("SUPERUSER") || role.equals(DATABASE_OWNER)) {
            return false;
        }
        return administered.contains(role) || (!state.version().hasMembershipOptions() && executorCreatesRoles());
    }

    private boolean executorCreatesRoles() {
        Role executor = state.roles().get(executor());
        return executor != null && executor.createRole();
    }

    /** What to tell a person when {@link #administers} says no. */
    String remedy(String role) {
        return state.version().hasMembershipOptions()
                ? "have a superuser, or whoever administers it, run GRANT "
                        + rolemanager.model.Identifier.quote(role) + " TO "
                        + rolemanager.model.Identifier.quote(executor()) + " WITH ADMIN OPTION"
                : "have a superuser do it";
    }
}
