package rolemanager.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rolemanager.model.DatabaseState;
import rolemanager.model.Membership;
import rolemanager.model.MembershipDeclaration;
import rolemanager.model.Role;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.RoleState;

/** Roles as declarations. */
final class RoleDeclarations {
    private final DatabaseState state;
    private final Map<String, Role> roles;

    RoleDeclarations(DatabaseState state, Map<String, Role> roles) {
        this.state = state;
        this.roles = roles;
    }

    Map<String, RoleDeclaration> declarations() {
        Map<String, RoleDeclaration> out = new LinkedHashMap<>();
        roles.values().forEach(role -> out.put(role.name(), declaration(role)));
        return out;
    }

    private RoleDeclaration declaration(Role role) {
        boolean iam = state.memberships().stream()
                .anyMatch(m -> m.member().equals(role.name()) && m.group().equals(RoleDeclaration.IAM_GROUP));
        return new RoleDeclaration(
                role.name(),
                role.login(),
                iam,
                memberOf(role),
                Optional.of(role.connectionLimit()).filter(limit -> limit != -1),
                role.validUntil(),
                Optional.of(role.comment()).filter(comment -> !comment.isEmpty()),
                role.inherit(),
                role.createDatabase(),
                role.createRole(),
                role.settings(),
                RoleState.PRESENT,
                Optional.empty());
    }

    private List<MembershipDeclaration> memberOf(Role role) {
        List<MembershipDeclaration> out = new ArrayList<>();
        for (Membership membership : state.memberships()) {
            boolean told = membership.member().equals(role.name())
                    && !membership.group().equals(RoleDeclaration.IAM_GROUP)
                    && (roles.containsKey(membership.group()) || Role.isSystem(membership.group()))
                    && out.stream().noneMatch(m -> m.group().equals(membership.group()));
            if (told) {
                out.add(declaration(role, membership));
            }
        }
        return out;
    }

    private MembershipDeclaration declaration(Role role, Membership membership) {
        boolean options = state.version().hasMembershipOptions();
        return new MembershipDeclaration(
                membership.group(),
                membership.admin(),
                Optional.of(membership.inherit()).filter(inherit -> options && inherit != role.inherit()),
                Optional.of(membership.set()).filter(set -> options && !set));
    }
}
