package rolemanager.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rolemanager.model.DatabaseState;
import rolemanager.model.Role;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.RoleModel;

/** The roles as they shall be: declared ones as declared, the others as they are. */
final class DesiredRoles {
    private final RoleModel model;
    private final DatabaseState current;
    private final Findings findings;

    DesiredRoles(RoleModel model, DatabaseState current, Findings findings) {
        this.model = model;
        this.current = current;
        this.findings = findings;
    }

    Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>(current.roles());
        for (RoleDeclaration declaration : model.roles().values()) {
            if (declaration.exists()) {
                roles.put(declaration.name(), role(declaration));
            } else {
                roles.remove(declaration.name());
            }
        }
        current.roles().values().forEach(this::noteUndeclared);
        return roles;
    }

    private void noteUndeclared(Role role) {
        boolean ours = model.declares(role.name())
                || role.name().equals(current.executor().name());
        if (!ours && role.login() && !Role.isSystem(role.name())) {
            findings.unmanaged("role " + role.name() + " can log in and is not declared");
        }
    }

    private Role role(RoleDeclaration said) {
        Role now = current.roles().get(said.name());
        Role base = now == null ? Role.created(said.name()) : now;
        if (!base.elevated().isEmpty()) {
            findings.block(
                    "role " + said.name(),
                    "has " + base.elevated()
                            + ", which this program neither gives nor takes; have a superuser take it away, or leave"
                            + " the role out of the model");
        }
        return model.authoritative() ? exactly(said, base) : atLeast(said, base);
    }

    private static Role exactly(RoleDeclaration said, Role now) {
        return new Role(
                said.name(),
                said.canLogIn(),
                said.inherit(),
                said.createDatabase(),
                said.createRole(),
                said.connectionLimit().orElse(-1),
                validUntil(said, Optional.empty()),
                said.comment().orElse(""),
                settings(said, now, Map.of()),
                Map.of(),
                now.elevated());
    }

    /** Additive: what the model names holds, nothing is taken. A lock is the exception, for it says so itself. */
    private static Role atLeast(RoleDeclaration said, Role now) {
        boolean locked = said.state() == rolemanager.model.RoleState.LOCKED;
        return new Role(
                said.name(),
                !locked && (said.canLogIn() || now.login()),
                said.inherit() || now.inherit(),
                said.createDatabase() || now.createDatabase(),
                said.createRole() || now.createRole(),
                said.connectionLimit().orElse(now.connectionLimit()),
                validUntil(said, now.validUntil()),
                said.comment().orElse(now.comment()),
                settings(said, now, now.settings()),
                now.globalSettings(),
                now.elevated());
    }

    private static Optional<String> validUntil(RoleDeclaration said, Optional<String> otherwise) {
        return said.validUntil().isEmpty() ? otherwise : said.validUntil().filter(text -> !text.equals("infinity"));
    }

    /** The server keeps a parameter under its own spelling (TimeZone), whatever spelling SET used. */
    private static Map<String, String> settings(RoleDeclaration said, Role now, Map<String, String> kept) {
        Map<String, String> settings = new TreeMap<>(kept);
        said.settings()
                .forEach((name, value) -> settings.put(
                        now.settings().keySet().stream()
                                .filter(name::equalsIgnoreCase)
                                .findFirst()
                                .orElse(name),
                        SettingValue.stored(name, value)));
        return settings;
    }
}
