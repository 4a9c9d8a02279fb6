package rolemanager.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rolemanager.model.DatabaseState;
import rolemanager.model.Membership;
import rolemanager.model.MembershipDeclaration;
import rolemanager.model.Role;
import rolemanager.model.RoleDeclaration;
import rolemanager.model.RoleModel;

/**
 * The memberships as they shall be. Of a declared role every membership is in the model's hands; a membership of somebody else in a declared
 * role is not, and is only noted.
 */
final class DesiredMemberships {
    /** The grantor of a membership that is yet to be made: whoever the server will write down. */
    static final String ANY_GRANTOR = "";

    private final RoleModel model;
    private final DatabaseState current;
    private final Findings findings;
    private final List<Membership> desired = new ArrayList<>();

    DesiredMemberships(RoleModel model, DatabaseState current, Findings findings) {
        this.model = model;
        this.current = current;
        this.findings = findings;
    }

    List<Membership> memberships() {
        Map<String, List<Membership>> byMember = new LinkedHashMap<>();
        for (Membership row : current.memberships()) {
            byMember.computeIfAbsent(row.member(), m -> new ArrayList<>()).add(row);
        }
        byMember.forEach((member, rows) -> {
            if (!model.declares(member)) {
                rows.forEach(this::keepUndeclared);
            }
        });
        for (RoleDeclaration role : model.roles().values()) {
            if (role.exists()) {
                declared(role, byMember.getOrDefault(role.name(), List.of()));
            }
        }
        return desired;
    }

    private void keepUndeclared(Membership row) {
        RoleDeclaration group = model.roles().get(row.group());
        if (group != null && !group.exists()) {
            return;
        }
        desired.add(row);
        boolean executors = row.member().equals(current.executor().name());
        if (group != null && !executors && !Role.isSystem(row.member())) {
            findings.unmanaged("role " + row.member() + ", which is not declared, is a member of " + row.group());
        }
    }

    private void declared(RoleDeclaration role, List<Membership> rows) {
        Map<String, Membership> wanted = wanted(role);
        for (Membership want : wanted.values()) {
            List<Membership> same =
                    rows.stream().filter(r -> r.group().equals(want.group())).toList();
            converge(model.authoritative() ? want : plus(want, same), same);
        }
        for (Membership row : rows) {
            if (!wanted.containsKey(row.group()) && (!model.authoritative() || current.isCreationMark(row))) {
                desired.add(row);
            }
        }
    }

    private Map<String, Membership> wanted(RoleDeclaration role) {
        List<MembershipDeclaration> groups = new ArrayList<>(role.memberOf());
        if (role.iam()) {
            groups.add(MembershipDeclaration.of(RoleDeclaration.IAM_GROUP));
        }
        boolean options = current.version().hasMembershipOptions();
        Map<String, Membership> wanted = new LinkedHashMap<>();
        for (MembershipDeclaration said : groups) {
            if (said.needsOptions() && !options) {
                findings.block(
                        "role " + role.name(),
                        "its membership in " + said.group()
                                + " asks for inherit or set, which PostgreSQL 16 brought; this server is "
                                + current.version().text());
            }
            boolean inherit = !options || said.inherit().orElse(role.inherit());
            boolean set = !options || said.set().orElse(true);
            wanted.put(
                    said.group(), new Membership(said.group(), role.name(), ANY_GRANTOR, said.admin(), inherit, set));
        }
        return wanted;
    }

    /** One row with exactly the wanted options; rows by other grantors stay as long as they give nothing beyond them. */
    private void converge(Membership want, List<Membership> rows) {
        Membership keeper = keeper(want, rows);
        desired.add(keeper);
        for (Membership row : rows) {
            boolean within = implies(row.admin(), want.admin())
                    && implies(row.inherit(), want.inherit())
                    && implies(row.set(), want.set());
            if (within && !row.grantor().equals(keeper.grantor())) {
                desired.add(row);
            }
        }
    }

    /** The wanted options under the grantor of the row that has them already, else of one that can be changed, else of whoever it will be. */
    private Membership keeper(Membership want, List<Membership> rows) {
        Membership keeper = want;
        for (Membership row : rows) {
            boolean exact = row.sameOptions(want);
            boolean changeable = !current.version().hasMembershipOptions()
                    || row.grantor().equals(current.executor().name());
            if (exact || changeable) {
                keeper = new Membership(
                        want.group(), want.member(), row.grantor(), want.admin(), want.inherit(), want.set());
            }
            if (exact) {
                break;
            }
        }
        return keeper;
    }

    private static boolean implies(boolean a, boolean b) {
        return !a || b;
    }

    private static Membership plus(Membership want, List<Membership> rows) {
        return new Membership(
                want.group(),
                want.member(),
                want.grantor(),
                want.admin() || rows.stream().anyMatch(Membership::admin),
                want.inherit() || rows.stream().anyMatch(Membership::inherit),
                want.set() || rows.stream().anyMatch(Membership::set));
    }
}
