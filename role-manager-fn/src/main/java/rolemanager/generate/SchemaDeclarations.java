package rolemanager.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rolemanager.model.AccessLevel;
import rolemanager.model.DatabaseState;
import rolemanager.model.DefaultAclKey;
import rolemanager.model.ObjectKind;
import rolemanager.model.Privilege;
import rolemanager.model.Privileges;
import rolemanager.model.SchemaDeclaration;
import rolemanager.model.SqlObject;

/** Schemas whose owner is declared, with the highest access level each role fully has; what goes beyond becomes single grants. */
final class SchemaDeclarations {
    private static final List<ObjectKind> KINDS = List.of(ObjectKind.TABLE, ObjectKind.SEQUENCE, ObjectKind.ROUTINE);

    private final DatabaseState state;
    private final Set<String> roles;

    SchemaDeclarations(DatabaseState state, Set<String> roles) {
        this.state = state;
        this.roles = roles;
    }

    Map<String, SchemaDeclaration> declarations() {
        Map<String, SchemaDeclaration> out = new LinkedHashMap<>();
        for (SqlObject object : state.objects().values()) {
            boolean ordinary = object.target().kind() == ObjectKind.SCHEMA
                    && !object.target().name().startsWith("pg_")
                    && !object.target().name().equals("information_schema")
                    && !object.ofExtension();
            if (ordinary && roles.contains(object.owner())) {
                out.put(object.target().name(), declaration(object));
            }
        }
        return out;
    }

    private SchemaDeclaration declaration(SqlObject schema) {
        String name = schema.target().name();
        List<String> creators = creators(name, schema.owner());
        Map<String, AccessLevel> access = new LinkedHashMap<>();
        List<String> create = new ArrayList<>();
        for (String role : roles) {
            Privileges held = schema.acl().held(role);
            if (role.equals(schema.owner()) || !held.contains(Privilege.USAGE)) {
                continue;
            }
            level(name, creators, role).ifPresent(level -> access.put(role, level));
            if (held.contains(Privilege.CREATE)) {
                create.add(role);
            }
        }
        return new SchemaDeclaration(name, schema.owner(), access, creators, create, false);
    }

    private List<String> creators(String schema, String owner) {
        List<String> creators = new ArrayList<>(List.of(owner));
        for (DefaultAclKey key : state.defaultAcls().keySet()) {
            boolean another =
                    key.schema().equals(schema) && roles.contains(key.creator()) && !creators.contains(key.creator());
            if (another) {
                creators.add(key.creator());
            }
        }
        return creators;
    }

    private Optional<AccessLevel> level(String schema, List<String> creators, String role) {
        for (AccessLevel level : AccessLevel.values()) {
            if (hasByDefault(level, schema, creators, role) && hasOnAll(level, schema, role)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    private boolean hasByDefault(AccessLevel level, String schema, List<String> creators, String role) {
        for (String creator : creators) {
            for (ObjectKind kind : KINDS) {
                Privileges held = state.defaultAcl(new DefaultAclKey(creator, schema, kind))
                        .held(role);
                if (!creator.equals(role) && !held.containsAll(level.on(kind, state.version()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean hasOnAll(AccessLevel level, String schema, String role) {
        for (SqlObject object : state.objects().values()) {
            boolean counts = object.target().schema().equals(schema)
                    && !object.ofExtension()
                    && !object.owner().equals(role);
            Privileges wanted = level.on(object.target().kind(), state.version());
            if (counts && !object.acl().held(role).containsAll(wanted)) {
                return false;
            }
        }
        return true;
    }
}
