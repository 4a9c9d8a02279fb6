package rolemanager.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rolemanager.json.JsonValue;
import rolemanager.model.AccessLevel;
import rolemanager.model.SchemaDeclaration;

/** Reads one entry of {@code schemas}. */
final class SchemaReader {
    private final Faults faults;

    SchemaReader(Faults faults) {
        this.faults = faults;
    }

    SchemaDeclaration read(String name, JsonValue value, String path) {
        Node node = Node.of(value, path, faults);
        if (!node.has("owner")) {
            node.fault("owner", "missing: the role that owns the schema");
        }
        String owner = node.string("owner").orElse("");
        List<String> creators = node.has("creators") ? node.strings("creators") : List.of(owner);
        SchemaDeclaration schema = new SchemaDeclaration(
                name, owner, access(node), creators, node.strings("create"), node.bool("adoptObjects", false));
        node.end();
        return schema;
    }

    private static Map<String, AccessLevel> access(Node node) {
        Map<String, AccessLevel> out = new LinkedHashMap<>();
        node.node("access")
                .ifPresent(access -> access.members(member -> access.string(
                                member.getValue(), access.path(member.getKey()))
                        .flatMap(word -> Words.find(
                                access, member.getKey(), word, List.of(AccessLevel.values()), AccessLevel::text))
                        .ifPresent(level -> out.put(member.getKey(), level))));
        return out;
    }
}
