package rolemanager.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rolemanager.json.JsonValue;
import rolemanager.model.Mode;
import rolemanager.model.PublicHardening;
import rolemanager.model.RoleModel;
import rolemanager.model.TemporaryDatabase;

/**
 * Reads a request about temporary databases: {@code {"action": "create-database"|"drop-database", "model": …, "template": …, "stack": …}}; to
 * drop one, {@code "database"} in place of the model is enough.
 */
final class DatabaseRequestReader {
    /** Databases that belong to the server. */
    private static final List<String> SYSTEM = List.of("postgres", "rdsadmin");

    private final Defaults defaults;
    private final Faults faults;

    DatabaseRequestReader(Defaults defaults, Faults faults) {
        this.defaults = defaults;
        this.faults = faults;
    }

    /** @param bare the model, where the request is nothing else */
    Request read(Action action, Node node, Optional<JsonValue> bare) {
        if (action == Action.LIST_DATABASES) {
            // Callers send the model of the stack they are about with whatever they ask.
            node.value("model");
            return new Request(action, nothingButThe(defaults.database()));
        }
        String path = bare.isPresent() ? "$" : "$.model";
        Optional<JsonValue> value = bare.or(() -> node.value("model"));
        RoleModel model = value.map(said -> new ModelReader(defaults, faults).read(said, path))
                .orElseGet(() -> withoutModel(action, node));
        if (value.isPresent()) {
            database(model.database(), path + ".database");
        }
        model.roles().keySet().forEach(role -> role(role, model.database(), Node.child(path + ".roles", role)));
        return new Request(action, model, template(node, model.database()), node.string("stack"));
    }

    private RoleModel withoutModel(Action action, Node node) {
        if (action != Action.DROP_DATABASE) {
            node.fault("model", "missing; it names the database and the roles that come with it");
            return nothingButThe("");
        }
        if (!node.has("database")) {
            node.fault("database", "missing; it, or a model, names the database to drop");
        }
        Optional<String> name = node.string("database");
        name.ifPresent(said -> database(said, node.path("database")));
        return nothingButThe(name.orElse(""));
    }

    private void database(String name, String path) {
        Names.check(name, path, faults);
        if (name.equals(defaults.database())) {
            faults.add(path, "\"" + name + "\" is the function's own database (DB_NAME), which is not temporary");
        } else if (SYSTEM.contains(name) || name.startsWith("template")) {
            faults.add(path, "\"" + name + "\" belongs to the server");
        }
    }

    /** The name says whose a role is, in a cluster that many share. */
    private void role(String role, String database, String path) {
        String prefix = TemporaryDatabase.rolePrefix(database);
        if (!role.startsWith(prefix)) {
            faults.add(path, "a role of a temporary database begins with \"" + prefix + "\"");
        }
    }

    private Optional<String> template(Node node, String database) {
        Optional<String> template = node.string("template");
        template.ifPresent(name -> Names.check(name, node.path("template"), faults));
        if (template.filter(database::equals).isPresent()) {
            node.fault("template", "a database cannot be a copy of itself");
        }
        return template;
    }

    private static RoleModel nothingButThe(String database) {
        return new RoleModel(
                database,
                Mode.AUTHORITATIVE,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                PublicHardening.DEFAULT,
                Optional.empty());
    }
}
