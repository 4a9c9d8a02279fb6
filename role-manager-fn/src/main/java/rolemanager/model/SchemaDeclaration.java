package rolemanager.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code schemas.S} of a request.
 *
 * @param access       by role
 * @param creators     whose future objects get the default privileges
 * @param create       roles that may create objects besides the owner
 * @param adoptObjects give objects that belong to somebody else to the owner
 */
public record SchemaDeclaration(
        String name,
        String owner,
        Map<String, AccessLevel> access,
        List<String> creators,
        List<String> create,
        boolean adoptObjects) {
    public SchemaDeclaration {
        access = Collections.unmodifiableMap(new LinkedHashMap<>(access));
        creators = List.copyOf(creators);
        create = List.copyOf(create);
    }
}
