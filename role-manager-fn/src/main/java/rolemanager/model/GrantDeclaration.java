package rolemanager.model;

import java.util.List;
import java.util.Optional;

/**
 * One entry of {@code grants}.
 *
 * @param path        where the request says it, for messages
 * @param to          a role, or {@link Acl#PUBLIC}
 * @param privileges  empty for ALL
 * @param on          the object; its name is {@code *} when {@code every} is true
 * @param columns     columns of the table; empty for the table itself
 * @param every       every object of the kind in the schema
 * @param grantOption may grant it on
 */
public record GrantDeclaration(
        String path,
        String to,
        Optional<Privileges> privileges,
        Target on,
        List<String> columns,
        boolean every,
        boolean grantOption) {
    public GrantDeclaration {
        columns = List.copyOf(columns);
    }

    /** The privileges, with ALL as that server understands it. */
    public Privileges privileges(ServerVersion version) {
        ObjectKind kind = columns.isEmpty() ? on.kind() : ObjectKind.COLUMN;
        return privileges.orElse(kind.all(version));
    }
}
