package rolemanager.model;

import java.util.Optional;

/**
 * One entry of {@code defaultPrivileges}.
 *
 * @param privileges empty for ALL
 * @param to         a role, or {@link Acl#PUBLIC}
 */
public record DefaultPrivilegeDeclaration(DefaultAclKey key, Optional<Privileges> privileges, String to) {

    /** The privileges, with ALL as that server understands it. */
    public Privileges privileges(ServerVersion version) {
        return privileges.orElse(key.kind().all(version));
    }
}
