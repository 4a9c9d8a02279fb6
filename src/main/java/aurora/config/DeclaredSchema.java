package aurora.config;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a declared schema means to the stack.
 *
 * @param owner empty where the declaration is at fault
 * @param access role to level
 */
record DeclaredSchema(Optional<String> owner, Map<String, String> access) {

    private static final Rule<String> LEVEL = Rule.oneOf("all", "readWrite", "readOnly", "usage");

    /** @param roles the declared roles; nobody else may own or use a schema */
    static DeclaredSchema read(Section section, Collection<String> roles) {
        Rule<String> known = new Rule<>("a declared role: " + roles, roles::contains);
        DeclaredSchema schema =
                new DeclaredSchema(section.text("owner", known), section.textMap("access", known, LEVEL));
        if (!section.has("owner")) {
            section.fault("owner", "say which role owns the schema");
        }
        section.texts("creators", known);
        section.texts("create", known);
        section.flag("adoptObjects", false);
        section.finish();
        return schema;
    }

    /** The first of {@code logins} that works with the schema's data. */
    Optional<String> worker(Collection<String> logins) {
        return access.entrySet().stream()
                .filter(entry -> List.of("all", "readWrite").contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .filter(logins::contains)
                .findFirst();
    }
}
