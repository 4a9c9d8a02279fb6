package rolemanager.catalog;

import java.util.List;
import rolemanager.model.ExtensionDeclaration;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.RoleModel;
import rolemanager.model.RoleState;

/**
 * What is read besides the state itself, because a model asks for it.
 *
 * @param extensions          the extensions the model names
 * @param departingExtensions those of them that shall go
 * @param absentRoles         the roles that shall go
 * @param closedRoles         the roles that shall go or be locked
 */
public record Scope(
        List<String> extensions, List<String> departingExtensions, List<String> absentRoles, List<String> closedRoles) {
    public Scope {
        extensions = List.copyOf(extensions);
        departingExtensions = List.copyOf(departingExtensions);
        absentRoles = List.copyOf(absentRoles);
        closedRoles = List.copyOf(closedRoles);
    }

    /** What the model asks for. */
    public static Scope of(RoleModel model) {
        return new Scope(
                List.copyOf(model.extensions().keySet()),
                model.extensions().values().stream()
                        .filter(e -> !e.installed())
                        .map(ExtensionDeclaration::name)
                        .toList(),
                model.retired().stream().map(RoleDeclaration::name).toList(),
                model.roles().values().stream()
                        .filter(r -> r.state() != RoleState.PRESENT)
                        .map(RoleDeclaration::name)
                        .toList());
    }
}
