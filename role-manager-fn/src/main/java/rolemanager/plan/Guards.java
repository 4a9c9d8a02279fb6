package rolemanager.plan;

import java.util.List;
import rolemanager.model.DatabaseState;
import rolemanager.model.ErrorCode;
import rolemanager.model.Fault;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.RoleManagerException;

/** What must never come about, whatever the model says. */
public final class Guards {
    private Guards() {}

    /**
     * The executor as a member of rds_iam, directly or through others: on Amazon RDS that ends its login by password for good. ADMIN alone
     * does not count; it neither inherits nor can it SET ROLE, and the master has it on rds_iam by right.
     */
    static boolean reachesIam(DatabaseState state) {
        return state.groupsOf(state.executor().name()).contains(RoleDeclaration.IAM_GROUP);
    }

    static void check(DatabaseState current, DatabaseState desired, Findings findings) {
        if (!reachesIam(desired)) {
            return;
        }
        String executor = desired.executor().name();
        if (reachesIam(current)) {
            findings.warn(executor + " is a member of " + RoleDeclaration.IAM_GROUP
                    + "; on Amazon RDS it can log in by IAM token only");
        } else {
            findings.block("role " + executor, locksOut(executor));
        }
    }

    /** The same on what a transaction has really made, just before it commits. */
    public static void checkBeforeCommit(DatabaseState before, DatabaseState after) {
        String executor = after.executor().name();
        if (reachesIam(after) && !reachesIam(before)) {
            throw RoleManagerException.of(
                    ErrorCode.REFUSED,
                    "refused before commit; nothing was changed",
                    List.of(new Fault("role " + executor, locksOut(executor))));
        }
    }

    private static String locksOut(String executor) {
        return "would become a member of " + RoleDeclaration.IAM_GROUP
                + ", directly or through a role it is a member of; on Amazon RDS that ends its login by password. Take "
                + executor + " out of the roles that get \"iam\": true, or leave iam out for them";
    }
}
