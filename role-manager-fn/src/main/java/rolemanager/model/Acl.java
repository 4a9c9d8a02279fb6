package rolemanager.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An access control list with the built-in default already filled in where the server keeps NULL. One item for each grantee and grantor. */
public record Acl(List<AclItem> items) {
    /** PUBLIC as a grantee, as PostgreSQL writes it: no role can have the empty name, while one named "PUBLIC" can exist. */
    public static final String PUBLIC = "";

    /** Nobody holds anything. */
    public static final Acl EMPTY = new Acl(List.of());

    public Acl {
        items = List.copyOf(items);
    }

    /** What the server means by NULL: the owner holds everything, PUBLIC what the kind gives it. */
    public static Acl builtIn(ObjectKind kind, String owner, ServerVersion version) {
        AclItem own = AclItem.of(owner, owner, kind.all(version));
        return kind.publicDefault().isEmpty()
                ? new Acl(List.of(own))
                : new Acl(List.of(AclItem.of(PUBLIC, owner, kind.publicDefault()), own));
    }

    /** The item of this grantee and grantor. */
    public Optional<AclItem> find(String grantee, String grantor) {
        for (AclItem item : items) {
            if (item.grantee().equals(grantee) && item.grantor().equals(grantor)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** What the grantee holds, whoever granted it. */
    public Privileges held(String grantee) {
        Privileges held = Privileges.NONE;
        for (AclItem item : items) {
            held = item.grantee().equals(grantee) ? held.plus(item.privileges()) : held;
        }
        return held;
    }

    /** The list after ALTER … OWNER: the old owner's name is replaced everywhere and equal items are joined (aclnewowner). */
    public Acl withOwner(String from, String to) {
        List<AclItem> out = new ArrayList<>();
        items.forEach(item -> add(out, item.renamed(from, to)));
        return new Acl(out);
    }

    /** Adds an item to a list, joined with the one of the same grantee and grantor. Empty items vanish. */
    public static void add(List<AclItem> items, AclItem item) {
        if (item.privileges().isEmpty()) {
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            AclItem other = items.get(i);
            if (other.grantee().equals(item.grantee()) && other.grantor().equals(item.grantor())) {
                items.set(i, other.plus(item));
                return;
            }
        }
        items.add(item);
    }
}
