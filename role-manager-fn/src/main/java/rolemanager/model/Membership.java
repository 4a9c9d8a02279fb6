package rolemanager.model;

import java.util.Comparator;

/**
 * One row of pg_auth_members: {@code member} is a member of {@code group}. Before PostgreSQL 16 INHERIT and SET are always true.
 */
public record Membership(String group, String member, String grantor, boolean admin, boolean inherit, boolean set)
        implements Comparable<Membership> {
    private static final Comparator<Membership> ORDER = Comparator.comparing(Membership::group)
            .thenComparing(Membership::member)
            .thenComparing(Membership::grantor);

    /**
     * Whether the member can use the group's privileges. What PostgreSQL 16 and newer give the creator of a role is ADMIN alone: it may
     * hand the role out, and no privilege or login method of the role reaches it (facts of the server: it neither inherits nor may SET ROLE).
     */
    public boolean carriesPrivileges() {
        return inherit || set;
    }

    /** The same options, whoever granted them. */
    public boolean sameOptions(Membership other) {
        return admin == other.admin && inherit == other.inherit && set == other.set;
    }

    @Override
    public int compareTo(Membership other) {
        return ORDER.compare(this, other);
    }
}
