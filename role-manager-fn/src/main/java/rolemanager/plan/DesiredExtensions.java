package rolemanager.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rolemanager.model.AvailableExtension;
import rolemanager.model.DatabaseState;
import rolemanager.model.Extension;
import rolemanager.model.ExtensionDeclaration;
import rolemanager.model.RoleModel;

/** The extensions as they shall be; those the model does not name stay as they are. */
final class DesiredExtensions {
    private final RoleModel model;
    private final DatabaseState current;
    private final Findings findings;

    DesiredExtensions(RoleModel model, DatabaseState current, Findings findings) {
        this.model = model;
        this.current = current;
        this.findings = findings;
    }

    Map<String, Extension> extensions() {
        Map<String, Extension> extensions = new LinkedHashMap<>(current.extensions());
        for (ExtensionDeclaration said : model.extensions().values()) {
            if (said.installed()) {
                extensions.put(said.name(), installed(said));
            } else if (model.authoritative()) {
                remove(extensions, said.name());
            } else if (extensions.containsKey(said.name())) {
                findings.warn("extension " + said.name() + " stays: mode additive takes nothing away");
            }
        }
        return extensions;
    }

    private Extension installed(ExtensionDeclaration said) {
        Extension now = current.extensions().get(said.name());
        if (now != null) {
            return new Extension(
                    said.name(),
                    said.schema().orElse(now.schema()),
                    said.version().orElse(now.version()),
                    List.of());
        }
        AvailableExtension available = current.available().get(said.name());
        if (available == null) {
            findings.block(
                    "extension " + said.name(),
                    "is not available on this server; install it there, or leave it out of the model");
            return new Extension(
                    said.name(), said.schema().orElse(""), said.version().orElse(""), List.of());
        }
        String schema = said.schema().orElse(available.schema().orElse(usualSchema()));
        return new Extension(said.name(), schema, said.version().orElse(available.version()), List.of());
    }

    /** Where the application finds it without naming the schema: the first of the search path, else public. */
    private String usualSchema() {
        return model.searchPath()
                .filter(path -> !path.isEmpty())
                .map(path -> path.get(0))
                .orElse("public");
    }

    private void remove(Map<String, Extension> extensions, String name) {
        Extension now = extensions.remove(name);
        if (now != null && !now.dependants().isEmpty()) {
            findings.block(
                    "extension " + name,
                    "cannot be removed while these need it: " + String.join(", ", now.dependants())
                            + "; drop them first, or declare the extension");
        }
    }
}
