package rolemanager.check;

import java.util.ArrayList;
import java.util.List;
import rolemanager.model.AccessLevel;
import rolemanager.model.Acl;
import rolemanager.model.GrantDeclaration;
import rolemanager.model.MembershipDeclaration;
import rolemanager.model.ObjectKind;
import rolemanager.model.Privilege;
import rolemanager.model.Privileges;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.RoleModel;
import rolemanager.model.SchemaDeclaration;
import rolemanager.model.ServerVersion;
import rolemanager.model.Target;

/** What a role may do by the model's word alone. */
final class Rights {
    private final RoleModel model;
    private final ServerVersion version;

    Rights(RoleModel model, ServerVersion version) {
        this.model = model;
        this.version = version;
    }

    /** Whether the role may make objects in the schema. */
    boolean mayCreateIn(SchemaDeclaration schema, String role) {
        Target target = Target.of(ObjectKind.SCHEMA, schema.name());
        for (String who : identities(role)) {
            if (who.equals(schema.owner()) || schema.create().contains(who) || granted(target, who, Privilege.CREATE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the role may do that with a table the creator makes in the schema from now on. */
    boolean mayUse(SchemaDeclaration schema, String creator, String role, Privilege privilege) {
        List<String> identities = identities(role);
        Target target = Target.of(ObjectKind.SCHEMA, schema.name());
        boolean enters = false;
        boolean uses = identities.contains(creator);
        for (String who : identities) {
            AccessLevel level = schema.access().get(who);
            enters |= level != null
                    || who.equals(schema.owner())
                    || schema.create().contains(who)
                    || granted(target, who, Privilege.USAGE);
            uses |= level != null && level.on(ObjectKind.TABLE, version).contains(privilege);
            uses |= byDefault(schema, creator, who, privilege);
        }
        return enters && uses;
    }

    /** Whether the model itself lets PUBLIC connect. */
    boolean publicConnects(Target database) {
        return granted(database, Acl.PUBLIC, Privilege.CONNECT);
    }

    private boolean granted(Target target, String role, Privilege privilege) {
        for (GrantDeclaration grant : model.grants()) {
            if (grant.on().equals(target)
                    && grant.to().equals(role)
                    && grant.privileges(version).contains(privilege)) {
                return true;
            }
        }
        return false;
    }

    private boolean byDefault(SchemaDeclaration schema, String creator, String role, Privilege privilege) {
        return model.defaultPrivileges().stream()
                .filter(said ->
                        said.key().kind() == ObjectKind.TABLE && said.to().equals(role))
                .filter(said -> said.key().creator().equals(creator))
                .filter(said -> said.key().everywhere() || said.key().schema().equals(schema.name()))
                .map(said -> said.privileges(version))
                .reduce(Privileges.NONE, Privileges::plus)
                .contains(privilege);
    }

    /** The role, whom it inherits from, and PUBLIC. */
    private List<String> identities(String role) {
        List<String> found = new ArrayList<>(List.of(role));
        for (int i = 0; i < found.size(); i++) {
            RoleDeclaration declaration = model.roles().get(found.get(i));
            if (declaration == null) {
                continue;
            }
            for (MembershipDeclaration membership : declaration.memberOf()) {
                boolean inherits = membership.inherit().orElse(declaration.inherit());
                if (inherits && !found.contains(membership.group())) {
                    found.add(membership.group());
                }
            }
        }
        found.add(Acl.PUBLIC);
        return found;
    }
}
