package rolemanager.plan;

import java.util.ArrayList;
import java.util.List;
import rolemanager.model.DatabaseState;
import rolemanager.model.Identifier;
import rolemanager.model.ObjectKind;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.RoleModel;
import rolemanager.model.SqlObject;

/** The statements that make schemas and change owners. */
final class OwnershipDiff {
    private final RoleModel model;
    private final DatabaseState current;
    private final DatabaseState desired;
    private final Borrowing borrowing;

    OwnershipDiff(RoleModel model, DatabaseState current, DatabaseState desired, Borrowing borrowing) {
        this.model = model;
        this.current = current;
        this.desired = desired;
        this.borrowing = borrowing;
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (SqlObject want : desired.objects().values()) {
            SqlObject now = current.objects().get(want.target());
            if (now == null) {
                create(want, changes);
            } else if (!now.owner().equals(want.owner()) && !now.ownerFollows() && !isReassigned(now)) {
                alter(now, want, changes);
            }
        }
        return changes;
    }

    /** REASSIGN OWNED, which retirement runs, moves everything the role owns. */
    private boolean isReassigned(SqlObject now) {
        RoleDeclaration owner = model.roles().get(now.owner());
        return owner != null && !owner.exists();
    }

    /** Columns a grant names have no list of their own yet; only schemas are ever made. */
    private void create(SqlObject want, List<Change> changes) {
        if (want.target().kind() == ObjectKind.SCHEMA) {
            borrowing.actFor(want.owner(), want.target().describe());
            changes.add(new Change(
                    Phase.CREATE_SCHEMA,
                    "CREATE SCHEMA " + want.target().sql() + " AUTHORIZATION " + Identifier.quote(want.owner()),
                    "schema " + want.target().name() + " is missing"));
        }
    }

    private void alter(SqlObject now, SqlObject want, List<Change> changes) {
        borrowing.enter(now.target());
        borrowing.actFor(now.owner(), now.target().describe());
        borrowing.actFor(want.owner(), now.target().describe());
        changes.add(new Change(
                Phase.CHANGE_OWNER,
                "ALTER " + now.type() + " " + now.target().sql() + " OWNER TO " + Identifier.quote(want.owner()),
                now.target().describe() + " belongs to " + now.owner() + ", not to " + want.owner()));
    }
}
