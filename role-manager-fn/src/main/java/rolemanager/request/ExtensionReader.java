package rolemanager.request;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rolemanager.json.JsonValue;
import rolemanager.model.ExtensionDeclaration;

/** Reads {@code extensions}: each true, false, or an object with schema and version. */
final class ExtensionReader {
    private final Faults faults;

    ExtensionReader(Faults faults) {
        this.faults = faults;
    }

    Map<String, ExtensionDeclaration> read(JsonValue value, String path) {
        Map<String, ExtensionDeclaration> out = new LinkedHashMap<>();
        Node.of(value, path, faults).members(member -> {
            String at = Node.child(path, member.getKey());
            Names.check(member.getKey(), at, faults);
            out.put(member.getKey(), extension(member.getKey(), member.getValue(), at));
        });
        return out;
    }

    private ExtensionDeclaration extension(String name, JsonValue value, String path) {
        if (value instanceof JsonValue.Bool bool) {
            return new ExtensionDeclaration(name, bool.value(), Optional.empty(), Optional.empty());
        }
        if (!(value instanceof JsonValue.Obj)) {
            faults.add(path, "expected true, false or an object with schema and version, found " + value.kind());
            return new ExtensionDeclaration(name, true, Optional.empty(), Optional.empty());
        }
        Node node = Node.of(value, path, faults);
        Optional<String> schema = node.string("schema");
        schema.ifPresent(s -> Names.check(s, node.path("schema"), faults));
        ExtensionDeclaration extension = new ExtensionDeclaration(name, true, schema, node.string("version"));
        node.end();
        return extension;
    }
}
