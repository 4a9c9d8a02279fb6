package rolemanager.model;

/**
 * Something with an owner and an access control list.
 *
 * @param type          what ALTER … OWNER calls it (TABLE, MATERIALIZED VIEW, FUNCTION …)
 * @param ownerFollows  the owner is another object's (a sequence of a column, a column of a table) and cannot be changed alone
 * @param ofExtension   it is a part of an extension, which decides about it
 */
public record SqlObject(Target target, String type, String owner, Acl acl, boolean ownerFollows, boolean ofExtension) {

    /** The same with another owner. */
    public SqlObject ownedBy(String newOwner) {
        return new SqlObject(target, type, newOwner, acl.withOwner(owner, newOwner), ownerFollows, ofExtension);
    }

    /** The same with another list. */
    public SqlObject withAcl(Acl newAcl) {
        return new SqlObject(target, type, owner, newAcl, ownerFollows, ofExtension);
    }
}
