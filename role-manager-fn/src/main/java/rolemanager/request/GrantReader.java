package rolemanager.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rolemanager.json.JsonValue;
import rolemanager.model.Acl;
import rolemanager.model.DefaultAclKey;
import rolemanager.model.DefaultPrivilegeDeclaration;
import rolemanager.model.GrantDeclaration;
import rolemanager.model.ObjectKind;
import rolemanager.model.Privilege;
import rolemanager.model.Privileges;
import rolemanager.model.ServerVersion;

/** Reads entries of {@code grants} and {@code defaultPrivileges}. */
final class GrantReader {
    /** All privileges of a kind that any server knows; a server too old for one says so itself. */
    private static final ServerVersion NEWEST = new ServerVersion(Integer.MAX_VALUE, "newest");

    private final Faults faults;
    private final String database;

    GrantReader(Faults faults, String database) {
        this.faults = faults;
        this.database = database;
    }

    Optional<GrantDeclaration> grant(JsonValue value, String path) {
        Node node = Node.of(value, path, faults);
        Optional<String> to = grantee(node);
        required(node, "on", "what to grant on");
        Optional<GrantTarget> on = node.node("on").flatMap(o -> new GrantTargetReader(faults, database).read(o));
        Optional<Privileges> privileges = privileges(node, on.map(GrantTarget::grantedKind));
        boolean grantOption = grantOption(node, to);
        node.end();
        return to.isEmpty() || on.isEmpty()
                ? Optional.empty()
                : Optional.of(new GrantDeclaration(
                        path,
                        to.get(),
                        privileges,
                        on.get().target(),
                        on.get().columns(),
                        on.get().every(),
                        grantOption));
    }

    Optional<DefaultPrivilegeDeclaration> defaultPrivilege(JsonValue value, String path) {
        Node node = Node.of(value, path, faults);
        Optional<String> to = grantee(node);
        required(node, "creator", "the role whose future objects are meant");
        required(node, "on", "tables, sequences, routines, types or schemas");
        Optional<ObjectKind> kind =
                node.string("on").flatMap(word -> Words.find(node, "on", word, defaultKinds(), GrantReader::plural));
        Optional<DefaultAclKey> key = node.string("creator")
                .flatMap(creator -> kind.map(
                        k -> new DefaultAclKey(creator, node.string("schema").orElse(""), k)));
        Optional<Privileges> privileges = privileges(node, kind);
        if (kind.equals(Optional.of(ObjectKind.SCHEMA)) && node.has("schema")) {
            node.fault("schema", "a schema lies in no schema; leave the key out");
        }
        node.value("schema");
        boolean grantOption = grantOption(node, to);
        node.end();
        return to.isEmpty() || key.isEmpty()
                ? Optional.empty()
                : Optional.of(new DefaultPrivilegeDeclaration(key.get(), privileges, to.get(), grantOption));
    }

    private static boolean grantOption(Node node, Optional<String> to) {
        boolean grantOption = node.bool("grantOption", false);
        if (grantOption && to.equals(Optional.of(Acl.PUBLIC))) {
            node.fault("grantOption", "PUBLIC cannot hold a grant option");
        }
        return grantOption;
    }

    static String plural(ObjectKind kind) {
        return kind.noun() + "s";
    }

    private static List<ObjectKind> defaultKinds() {
        return List.of(ObjectKind.TABLE, ObjectKind.SEQUENCE, ObjectKind.ROUTINE, ObjectKind.TYPE, ObjectKind.SCHEMA);
    }

    private Optional<String> grantee(Node node) {
        required(node, "to", "a role or PUBLIC");
        return node.string("to").map(to -> to.equals("PUBLIC") ? Acl.PUBLIC : to);
    }

    private static void required(Node node, String key, String what) {
        if (!node.has(key)) {
            node.fault(key, "missing: " + what);
        }
    }

    /** Empty for ALL, and when there were faults. */
    private static Optional<Privileges> privileges(Node node, Optional<ObjectKind> kind) {
        required(node, "privileges", "a list of privileges, or ALL");
        if (node.value("privileges").filter(JsonValue.Str.class::isInstance).isPresent()) {
            node.string("privileges").ifPresent(word -> allOnly(node, word));
            return Optional.empty();
        }
        List<String> words = node.strings("privileges");
        if (words.equals(List.of("ALL"))) {
            return Optional.empty();
        }
        List<Privilege> privileges = new ArrayList<>();
        words.forEach(word -> kind.flatMap(k -> privilege(node, word, k)).ifPresent(privileges::add));
        if (words.isEmpty() && node.has("privileges")) {
            node.fault("privileges", "expected at least one privilege");
        }
        return Optional.of(Privileges.of(privileges.toArray(Privilege[]::new)));
    }

    private static void allOnly(Node node, String word) {
        if (!word.equals("ALL")) {
            node.fault("privileges", "expected a list of privileges, or ALL; found \"" + word + "\"");
        }
    }

    private static Optional<Privilege> privilege(Node node, String word, ObjectKind kind) {
        String name = word.equals("TEMP") ? "TEMPORARY" : word.toUpperCase(Locale.ROOT);
        return Words.find(node, "privileges", name, kind.all(NEWEST).list(), Privilege::sql);
    }
}
