package rolemanager.plan;

import java.util.Map;
import rolemanager.model.AclItem;
import rolemanager.model.Privileges;
import rolemanager.model.Role;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.RoleModel;

/** Whose grants the model decides about. */
final class Grantees {
    private final RoleModel model;
    private final String executor;

    Grantees(RoleModel model, String executor) {
        this.model = model;
        this.executor = executor;
    }

    /** Whether the model names the role, to be or not to be. */
    boolean decides(String role) {
        return model.declares(role);
    }

    /** Whether the role shall be gone, and with it whatever it was granted, in either mode. */
    boolean isRetired(String role) {
        RoleDeclaration declaration = model.roles().get(role);
        return declaration != null && !declaration.exists();
    }

    /** Neither declared nor the executor nor the server's own. */
    boolean isStranger(String role) {
        return !model.declares(role) && !role.equals(executor) && !Role.isSystem(role);
    }

    /**
     * Whether what the item gives may stay with its grantor: it is the owner's, or a stranger's, or that of a declared role that may go on
     * granting it.
     */
    boolean sound(AclItem item, String owner, Map<String, Holding> want) {
        return item.grantor().equals(owner)
                || !decides(item.grantor())
                || want.getOrDefault(item.grantor(), Holding.NONE).grantable().containsAll(item.privileges());
    }

    /** The part of the item that is wanted. */
    AclItem within(AclItem item, Holding want) {
        Privileges privileges = item.privileges().and(want.privileges());
        return new AclItem(
                item.grantee(),
                item.grantor(),
                privileges,
                item.grantable().and(want.grantable()).and(privileges));
    }
}
