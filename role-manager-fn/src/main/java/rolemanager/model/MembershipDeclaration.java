package rolemanager.model;

import java.util.Optional;

/**
 * One entry of {@code roles.R.memberOf}.
 *
 * @param inherit empty: as the member's own {@code inherit}
 * @param set     empty: true
 */
public record MembershipDeclaration(String group, boolean admin, Optional<Boolean> inherit, Optional<Boolean> set) {

    /** A plain membership. */
    public static MembershipDeclaration of(String group) {
        return new MembershipDeclaration(group, false, Optional.empty(), Optional.empty());
    }

    /** Whether it asks for what only PostgreSQL 16 and newer have. */
    public boolean needsOptions() {
        return inherit.isPresent() || set.isPresent();
    }
}
