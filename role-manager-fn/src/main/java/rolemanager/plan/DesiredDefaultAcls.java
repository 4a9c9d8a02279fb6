package rolemanager.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rolemanager.model.Acl;
import rolemanager.model.AclItem;
import rolemanager.model.DatabaseState;
import rolemanager.model.DefaultAclKey;
import rolemanager.model.DefaultPrivilegeDeclaration;
import rolemanager.model.ObjectKind;
import rolemanager.model.Privileges;
import rolemanager.model.RoleModel;
import rolemanager.model.SchemaDeclaration;

/** The default privileges as they shall be: of declared creators as the model says, of others as they are. */
final class DesiredDefaultAcls {
    private static final List<ObjectKind> OF_ACCESS =
            List.of(ObjectKind.TABLE, ObjectKind.SEQUENCE, ObjectKind.ROUTINE);

    private final RoleModel model;
    private final DatabaseState current;
    private final Grantees grantees;
    private final Findings findings;
    private final Map<DefaultAclKey, Map<String, Holding>> wanted = new TreeMap<>();
    private final Set<DefaultAclKey> closedToPublic = new TreeSet<>();

    DesiredDefaultAcls(RoleModel model, DatabaseState current, Grantees grantees, Findings findings) {
        this.model = model;
        this.current = current;
        this.grantees = grantees;
        this.findings = findings;
    }

    Map<DefaultAclKey, Acl> defaultAcls() {
        model.schemas().values().forEach(this::schema);
        for (DefaultPrivilegeDeclaration said : model.defaultPrivileges()) {
            add(said.key(), said.to(), Holding.of(said.privileges(current.version()), said.grantOption()));
        }
        Set<DefaultAclKey> keys = new TreeSet<>(current.defaultAcls().keySet());
        keys.addAll(wanted.keySet());
        keys.addAll(closedToPublic);
        Map<DefaultAclKey, Acl> desired = new LinkedHashMap<>();
        for (DefaultAclKey key : keys) {
            if (model.declares(key.creator()) || isOpenToRetired(key)) {
                desired.put(key, desired(key));
            } else {
                desired.put(key, current.defaultAcl(key));
                noteUnmanaged(key);
            }
        }
        return desired;
    }

    /** Whoever the creator is: a role cannot be dropped while default privileges mention it. */
    private boolean isOpenToRetired(DefaultAclKey key) {
        return current.defaultAcl(key).items().stream().anyMatch(item -> grantees.isRetired(item.grantee()));
    }

    private void schema(SchemaDeclaration schema) {
        for (String creator : schema.creators()) {
            schema.access()
                    .forEach((role, level) -> OF_ACCESS.forEach(kind -> add(
                            new DefaultAclKey(creator, schema.name(), kind),
                            role,
                            Holding.of(level.on(kind, current.version())))));
            if (model.hardening().routines()) {
                // Only the privileges that hold everywhere can take from PUBLIC what the built-in default gives it.
                closedToPublic.add(new DefaultAclKey(creator, "", ObjectKind.ROUTINE));
            }
        }
    }

    private void add(DefaultAclKey key, String grantee, Holding holding) {
        if (!holding.privileges().isEmpty() && !grantee.equals(key.creator())) {
            wanted.computeIfAbsent(key, k -> new LinkedHashMap<>()).merge(grantee, holding, Holding::plus);
        }
    }

    private Acl desired(DefaultAclKey key) {
        Map<String, Holding> want = wanted.getOrDefault(key, Map.of());
        List<AclItem> items = new ArrayList<>();
        for (AclItem item : current.defaultAcl(key).items()) {
            Acl.add(items, kept(key, item, want.getOrDefault(item.grantee(), Holding.NONE)));
        }
        want.forEach((grantee, holding) -> {
            // Every item of such a list is the creator's own: to add what is wanted is to add what is missing.
            Acl.add(items, new AclItem(grantee, key.creator(), holding.privileges(), holding.grantable()));
        });
        return new Acl(items);
    }

    private AclItem kept(DefaultAclKey key, AclItem item, Holding want) {
        if (grantees.isRetired(item.grantee())) {
            return item.only(Privileges.NONE);
        }
        boolean own = item.grantee().equals(key.creator());
        if (!model.authoritative() || own || !model.declares(key.creator())) {
            return item;
        }
        if (item.toPublic()) {
            boolean builtIn = key.everywhere() && !closedToPublic.contains(key);
            Privileges left = builtIn ? key.kind().publicDefault() : Privileges.NONE;
            return item.only(left.plus(want.privileges()));
        }
        if (!grantees.decides(item.grantee())) {
            if (grantees.isStranger(item.grantee())) {
                findings.unmanaged(
                        "role " + item.grantee() + ", which is not declared, is granted privileges by default on what "
                                + key.creator() + " makes");
            }
            return item;
        }
        return grantees.within(item, want);
    }

    private void noteUnmanaged(DefaultAclKey key) {
        if (grantees.isStranger(key.creator()) || (!key.creator().startsWith("pg_") && opensToDeclared(key))) {
            findings.unmanaged("default privileges of role " + key.creator() + ", which is not declared"
                    + (key.everywhere() ? "" : ", in schema " + key.schema()));
        }
    }

    private boolean opensToDeclared(DefaultAclKey key) {
        return current.defaultAcl(key).items().stream().anyMatch(item -> model.declares(item.grantee()));
    }
}
