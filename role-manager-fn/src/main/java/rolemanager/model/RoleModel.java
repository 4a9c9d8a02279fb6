package rolemanager.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is declared: the model of a request, complete and free of contradictions.
 *
 * @param searchPath empty: leave alone
 */
public record RoleModel(
        String database,
        Mode mode,
        Map<String, RoleDeclaration> roles,
        Map<String, SchemaDeclaration> schemas,
        List<GrantDeclaration> grants,
        List<DefaultPrivilegeDeclaration> defaultPrivileges,
        Map<String, ExtensionDeclaration> extensions,
        PublicHardening hardening,
        Optional<List<String>> searchPath) {
    public RoleModel {
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        schemas = Collections.unmodifiableMap(new LinkedHashMap<>(schemas));
        grants = List.copyOf(grants);
        defaultPrivileges = List.copyOf(defaultPrivileges);
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
        searchPath = searchPath.map(List::copyOf);
    }

    public boolean authoritative() {
        return mode == Mode.AUTHORITATIVE;
    }

    /** Whether the model says anything about the role. */
    public boolean declares(String role) {
        return roles.containsKey(role);
    }

    /** The roles that shall go, in the order of the model. */
    public List<RoleDeclaration> retired() {
        List<RoleDeclaration> retired = new ArrayList<>();
        roles.values().stream().filter(r -> !r.exists()).forEach(retired::add);
        return retired;
    }
}
