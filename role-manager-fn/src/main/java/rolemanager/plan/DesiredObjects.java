package rolemanager.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rolemanager.model.Acl;
import rolemanager.model.AclItem;
import rolemanager.model.DatabaseState;
import rolemanager.model.ObjectKind;
import rolemanager.model.Privilege;
import rolemanager.model.Privileges;
import rolemanager.model.RoleModel;
import rolemanager.model.SqlObject;
import rolemanager.model.Target;

/** The access control lists as they shall be: what the model says of those it names, and of the others what they have. */
final class DesiredObjects {
    private final RoleModel model;
    private final DatabaseState owned;
    private final Grantees grantees;
    private final Borrowing borrowing;
    private final Findings findings;
    private final Map<Target, Map<String, Holding>> wanted;

    /** @param owned with the owners as they shall be */
    DesiredObjects(RoleModel model, DatabaseState owned, Grantees grantees, Borrowing borrowing, Findings findings) {
        this.model = model;
        this.owned = owned;
        this.grantees = grantees;
        this.borrowing = borrowing;
        this.findings = findings;
        this.wanted = new WantedGrants(model, owned, findings).wanted();
    }

    Map<Target, SqlObject> objects() {
        Map<Target, SqlObject> objects = new LinkedHashMap<>();
        owned.objects().forEach((target, object) -> objects.put(target, desired(object)));
        wanted.forEach((target, who) -> {
            if (target.kind() == ObjectKind.COLUMN && !objects.containsKey(target)) {
                column(target).ifPresent(column -> objects.put(target, desired(column)));
            }
        });
        return objects;
    }

    /** A column nobody was granted anything on is not inspected; its list is empty. */
    private java.util.Optional<SqlObject> column(Target target) {
        return java.util.Optional.ofNullable(owned.objects().get(target.table()))
                .map(table -> new SqlObject(target, "COLUMN", table.owner(), Acl.EMPTY, true, false));
    }

    private SqlObject desired(SqlObject object) {
        Map<String, Holding> want = wanted.getOrDefault(object.target(), Map.of());
        Map<Acl.Pair, AclItem> items = new LinkedHashMap<>();
        Map<String, Holding> held = new HashMap<>();
        for (AclItem item : object.acl().items()) {
            AclItem kept = kept(object, item, want);
            if (!kept.privileges().isEmpty()) {
                items.put(Acl.Pair.of(kept), kept);
                held.merge(kept.grantee(), new Holding(kept.privileges(), kept.grantable()), Holding::plus);
            }
        }
        want.forEach((grantee, holding) -> {
            AclItem missing = missing(object.owner(), grantee, holding, held.getOrDefault(grantee, Holding.NONE));
            if (!grantee.equals(object.owner()) && !missing.privileges().isEmpty()) {
                items.merge(Acl.Pair.of(missing), missing, AclItem::plus);
            }
        });
        return object.withAcl(new Acl(List.copyOf(items.values())));
    }

    /** What the others do not give already, in the owner's name, which is the grantor the server picks for whoever acts for him. */
    private static AclItem missing(String owner, String grantee, Holding wanted, Holding held) {
        Privileges options = wanted.grantable().minus(held.grantable());
        Privileges privileges = wanted.privileges().minus(held.privileges()).plus(options);
        return new AclItem(grantee, owner, privileges, options);
    }

    /** What stays of an item. */
    private AclItem kept(SqlObject object, AclItem item, Map<String, Holding> want) {
        if (grantees.isRetired(item.grantee())) {
            return item.only(Privileges.NONE);
        }
        if (!model.authoritative() || item.grantee().equals(object.owner())) {
            return item;
        }
        if (item.toPublic()) {
            return keptOfPublic(object, item, want);
        }
        if (!grantees.decides(item.grantee())) {
            noteUnmanaged(object.target(), item.grantee());
            return item;
        }
        return grantees.sound(item, object.owner(), want)
                ? grantees.within(item, want.getOrDefault(item.grantee(), Holding.NONE))
                : item.only(Privileges.NONE);
    }

    private AclItem keptOfPublic(SqlObject object, AclItem item, Map<String, Holding> want) {
        Target target = object.target();
        Privileges said = want.getOrDefault(Acl.PUBLIC, Holding.NONE).privileges();
        if (target.kind() == ObjectKind.DATABASE) {
            return model.hardening().database() ? hardened(object, item, said) : item;
        }
        boolean declared = target.kind() == ObjectKind.SCHEMA
                ? model.schemas().containsKey(target.name())
                : model.schemas().containsKey(target.schema()) && !object.ofExtension();
        if (declared) {
            return item.only(said.plus(target.kind().publicDefault()));
        }
        boolean publicSchema =
                target.kind() == ObjectKind.SCHEMA && target.name().equals("public");
        return publicSchema && model.hardening().schema()
                ? hardened(
                        object,
                        item,
                        item.privileges().minus(Privileges.of(Privilege.CREATE)).plus(said))
                : item;
    }

    /** A default of the model that its author need not have thought of must not stop him: what cannot be taken is told, not refused. */
    private AclItem hardened(SqlObject object, AclItem item, Privileges left) {
        AclItem kept = item.only(left);
        if (!kept.equals(item) && !borrowing.canActFor(object.owner())) {
            findings.warn("PUBLIC keeps " + item.privileges().minus(left).sql() + " on "
                    + object.target().describe() + ": it belongs to " + object.owner()
                    + ", who alone can take it away; have it run REVOKE, or give it to " + borrowing.executor());
            return item;
        }
        return kept;
    }

    private void noteUnmanaged(Target target, String grantee) {
        boolean inScope = target.kind() == ObjectKind.DATABASE
                || model.schemas().containsKey(target.kind() == ObjectKind.SCHEMA ? target.name() : target.schema());
        if (inScope && grantees.isStranger(grantee)) {
            String where = target.kind() == ObjectKind.DATABASE
                    ? target.describe()
                    : "schema " + (target.schema().isEmpty() ? target.name() : target.schema());
            findings.unmanaged("role " + grantee + ", which is not declared, holds privileges on or in " + where);
        }
    }
}
