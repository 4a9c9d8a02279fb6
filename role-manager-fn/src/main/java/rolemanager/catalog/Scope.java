package rolemanager.catalog;

import java.util.List;
import rolemanager.model.ExtensionDeclaration;
import rolemanager.model.RoleModel;

/**
 * What is read besides the state itself, because a model asks for it.
 *
 * @param extensions          the extensions the model names
 * @param departingExtensions those of them that shall go
 */
public record Scope(List<String> extensions, List<String> departingExtensions) {
    /** Nothing besides. */
    public static final Scope NOTHING = new Scope(List.of(), List.of());

    public Scope {
        extensions = List.copyOf(extensions);
        departingExtensions = List.copyOf(departingExtensions);
    }

    /** What the model asks for. */
    public static Scope of(RoleModel model) {
        return new Scope(
                List.copyOf(model.extensions().keySet()),
                model.extensions().values().stream()
                        .filter(e -> !e.installed())
                        .map(ExtensionDeclaration::name)
                        .toList());
    }
}
