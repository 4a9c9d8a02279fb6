package rolemanager.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rolemanager.model.ObjectKind;
import rolemanager.model.Target;

/** Reads {@code grants[].on}: exactly one of the keys that say what is meant. */
final class GrantTargetReader {
    private static final Map<String, ObjectKind> ONE = Map.of(
            "table", ObjectKind.TABLE,
            "sequence", ObjectKind.SEQUENCE,
            "routine", ObjectKind.ROUTINE,
            "type", ObjectKind.TYPE);
    private static final Map<String, ObjectKind> EVERY = Map.of(
            "tables", ObjectKind.TABLE,
            "sequences", ObjectKind.SEQUENCE,
            "routines", ObjectKind.ROUTINE);
    private static final List<String> KEYS =
            List.of("database", "schema", "table", "sequence", "routine", "type", "tables", "sequences", "routines");

    private final Faults faults;
    private final String database;

    GrantTargetReader(Faults faults, String database) {
        this.faults = faults;
        this.database = database;
    }

    Optional<GrantTarget> read(Node node) {
        List<String> said = new ArrayList<>(KEYS);
        said.removeIf(key -> !node.has(key));
        if (said.size() != 1) {
            faults.add(node.path(), "expected exactly one of " + String.join(", ", KEYS));
            return Optional.empty();
        }
        String key = said.get(0);
        boolean withColumns = node.has("columns");
        List<String> columns = node.strings("columns");
        if (withColumns && !key.equals("table")) {
            node.fault("columns", "only a single table has columns to grant on");
        } else if (withColumns && columns.isEmpty()) {
            node.fault("columns", "expected at least one column; leave the key out for the whole table");
        }
        node.end();
        return node.string(key).flatMap(name -> target(node, key, name, columns));
    }

    private Optional<GrantTarget> target(Node node, String key, String name, List<String> columns) {
        if (key.equals("database")) {
            if (!name.equals(database)) {
                node.fault(key, "the model is about database \"" + database + "\"");
            }
            return Optional.of(new GrantTarget(Target.of(ObjectKind.DATABASE, name), List.of(), false));
        }
        if (key.equals("schema")) {
            return Optional.of(new GrantTarget(Target.of(ObjectKind.SCHEMA, name), List.of(), false));
        }
        ObjectKind every = EVERY.get(key);
        if (every != null) {
            return everyObject(node, key, name, every);
        }
        ObjectKind kind = java.util.Objects.requireNonNull(ONE.get(key));
        return one(node, key, name, kind).map(target -> new GrantTarget(target, columns, false));
    }

    private static Optional<GrantTarget> everyObject(Node node, String key, String name, ObjectKind kind) {
        Optional<List<String>> parts = QualifiedName.parse(name);
        if (parts.isEmpty() || parts.get().size() != 2 || !parts.get().get(1).equals("*")) {
            node.fault(key, "expected schema.*, found \"" + name + "\"");
            return Optional.empty();
        }
        return Optional.of(new GrantTarget(Target.of(kind, parts.get().get(0), "*"), List.of(), true));
    }

    private static Optional<Target> one(Node node, String key, String text, ObjectKind kind) {
        int open = kind == ObjectKind.ROUTINE ? QualifiedName.end(text) : text.length();
        if (open < 0 || (kind == ObjectKind.ROUTINE && !text.endsWith(")"))) {
            node.fault(key, "expected schema.routine(argument types), found \"" + text + "\"");
            return Optional.empty();
        }
        Optional<List<String>> parts = QualifiedName.parse(text.substring(0, open));
        if (parts.isEmpty() || parts.get().size() != 2) {
            node.fault(
                    key,
                    "expected schema.name, found \"" + text + "\"; a dot inside a name needs double quotes around it");
            return Optional.empty();
        }
        String arguments =
                kind == ObjectKind.ROUTINE ? ArgumentTypes.normalize(text.substring(open + 1, text.length() - 1)) : "";
        return Optional.of(new Target(kind, parts.get().get(0), parts.get().get(1), arguments));
    }
}
