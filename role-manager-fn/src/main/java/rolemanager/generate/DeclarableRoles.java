package rolemanager.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rolemanager.model.AclItem;
import rolemanager.model.DatabaseState;
import rolemanager.model.Membership;
import rolemanager.model.ObjectKind;
import rolemanager.model.Role;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.SqlObject;

/** The roles a model can describe without changing them. A role the model does not name is left alone, so leaving one out is always safe. */
final class DeclarableRoles {
    private final DatabaseState state;
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final List<String> leftOut;

    DeclarableRoles(DatabaseState state, List<String> leftOut) {
        this.state = state;
        this.leftOut = leftOut;
    }

    Map<String, Role> roles() {
        for (Role role : state.roles().values()) {
            boolean ours = !Role.isSystem(role.name())
                    && !role.name().equals(state.executor().name());
            if (ours && !isLeftOut(role.name(), reason(role))) {
                roles.put(role.name(), role);
            }
        }
        for (SqlObject object : state.objects().values()) {
            object.acl().items().forEach(item -> leaveOutHolder(object, item));
        }
        while (leaveOutMembers()) {
            // until nobody is a member of a role that is left out
        }
        return roles;
    }

    private boolean isLeftOut(String role, Optional<String> reason) {
        reason.ifPresent(why -> leftOut.add("role " + role + " is left out: " + why));
        return reason.isPresent();
    }

    private static Optional<String> reason(Role role) {
        if (!role.elevated().isEmpty()) {
            return Optional.of("it has " + role.elevated());
        }
        if (!role.globalSettings().isEmpty()) {
            return Optional.of("it has settings for every database: "
                    + String.join(", ", role.globalSettings().keySet()));
        }
        if (role.name().startsWith("rds") || role.name().equals("PUBLIC")) {
            return Optional.of("a model cannot name it");
        }
        return Optional.empty();
    }

    private void leaveOutHolder(SqlObject object, AclItem item) {
        ObjectKind kind = object.target().kind();
        boolean expressible = switch (kind) {
            case DATABASE, SCHEMA, TABLE, COLUMN, SEQUENCE, ROUTINE, TYPE -> true;
            case LANGUAGE, FOREIGN_DATA_WRAPPER, FOREIGN_SERVER, LARGE_OBJECT, PARAMETER ->
                item.grantee().equals(object.owner());
        };
        if (!expressible && roles.remove(item.grantee()) != null) {
            isLeftOut(
                    item.grantee(),
                    Optional.of("a model cannot say what it holds on "
                            + object.target().describe()));
        }
    }

    private boolean leaveOutMembers() {
        List<String> out = new ArrayList<>();
        for (Membership membership : state.memberships()) {
            Role member = roles.get(membership.member());
            if (member != null && !isExpressible(membership, member)) {
                out.add(member.name());
                isLeftOut(
                        member.name(), Optional.of("a model cannot say that it is a member of " + membership.group()));
            }
        }
        out.forEach(roles::remove);
        return !out.isEmpty();
    }

    private boolean isExpressible(Membership membership, Role member) {
        if (membership.group().equals(RoleDeclaration.IAM_GROUP)) {
            boolean plain = !membership.admin()
                    && (!state.version().hasMembershipOptions()
                            || (membership.set() && membership.inherit() == member.inherit()));
            return plain && member.login();
        }
        return roles.containsKey(membership.group())
                || Role.isSystem(membership.group())
                || state.isCreationMark(membership);
    }
}
