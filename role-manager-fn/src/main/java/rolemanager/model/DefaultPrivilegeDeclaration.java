package rolemanager.model;

import java.util.Optional;

/**
 * One entry of {@code defaultPrivileges}.
 *
 * @param privileges empty for ALL
 * @param to         a role, or {@link Acl#PUBLIC}
 * @param grantOption may grant it on
 */
public record DefaultPrivilegeDeclaration(
        DefaultAclKey key, Optional<Privileges> privileges, String to, boolean grantOption) {

    /** The privileges, with ALL as that server understands it. */
    public Privileges privileges(ServerVersion version) {
        return privileges.orElse(key.kind().all(version));
    }
}
