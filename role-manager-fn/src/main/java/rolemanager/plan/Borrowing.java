package rolemanager.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rolemanager.model.AclItem;
import rolemanager.model.DatabaseState;
import rolemanager.model.Membership;
import rolemanager.model.ObjectKind;
import rolemanager.model.Privilege;
import rolemanager.model.Role;
import rolemanager.model.SqlObject;
import rolemanager.model.Target;

/**
 * The roles the executor joins for the time of the transaction. PostgreSQL lets only members of an owner act for it, and the master of Amazon
 * RDS is no superuser. Other sessions never see these memberships, so a role that logs in by IAM token may be among them.
 */
final class Borrowing {
    private final DatabaseState current;
    private final Authority authority;
    private final Findings findings;
    private final Map<String, String> borrowed = new LinkedHashMap<>();

    Borrowing(DatabaseState current, Authority authority, Findings findings) {
        this.current = current;
        this.authority = authority;
        this.findings = findings;
    }

    String executor() {
        return authority.executor();
    }

    /** Whether the executor acts for the role, or can come to. */
    boolean canActFor(String role) {
        return authority.actsAs(role) || authority.administers(role);
    }

    /** Notes that a statement about {@code what} needs to act for the role. */
    void actFor(String role, String what) {
        if (authority.actsAs(role)) {
            return;
        }
        if (!authority.administers(role)) {
            findings.block(
                    what,
                    "belongs to " + role + ", for whom " + authority.executor() + " can neither act nor come to act; "
                            + authority.remedy(role));
        }
        borrowed.putIfAbsent(role, what);
    }

    /** Notes that a statement names something in a schema, which takes USAGE there; its owner has that. */
    void enter(Target target) {
        SqlObject schema = current.objects().get(Target.of(ObjectKind.SCHEMA, target.schema()));
        if (schema != null && !mayEnter(schema)) {
            actFor(schema.owner(), target.describe());
        }
    }

    /** Whether statements on the object can and need to run as its owner: a superuser always acts for him, and he must get at the object. */
    boolean canBecomeOwner(SqlObject object) {
        SqlObject schema = current.objects()
                .get(Target.of(ObjectKind.SCHEMA, object.target().schema()));
        boolean enters = schema == null
                || schema.owner().equals(object.owner())
                || schema.acl().items().stream()
                        .anyMatch(item -> (item.toPublic() || item.grantee().equals(object.owner()))
                                && item.privileges().contains(Privilege.USAGE));
        boolean other = !object.owner().equals(executor()) && !Role.isSystem(object.owner());
        return enters && other && !current.executor().superuser();
    }

    private boolean mayEnter(SqlObject schema) {
        for (AclItem item : schema.acl().items()) {
            boolean ours = item.toPublic() || authority.actsAs(item.grantee());
            if (ours && item.privileges().contains(Privilege.USAGE)) {
                return true;
            }
        }
        return authority.actsAs(schema.owner());
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        if (borrowed.isEmpty()) {
            return changes;
        }
        String options = current.version().hasMembershipOptions() ? " WITH INHERIT TRUE, SET TRUE" : "";
        changes.add(new Change(
                Phase.BORROW,
                "GRANT " + Names.list(borrowed.keySet()) + " TO CURRENT_USER" + options,
                "for the time of the transaction: " + authority.executor() + " acts for the owners"));
        giveBack(changes);
        return changes;
    }

    private void giveBack(List<Change> changes) {
        List<String> strangers = new ArrayList<>();
        for (String role : borrowed.keySet()) {
            Optional<Membership> before = ownRow(role);
            before.ifPresent(row -> changes.add(restore(row)));
            if (before.isEmpty()) {
                strangers.add(role);
            }
        }
        if (!strangers.isEmpty()) {
            changes.add(new Change(
                    Phase.GIVE_BACK,
                    "REVOKE " + Names.list(strangers) + " FROM CURRENT_USER",
                    "ends what was for the time of the transaction"));
        }
    }

    /** The row that GRANT changes when it is there: the executor's own membership, granted by itself (before 16: by anybody). */
    private Optional<Membership> ownRow(String role) {
        return current.memberships().stream()
                .filter(m -> m.group().equals(role) && m.member().equals(authority.executor()))
                .filter(m ->
                        !current.version().hasMembershipOptions() || m.grantor().equals(authority.executor()))
                .findFirst();
    }

    private Change restore(Membership row) {
        String sql = "GRANT " + Names.list(List.of(row.group())) + " TO CURRENT_USER";
        String options =
                " WITH INHERIT " + (row.inherit() ? "TRUE" : "FALSE") + ", SET " + (row.set() ? "TRUE" : "FALSE");
        return new Change(
                Phase.GIVE_BACK,
                current.version().hasMembershipOptions() ? sql + options : sql,
                "ends what was for the time of the transaction; the membership is as before");
    }
}
