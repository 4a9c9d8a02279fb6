package rolemanager.generate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rolemanager.model.AccessLevel;
import rolemanager.model.Acl;
import rolemanager.model.AclItem;
import rolemanager.model.DatabaseState;
import rolemanager.model.DefaultAclKey;
import rolemanager.model.DefaultPrivilegeDeclaration;
import rolemanager.model.GrantDeclaration;
import rolemanager.model.ObjectKind;
import rolemanager.model.Privilege;
import rolemanager.model.Privileges;
import rolemanager.model.PublicHardening;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.SchemaDeclaration;
import rolemanager.model.SqlObject;
import rolemanager.model.Target;

/** What roles and PUBLIC hold beyond the access levels, as single grants and default privileges. */
final class GrantDeclarations {
    private final DatabaseState state;
    private final Map<String, RoleDeclaration> roles;
    private final Map<String, SchemaDeclaration> schemas;
    private final PublicHardening hardening;

    GrantDeclarations(
            DatabaseState state,
            Map<String, RoleDeclaration> roles,
            Map<String, SchemaDeclaration> schemas,
            PublicHardening hardening) {
        this.state = state;
        this.roles = roles;
        this.schemas = schemas;
        this.hardening = hardening;
    }

    List<GrantDeclaration> grants() {
        List<GrantDeclaration> grants = new ArrayList<>();
        for (SqlObject object : state.objects().values()) {
            for (String grantee : grantees(object.acl())) {
                if (!grantee.equals(object.owner()) && isTold(object, grantee)) {
                    add(grants, object, grantee);
                }
            }
        }
        return grants;
    }

    List<DefaultPrivilegeDeclaration> defaultPrivileges() {
        List<DefaultPrivilegeDeclaration> out = new ArrayList<>();
        state.defaultAcls().forEach((key, acl) -> {
            for (String grantee : grantees(acl)) {
                Privileges grantable = grantable(acl, grantee);
                Privileges more =
                        acl.held(grantee).minus(byDefault(key, grantee)).minus(grantable);
                boolean told = roles.containsKey(key.creator())
                        && !grantee.equals(key.creator())
                        && (grantee.equals(Acl.PUBLIC) || roles.containsKey(grantee));
                if (told && !more.isEmpty()) {
                    out.add(new DefaultPrivilegeDeclaration(key, Optional.of(more), grantee, false));
                }
                if (told && !grantable.isEmpty()) {
                    out.add(new DefaultPrivilegeDeclaration(key, Optional.of(grantable), grantee, true));
                }
            }
        });
        return out;
    }

    private static Set<String> grantees(Acl acl) {
        Set<String> grantees = new LinkedHashSet<>();
        acl.items().forEach(item -> grantees.add(item.grantee()));
        return grantees;
    }

    /** Whether the model's word would reach it: a declared role everywhere, PUBLIC in declared schemas. */
    private boolean isTold(SqlObject object, String grantee) {
        if (!grantee.equals(Acl.PUBLIC)) {
            return roles.containsKey(grantee);
        }
        Target target = object.target();
        String schema = target.kind() == ObjectKind.SCHEMA ? target.name() : target.schema();
        return schemas.containsKey(schema) && !object.ofExtension();
    }

    private void add(List<GrantDeclaration> grants, SqlObject object, String grantee) {
        Privileges held = object.acl().held(grantee);
        Privileges grantable = grantable(object.acl(), grantee);
        Privileges more = held.minus(implied(object, grantee)).minus(grantable);
        if (!more.isEmpty()) {
            grants.add(grant(object.target(), grantee, more, false));
        }
        if (!grantable.isEmpty()) {
            grants.add(grant(object.target(), grantee, grantable, true));
        }
    }

    private static Privileges grantable(Acl acl, String grantee) {
        Privileges grantable = Privileges.NONE;
        for (AclItem item : acl.items()) {
            grantable = item.grantee().equals(grantee) ? grantable.plus(item.grantable()) : grantable;
        }
        return grantable;
    }

    private static GrantDeclaration grant(Target target, String grantee, Privileges privileges, boolean grantOption) {
        boolean column = target.kind() == ObjectKind.COLUMN;
        return new GrantDeclaration(
                "generated",
                grantee,
                Optional.of(privileges),
                column ? target.table() : target,
                column ? List.of(target.detail()) : List.of(),
                false,
                grantOption);
    }

    /** What the rest of the model gives already. */
    private Privileges implied(SqlObject object, String grantee) {
        Target target = object.target();
        if (grantee.equals(Acl.PUBLIC)) {
            return target.kind().publicDefault();
        }
        if (target.kind() == ObjectKind.DATABASE) {
            RoleDeclaration role = roles.get(grantee);
            boolean connects = role != null && role.login() && hardening.database();
            return connects ? Privileges.of(Privilege.CONNECT) : Privileges.NONE;
        }
        if (target.kind() == ObjectKind.SCHEMA) {
            return onSchema(schemas.get(target.name()), grantee);
        }
        SchemaDeclaration schema = schemas.get(target.schema());
        AccessLevel level = schema == null ? null : schema.access().get(grantee);
        return level == null || object.ofExtension() ? Privileges.NONE : level.on(target.kind(), state.version());
    }

    private static Privileges onSchema(@org.jspecify.annotations.Nullable SchemaDeclaration schema, String grantee) {
        if (schema == null) {
            return Privileges.NONE;
        }
        if (schema.create().contains(grantee)) {
            return Privileges.of(Privilege.USAGE, Privilege.CREATE);
        }
        return schema.access().containsKey(grantee) ? Privileges.of(Privilege.USAGE) : Privileges.NONE;
    }

    private Privileges byDefault(DefaultAclKey key, String grantee) {
        if (grantee.equals(Acl.PUBLIC)) {
            return key.everywhere() ? key.kind().publicDefault() : Privileges.NONE;
        }
        SchemaDeclaration schema = schemas.get(key.schema());
        AccessLevel level = schema == null || !schema.creators().contains(key.creator())
                ? null
                : schema.access().get(grantee);
        return level == null ? Privileges.NONE : level.on(key.kind(), state.version());
    }
}
