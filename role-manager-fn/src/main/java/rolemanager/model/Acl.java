package rolemanager.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** Who granted to whom: no list has two items of the same pair. */
    public record Pair(String grantee, String grantor) {
        /** The pair of an item. */
        public static Pair of(AclItem item) {
            return new Pair(item.grantee(), item.grantor());
        }
    }

    /** The items by pair. A database's list has an item for each login, so looking through the list for each of them would not do. */
    public static Map<Pair, AclItem> byPair(List<AclItem> items) {
        Map<Pair, AclItem> map = new HashMap<>();
        items.forEach(item -> map.put(Pair.of(item), item));
        return map;
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
