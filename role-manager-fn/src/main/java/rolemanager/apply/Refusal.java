package rolemanager.apply;

import rolemanager.model.ErrorCode;
import rolemanager.model.RoleManagerException;
import rolemanager.plan.Plan;

/** A plan that may not be run. */
final class Refusal {
    private Refusal() {}

    static void throwIfBlocked(Plan plan) {
        if (!plan.blockers().isEmpty()) {
            throw RoleManagerException.of(ErrorCode.REFUSED, "refused; nothing was changed", plan.blockers());
        }
    }
}
