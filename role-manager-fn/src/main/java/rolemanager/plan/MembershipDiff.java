package rolemanager.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rolemanager.model.DatabaseState;
import rolemanager.model.Membership;
import rolemanager.model.Role;

/** The GRANTs and REVOKEs of membership, grouped: one statement for all members of a group costs a tenth of one for each. */
final class MembershipDiff {
    private final DatabaseState current;
    private final DatabaseState desired;
    private final Authority authority;
    private final Findings findings;
    private final Map<List<String>, List<String>> members = new LinkedHashMap<>();

    MembershipDiff(DatabaseState current, DatabaseState desired, Authority authority, Findings findings) {
        this.current = current;
        this.desired = desired;
        this.authority = authority;
        this.findings = findings;
    }

    List<Change> changes() {
        Map<List<String>, Membership> now = byKey(current.memberships());
        Map<List<String>, Membership> want = byKey(desired.memberships());
        now.forEach((key, row) -> {
            if (!want.containsKey(key) && bothStay(row)) {
                revoke(row);
            }
        });
        want.forEach((key, row) -> grant(Optional.ofNullable(now.get(key)), row));
        return statements();
    }

    private static Map<List<String>, Membership> byKey(List<Membership> rows) {
        Map<List<String>, Membership> map = new LinkedHashMap<>();
        rows.forEach(row -> map.put(List.of(row.group(), row.member(), row.grantor()), row));
        return map;
    }

    /** The memberships of a role that is dropped go with it. */
    private boolean bothStay(Membership row) {
        return desired.roles().containsKey(row.group()) && desired.roles().containsKey(row.member());
    }

    private void grant(Optional<Membership> now, Membership want) {
        if (now.equals(Optional.of(want))) {
            return;
        }
        if (!desired.roles().containsKey(want.group())) {
            findings.block(
                    "role " + want.member(),
                    "shall be a member of " + want.group() + ", which does not exist on this server");
            return;
        }
        if (!authority.administers(want.group())) {
            findings.block(
                    "role " + want.member(),
                    authority.executor() + " may not make it a member of " + want.group() + "; "
                            + authority.remedy(want.group()));
        }
        boolean onlyLosesAdmin = !current.version().hasMembershipOptions() && now.isPresent() && !want.admin();
        if (onlyLosesAdmin) {
            add("REVOKE ADMIN OPTION FOR ", want, " FROM ", "");
        } else {
            add("GRANT ", want, " TO ", options(now, want));
        }
    }

    private String options(Optional<Membership> now, Membership want) {
        if (!current.version().hasMembershipOptions()) {
            return want.admin() ? " WITH ADMIN OPTION" : "";
        }
        Role member = desired.roles().get(want.member());
        boolean plain = !want.admin() && want.set() && member != null && want.inherit() == member.inherit();
        if (now.isEmpty() && plain) {
            return "";
        }
        return " WITH ADMIN " + word(want.admin()) + ", INHERIT " + word(want.inherit()) + ", SET " + word(want.set());
    }

    private static String word(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private void revoke(Membership row) {
        boolean byOther =
                current.version().hasMembershipOptions() && !row.grantor().equals(authority.executor());
        boolean may = authority.administers(row.group()) && (!byOther || authority.actsAs(row.grantor()));
        if (!may) {
            findings.block(
                    "role " + row.member(),
                    "is a member of " + row.group() + ", which the model does not say, and " + authority.executor()
                            + " may not end what " + row.grantor()
                            + " granted; have a superuser do it, or declare the membership");
        }
        add(
                "REVOKE ",
                row,
                " FROM ",
                byOther ? " GRANTED BY " + rolemanager.model.Identifier.quote(row.grantor()) : "");
    }

    private void add(String verb, Membership row, String preposition, String options) {
        members.computeIfAbsent(List.of(verb, row.group(), preposition, options), k -> new ArrayList<>())
                .add(row.member());
    }

    /** Groups with the same members and options share a statement too. */
    private List<Change> statements() {
        Map<List<Object>, List<String>> groups = new LinkedHashMap<>();
        members.forEach((key, who) -> groups.computeIfAbsent(
                        List.of(key.get(0), key.get(2), key.get(3), who), k -> new ArrayList<>())
                .add(key.get(1)));
        List<Change> changes = new ArrayList<>();
        members.forEach((key, who) -> {
            List<String> together = groups.remove(List.of(key.get(0), key.get(2), key.get(3), who));
            if (together != null) {
                changes.add(statement(key, together, who));
            }
        });
        return changes;
    }

    private static Change statement(List<String> key, List<String> groups, List<String> who) {
        boolean grant = key.get(0).startsWith("GRANT");
        String sql = key.get(0) + Names.list(groups) + key.get(2) + Names.list(who) + key.get(3);
        String why = Names.some("role", who)
                + (grant ? " shall be a member of " : " shall not be so a member of ")
                + String.join(", ", groups)
                + (key.get(0).contains("ADMIN OPTION FOR") ? " with ADMIN OPTION" : "");
        return new Change(grant ? Phase.GRANT_MEMBERSHIP : Phase.REVOKE_MEMBERSHIP, sql, why);
    }
}
