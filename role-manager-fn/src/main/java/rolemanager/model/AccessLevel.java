package rolemanager.model;

import static rolemanager.model.Privilege.*;

/** What {@code schemas.S.access} gives on the objects of a schema; each level includes USAGE on the schema itself. */
public enum AccessLevel {
    ALL("all"),
    READ_WRITE("readWrite"),
    READ_ONLY("readOnly"),
    /** The schema only. */
    USAGE("usage");

    private final String text;

    AccessLevel(String text) {
        this.text = text;
    }

    /** As a request spells it. */
    public String text() {
        return text;
    }

    /** The privileges on a table, sequence or routine; none on anything else. */
    public Privileges on(ObjectKind kind, ServerVersion version) {
        if (kind != ObjectKind.TABLE && kind != ObjectKind.SEQUENCE && kind != ObjectKind.ROUTINE) {
            return Privileges.NONE;
        }
        return switch (this) {
            case ALL -> kind.all(version);
            case READ_WRITE -> readWrite(kind);
            case READ_ONLY -> kind == ObjectKind.ROUTINE ? Privileges.NONE : Privileges.of(SELECT);
            case USAGE -> Privileges.NONE;
        };
    }

    private static Privileges readWrite(ObjectKind kind) {
        return switch (kind) {
            case TABLE -> Privileges.of(SELECT, INSERT, UPDATE, DELETE);
            case SEQUENCE -> Privileges.of(Privilege.USAGE, SELECT, UPDATE);
            default -> Privileges.of(EXECUTE);
        };
    }
}
