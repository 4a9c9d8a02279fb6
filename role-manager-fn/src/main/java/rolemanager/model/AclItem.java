package rolemanager.model;

/**
 * What one role was granted by one role.
 *
 * @param grantee   the role's name, {@link Acl#PUBLIC} for PUBLIC
 * @param grantable the privileges it may grant on; always a part of {@code privileges}
 */
public record AclItem(String grantee, String grantor, Privileges privileges, Privileges grantable) {
    public AclItem {
        if (!privileges.containsAll(grantable)) {
            throw new IllegalArgumentException("a grant option without its privilege: " + grantee + " by " + grantor);
        }
    }

    /** The same without grant option. */
    public static AclItem of(String grantee, String grantor, Privileges privileges) {
        return new AclItem(grantee, grantor, privileges, Privileges.NONE);
    }

    /** Whether the item concerns PUBLIC. */
    public boolean toPublic() {
        return grantee.equals(Acl.PUBLIC);
    }

    /** The same with only these privileges left. */
    public AclItem only(Privileges kept) {
        return new AclItem(grantee, grantor, privileges.and(kept), grantable.and(kept));
    }

    /** The union of two items of the same grantee and grantor. */
    public AclItem plus(AclItem other) {
        return new AclItem(grantee, grantor, privileges.plus(other.privileges), grantable.plus(other.grantable));
    }

    AclItem renamed(String from, String to) {
        return new AclItem(
                grantee.equals(from) ? to : grantee, grantor.equals(from) ? to : grantor, privileges, grantable);
    }
}
