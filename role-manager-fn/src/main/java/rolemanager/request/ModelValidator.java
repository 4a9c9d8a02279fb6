package rolemanager.request;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rolemanager.model.Acl;
import rolemanager.model.Role;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.RoleModel;
import rolemanager.model.SchemaDeclaration;

/** Whether the parts of a model agree: everybody who is used is declared and shall exist, and nobody is a member of itself. */
final class ModelValidator {
    private final RoleModel model;
    private final String path;
    private final Faults faults;

    ModelValidator(RoleModel model, String path, Faults faults) {
        this.model = model;
        this.path = path;
        this.faults = faults;
    }

    void validate() {
        model.roles().values().forEach(this::role);
        model.schemas().values().forEach(this::schema);
        model.grants().forEach(grant -> grantee(grant.to(), grant.path() + ".to"));
        for (int i = 0; i < model.defaultPrivileges().size(); i++) {
            String at = path + ".defaultPrivileges[" + i + "]";
            grantee(model.defaultPrivileges().get(i).to(), at + ".to");
            used(model.defaultPrivileges().get(i).key().creator(), at + ".creator");
        }
        circles();
    }

    private void role(RoleDeclaration role) {
        String at = Node.child(path + ".roles", role.name());
        role.reassignTo().ifPresent(heir -> used(heir, at + ".reassignTo"));
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < role.memberOf().size(); i++) {
            String group = role.memberOf().get(i).group();
            group(group, at + ".memberOf[" + i + "]");
            if (seen.contains(group)) {
                faults.add(at + ".memberOf[" + i + "]", "\"" + group + "\" is listed twice");
            }
            seen.add(group);
        }
    }

    private void group(String group, String at) {
        if (group.equals(RoleDeclaration.IAM_GROUP)) {
            faults.add(at, "say \"iam\": true instead");
        } else if (!Role.isSystem(group)) {
            used(group, at);
        }
    }

    private void schema(SchemaDeclaration schema) {
        String at = Node.child(path + ".schemas", schema.name());
        if (!schema.owner().isEmpty()) {
            used(schema.owner(), at + ".owner");
        }
        schema.access().keySet().forEach(role -> used(role, Node.child(at + ".access", role)));
        for (int i = 0; i < schema.creators().size(); i++) {
            if (!schema.creators().get(i).equals(schema.owner())) {
                used(schema.creators().get(i), at + ".creators[" + i + "]");
            }
        }
        for (int i = 0; i < schema.create().size(); i++) {
            used(schema.create().get(i), at + ".create[" + i + "]");
        }
    }

    private void grantee(String role, String at) {
        if (!role.equals(Acl.PUBLIC)) {
            used(role, at);
        }
    }

    private void used(String role, String at) {
        RoleDeclaration declaration = model.roles().get(role);
        if (declaration == null) {
            faults.add(at, "role \"" + role + "\" is not declared under roles");
        } else if (!declaration.exists()) {
            faults.add(at, "role \"" + role + "\" is declared absent and cannot be used");
        }
    }

    private void circles() {
        Set<String> finished = new HashSet<>();
        model.roles().keySet().forEach(role -> visit(role, new ArrayList<>(), finished));
    }

    /** Walks up the memberships in depth, each role once; coming back to a role on the way is a circle. */
    private void visit(String role, List<String> way, Set<String> finished) {
        if (way.contains(role)) {
            List<String> circle = new ArrayList<>(way.subList(way.indexOf(role), way.size()));
            circle.add(role);
            faults.add(
                    Node.child(path + ".roles", role) + ".memberOf",
                    "a circle of memberships: " + String.join(" → ", circle));
            return;
        }
        RoleDeclaration declaration = model.roles().get(role);
        if (declaration == null || finished.contains(role)) {
            return;
        }
        way.add(role);
        declaration.memberOf().forEach(membership -> visit(membership.group(), way, finished));
        way.remove(way.size() - 1);
        finished.add(role);
    }
}
