package rolemanager.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rolemanager.json.JsonValue;
import rolemanager.model.DefaultPrivilegeDeclaration;
import rolemanager.model.ExtensionDeclaration;
import rolemanager.model.GrantDeclaration;
import rolemanager.model.Mode;
import rolemanager.model.PublicHardening;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.RoleModel;
import rolemanager.model.SchemaDeclaration;

/** Reads a model and has its parts checked against each other. */
final class ModelReader {
    private final Defaults defaults;
    private final Faults faults;

    ModelReader(Defaults defaults, Faults faults) {
        this.defaults = defaults;
        this.faults = faults;
    }

    RoleModel read(JsonValue value, String path) {
        Node node = Node.of(value, path, faults);
        String database = node.string("database").orElse(defaults.database());
        Names.check(database, node.path("database"), faults);
        Map<String, RoleDeclaration> roles = roles(node);
        Map<String, SchemaDeclaration> schemas = schemas(node);
        RoleModel model = new RoleModel(
                database,
                Words.read(node, "mode", Mode.AUTHORITATIVE, List.of(Mode.values()), Mode::text),
                roles,
                schemas,
                grants(node, database),
                defaultPrivileges(node, database),
                extensions(node),
                hardening(node),
                searchPath(node, schemas));
        node.end();
        new ModelValidator(model, node.path(), faults).validate();
        return model;
    }

    private Map<String, RoleDeclaration> roles(Node node) {
        Map<String, RoleDeclaration> roles = new LinkedHashMap<>();
        node.node("roles")
                .ifPresent(all -> all.members(member -> {
                    String at = all.path(member.getKey());
                    Names.checkRole(member.getKey(), at, defaults.master(), faults);
                    roles.put(member.getKey(), new RoleReader(faults).read(member.getKey(), member.getValue(), at));
                }));
        return roles;
    }

    private Map<String, SchemaDeclaration> schemas(Node node) {
        Map<String, SchemaDeclaration> schemas = new LinkedHashMap<>();
        node.node("schemas")
                .ifPresent(all -> all.members(member -> {
                    String name = member.getKey();
                    String at = all.path(name);
                    Names.check(name, at, faults);
                    if (name.startsWith("pg_") || name.equals("information_schema")) {
                        faults.add(at, "belongs to PostgreSQL");
                    }
                    schemas.put(name, new SchemaReader(faults).read(name, member.getValue(), at));
                }));
        return schemas;
    }

    private List<GrantDeclaration> grants(Node node, String database) {
        List<GrantDeclaration> grants = new ArrayList<>();
        GrantReader reader = new GrantReader(faults, database);
        node.items("grants", (value, at) -> reader.grant(value, at).ifPresent(grants::add));
        return grants;
    }

    private List<DefaultPrivilegeDeclaration> defaultPrivileges(Node node, String database) {
        List<DefaultPrivilegeDeclaration> all = new ArrayList<>();
        GrantReader reader = new GrantReader(faults, database);
        node.items(
                "defaultPrivileges",
                (value, at) -> reader.defaultPrivilege(value, at).ifPresent(all::add));
        return all;
    }

    private Map<String, ExtensionDeclaration> extensions(Node node) {
        return node.value("extensions")
                .map(value -> new ExtensionReader(faults).read(value, node.path("extensions")))
                .orElse(Map.of());
    }

    private static PublicHardening hardening(Node node) {
        PublicHardening otherwise = PublicHardening.DEFAULT;
        return node.node("public")
                .map(said -> {
                    PublicHardening hardening = new PublicHardening(
                            said.bool("database", otherwise.database()),
                            said.bool("schema", otherwise.schema()),
                            said.bool("routines", otherwise.routines()));
                    said.end();
                    return hardening;
                })
                .orElse(otherwise);
    }

    private static Optional<List<String>> searchPath(Node node, Map<String, SchemaDeclaration> schemas) {
        if (node.isNull("searchPath")) {
            return Optional.empty();
        }
        if (node.has("searchPath")) {
            return Optional.of(node.strings("searchPath"));
        }
        return schemas.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(schemas.keySet()));
    }
}
