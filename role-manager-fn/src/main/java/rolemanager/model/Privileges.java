package rolemanager.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of privileges, as a value.
 *
 * @param bits one bit for each {@link Privilege}
 */
public record Privileges(int bits) {
    /** No privilege. */
    public static final Privileges NONE = new Privileges(0);

    /** The set of these. */
    public static Privileges of(Privilege... privileges) {
        int bits = 0;
        for (Privilege privilege : privileges) {
            bits |= privilege.bit();
        }
        return new Privileges(bits);
    }

    public boolean isEmpty() {
        return bits == 0;
    }

    public boolean contains(Privilege privilege) {
        return (bits & privilege.bit()) != 0;
    }

    public boolean containsAll(Privileges other) {
        return (other.bits & ~bits) == 0;
    }

    public Privileges plus(Privileges other) {
        return new Privileges(bits | other.bits);
    }

    public Privileges minus(Privileges other) {
        return new Privileges(bits & ~other.bits);
    }

    public Privileges and(Privileges other) {
        return new Privileges(bits & other.bits);
    }

    /** The privileges in the order of the enum. */
    public List<Privilege> list() {
        List<Privilege> list = new ArrayList<>();
        for (Privilege privilege : Privilege.values()) {
            if (contains(privilege)) {
                list.add(privilege);
            }
        }
        return list;
    }

    /** As SQL says them of a kind of object: {@code ALL} where it is all there is on that server, else the list. */
    public String sql(ObjectKind kind, ServerVersion version) {
        boolean all = kind.all(version).equals(this) && kind != ObjectKind.COLUMN && kind != ObjectKind.PARAMETER;
        return all && list().size() > 1 ? "ALL" : sql();
    }

    /** As SQL lists them: {@code INSERT, SELECT}. */
    public String sql() {
        StringBuilder out = new StringBuilder();
        for (Privilege privilege : list()) {
            out.append(out.isEmpty() ? "" : ", ").append(privilege.sql());
        }
        return out.toString();
    }
}
