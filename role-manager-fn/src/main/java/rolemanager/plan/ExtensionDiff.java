package rolemanager.plan;

import java.util.ArrayList;
import java.util.List;
import rolemanager.model.DatabaseState;
import rolemanager.model.Extension;
import rolemanager.model.Identifier;
import rolemanager.model.ObjectKind;
import rolemanager.model.Target;

/** The statements that install, move, update and remove extensions. */
final class ExtensionDiff {
    private final DatabaseState current;
    private final DatabaseState desired;
    private final Borrowing borrowing;

    ExtensionDiff(DatabaseState current, DatabaseState desired, Borrowing borrowing) {
        this.current = current;
        this.desired = desired;
        this.borrowing = borrowing;
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (Extension now : current.extensions().values()) {
            if (!desired.extensions().containsKey(now.name())) {
                changes.add(new Change(
                        Phase.DROP_EXTENSION,
                        "DROP EXTENSION " + Identifier.quote(now.name()),
                        "extension " + now.name() + " shall not be installed"));
            }
        }
        for (Extension want : desired.extensions().values()) {
            Extension now = current.extensions().get(want.name());
            if (now == null) {
                changes.add(create(want));
            } else {
                alter(now, want, changes);
            }
        }
        return changes;
    }

    private Change create(Extension want) {
        inSchema(want);
        return new Change(
                Phase.CREATE_EXTENSION,
                "CREATE EXTENSION " + Identifier.quote(want.name()) + " SCHEMA " + Identifier.quote(want.schema())
                        + " VERSION " + Identifier.literal(want.version()),
                "extension " + want.name() + " is missing");
    }

    private void alter(Extension now, Extension want, List<Change> changes) {
        String name = "ALTER EXTENSION " + Identifier.quote(want.name());
        if (!now.schema().equals(want.schema())) {
            inSchema(want);
            changes.add(new Change(
                    Phase.ALTER_EXTENSION,
                    name + " SET SCHEMA " + Identifier.quote(want.schema()),
                    "extension " + want.name() + " is in schema " + now.schema()));
        }
        if (!now.version().equals(want.version())) {
            changes.add(new Change(
                    Phase.ALTER_EXTENSION,
                    name + " UPDATE TO " + Identifier.literal(want.version()),
                    "extension " + want.name() + " has version " + now.version()));
        }
    }

    /** Its objects are made in the schema, for which the schema's owner can vouch. */
    private void inSchema(Extension want) {
        desired.owner(Target.of(ObjectKind.SCHEMA, want.schema()))
                .ifPresent(owner -> borrowing.actFor(owner, "schema " + want.schema()));
    }
}
