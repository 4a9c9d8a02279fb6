package rolemanager.apply;

import java.util.List;
import rolemanager.model.ErrorCode;
import rolemanager.model.Fault;
import rolemanager.model.Leftover;
import rolemanager.model.RoleManagerException;
import rolemanager.plan.Plan;

/** A plan that may not be run. */
final class Refusal {
    private Refusal() {}

    static void throwIfBlocked(Plan plan) {
        throwIfAny(plan.blockers());
    }

    static void throwIfAny(List<Fault> blockers) {
        if (!blockers.isEmpty()) {
            throw RoleManagerException.of(ErrorCode.REFUSED, "refused; nothing was changed", blockers);
        }
    }

    /** What keeps a role from being dropped after all that could be done in a database. */
    static Fault ofLeftover(Leftover leftover, String where) {
        return new Fault(
                "role " + leftover.role(),
                "would still be mentioned in " + where + " by " + leftover.object()
                        + ", about which the executor may change nothing; have its owner or a superuser revoke there what the role"
                        + " holds on it");
    }
}
