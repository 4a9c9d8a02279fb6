package rolemanager.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import rolemanager.model.Acl;
import rolemanager.model.DatabaseState;
import rolemanager.model.DefaultAclKey;
import rolemanager.model.ObjectKind;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.RoleModel;
import rolemanager.model.SchemaDeclaration;
import rolemanager.model.SqlObject;
import rolemanager.model.Target;

/**
 * The objects with the owners they shall have, and the schemas that are missing. Access control lists follow a change of owner as the server
 * has them follow, so what is planned afterwards is planned on what will be there.
 */
final class Ownership {
    private final RoleModel model;
    private final DatabaseState current;
    private final Grantees grantees;
    private final Findings findings;

    Ownership(RoleModel model, DatabaseState current, Grantees grantees, Findings findings) {
        this.model = model;
        this.current = current;
        this.grantees = grantees;
        this.findings = findings;
    }

    Map<Target, SqlObject> objects() {
        Map<Target, SqlObject> objects = new LinkedHashMap<>();
        current.objects().forEach((target, object) -> objects.put(target, owned(target, object)));
        for (SchemaDeclaration schema : model.schemas().values()) {
            Target target = Target.of(ObjectKind.SCHEMA, schema.name());
            objects.computeIfAbsent(target, t -> created(t, schema.owner()));
        }
        return objects;
    }

    /** The default privileges after DROP OWNED, which takes those of the role as a creator. */
    Map<DefaultAclKey, Acl> defaultAcls() {
        Map<DefaultAclKey, Acl> left = new LinkedHashMap<>();
        current.defaultAcls().forEach((key, acl) -> {
            if (!isRetired(key.creator())) {
                left.put(key, acl);
            }
        });
        return left;
    }

    private boolean isRetired(String role) {
        RoleDeclaration declaration = model.roles().get(role);
        return declaration != null && !declaration.exists();
    }

    private SqlObject created(Target target, String owner) {
        Acl acl = Acl.builtIn(ObjectKind.SCHEMA, owner, current.version());
        return new SqlObject(target, "SCHEMA", owner, acl, false, false);
    }

    private SqlObject owned(Target target, SqlObject object) {
        SqlObject inherited = inherited(object);
        if (target.kind() == ObjectKind.SCHEMA) {
            SchemaDeclaration schema = model.schemas().get(target.name());
            if (schema == null && grantees.isStranger(object.owner())) {
                findings.unmanaged("role " + object.owner() + ", which is not declared, owns schema " + target.name());
            }
            return schema == null ? inherited : schema(inherited, schema);
        }
        SchemaDeclaration schema = model.schemas().get(target.schema());
        return schema == null || object.ofExtension() ? inherited : inSchema(inherited, schema);
    }

    /** What a retired role owns belongs to its heir. */
    private SqlObject inherited(SqlObject object) {
        RoleDeclaration owner = model.roles().get(object.owner());
        return owner == null || owner.exists() || owner.reassignTo().isEmpty()
                ? object
                : object.ownedBy(owner.reassignTo().get());
    }

    private SqlObject schema(SqlObject object, SchemaDeclaration schema) {
        String owner = object.owner();
        if (owner.equals(schema.owner())) {
            return object;
        }
        if (!model.authoritative()) {
            findings.warn("schema " + schema.name() + " belongs to " + owner + ", not to " + schema.owner()
                    + "; mode additive leaves it so");
            return object;
        }
        RoleDeclaration former = model.roles().get(owner);
        if (former != null
                && former.exists()
                && !schema.access().containsKey(owner)
                && !schema.create().contains(owner)) {
            findings.block(
                    "schema " + schema.name(),
                    "role " + owner + " owns it and would lose all access to it; give it access in schemas."
                            + schema.name() + ".access, or declare it the owner");
        }
        return object.ownedBy(schema.owner());
    }

    private SqlObject inSchema(SqlObject object, SchemaDeclaration schema) {
        String owner = object.owner();
        boolean fits = owner.equals(schema.owner()) || schema.creators().contains(owner);
        if (fits) {
            return object;
        }
        if (!schema.adoptObjects() || !model.authoritative()) {
            if (!object.ownerFollows()) {
                findings.warn(object.target().describe() + " belongs to " + owner + ", not to the schema's owner "
                        + schema.owner() + "; schemas." + schema.name() + ".adoptObjects would mend it");
            }
            return object;
        }
        return object.ownedBy(schema.owner());
    }
}
