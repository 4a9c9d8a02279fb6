package rolemanager.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rolemanager.model.Acl;
import rolemanager.model.AclItem;
import rolemanager.model.DatabaseState;
import rolemanager.model.Identifier;
import rolemanager.model.ObjectKind;
import rolemanager.model.Privilege;
import rolemanager.model.Privileges;
import rolemanager.model.SqlObject;
import rolemanager.model.Target;

/** The GRANTs and REVOKEs between the objects' lists as they are and as they shall be. */
final class AclDiff {
    private final DatabaseState owned;
    private final Borrowing borrowing;
    private final Findings findings;
    private final List<AclStep> steps = new ArrayList<>();
    private final Map<Target, List<Taken>> takenFromTables = new HashMap<>();

    private record Taken(Acl.Pair pair, Privileges gone, Privileges options) {}

    /** @param owned with the owners as they shall be and the lists as they are */
    AclDiff(DatabaseState owned, Borrowing borrowing, Findings findings) {
        this.owned = owned;
        this.borrowing = borrowing;
        this.findings = findings;
    }

    /** What to do to come to these lists; the objects must be sorted with tables before their columns. */
    List<Change> changes(Map<Target, SqlObject> desired) {
        desired.values().stream()
                .filter(o -> o.target().kind() != ObjectKind.COLUMN)
                .forEach(this::object);
        desired.values().stream()
                .filter(o -> o.target().kind() == ObjectKind.COLUMN)
                .forEach(this::object);
        return AclStatements.of(steps);
    }

    private void object(SqlObject want) {
        SqlObject now = owned.objects().get(want.target());
        if (want.equals(now) && want.target().kind() != ObjectKind.COLUMN) {
            return;
        }
        List<AclItem> before = now == null ? List.of() : left(now);
        List<AclItem> after = want.acl().items();
        if (before.equals(after)) {
            return;
        }
        String actor = actor(want, before, after);
        Map<Acl.Pair, AclItem> wanted = Acl.byPair(after);
        for (AclItem item : before) {
            take(want, actor, item, wanted.getOrDefault(Acl.Pair.of(item), none(item)));
        }
        Map<Acl.Pair, AclItem> had = Acl.byPair(before);
        for (AclItem item : after) {
            give(want, actor, had.getOrDefault(Acl.Pair.of(item), none(item)), item);
        }
    }

    /** A table's REVOKE takes the same privileges, and the same grant options, from its columns (PostgreSQL, REVOKE, Notes). */
    private List<AclItem> left(SqlObject now) {
        if (now.target().kind() != ObjectKind.COLUMN) {
            return now.acl().items();
        }
        List<AclItem> left = new ArrayList<>();
        for (AclItem item : now.acl().items()) {
            AclItem rest = item;
            for (Taken taken : takenFromTables.getOrDefault(now.target().table(), List.of())) {
                rest = taken.pair().equals(Acl.Pair.of(item)) ? without(rest, taken) : rest;
            }
            if (!rest.privileges().isEmpty()) {
                left.add(rest);
            }
        }
        return left;
    }

    private static AclItem without(AclItem item, Taken taken) {
        AclItem rest = item.only(item.privileges().minus(taken.gone()));
        return new AclItem(
                rest.grantee(),
                rest.grantor(),
                rest.privileges(),
                rest.grantable().minus(taken.options()));
    }

    /**
     * Who must run the statements about an object, where it matters: of the roles the executor acts for, the server takes any that has the grant
     * option as the grantor (select_best_grantor in acl.c), and what is meant is always the owner.
     */
    private String actor(SqlObject object, List<AclItem> before, List<AclItem> after) {
        boolean rivals = hasGrantOptionBeside(object.owner(), before) || hasGrantOptionBeside(object.owner(), after);
        return rivals && borrowing.canBecomeOwner(object) ? object.owner() : "";
    }

    private static boolean hasGrantOptionBeside(String owner, List<AclItem> items) {
        return items.stream()
                .anyMatch(item -> !item.grantable().isEmpty() && !item.grantee().equals(owner));
    }

    private static AclItem none(AclItem item) {
        return item.only(Privileges.NONE);
    }

    private void take(SqlObject object, String actor, AclItem now, AclItem want) {
        Privileges gone = now.privileges().minus(want.privileges());
        Privileges options = now.grantable().minus(want.grantable()).minus(gone);
        if (gone.isEmpty() && options.isEmpty()) {
            return;
        }
        if (!now.grantable().minus(want.grantable()).isEmpty()) {
            blockDependants(object, now, now.grantable().minus(want.grantable()));
        }
        borrowing.enter(object.target());
        borrowing.actFor(now.grantor(), object.target().describe());
        String asRole = now.grantor().equals(object.owner()) ? actor : now.grantor();
        add(Phase.REVOKE, object, "", gone, now.grantee(), "", asRole);
        add(Phase.REVOKE, object, "GRANT OPTION FOR ", options, now.grantee(), "", asRole);
        if (object.target().kind() == ObjectKind.TABLE) {
            takenFromTables
                    .computeIfAbsent(object.target(), t -> new ArrayList<>())
                    .add(new Taken(Acl.Pair.of(now), gone, options));
        }
    }

    /** What a role granted on keeps it from losing its grant option; that of declared roles is taken first, that of others is in the way. */
    private void blockDependants(SqlObject object, AclItem now, Privileges options) {
        for (AclItem item : object.acl().items()) {
            if (item.grantor().equals(now.grantee())
                    && !now.grantee().equals(object.owner())
                    && !item.privileges().and(options).isEmpty()) {
                findings.block(
                        object.target().describe(),
                        "role " + now.grantee() + " must give back its grant option but granted "
                                + item.privileges().and(options).sql() + " on to " + item.grantee()
                                + ", which the model does not name; revoke that first, or declare the role");
            }
        }
    }

    private void give(SqlObject object, String actor, AclItem now, AclItem want) {
        Privileges missing = want.privileges().minus(now.privileges());
        Privileges options = want.grantable().minus(now.grantable());
        if (missing.isEmpty() && options.isEmpty()) {
            return;
        }
        borrowing.enter(object.target());
        borrowing.actFor(object.owner(), object.target().describe());
        add(Phase.GRANT, object, "", missing.minus(options), want.grantee(), "", actor);
        add(Phase.GRANT, object, "", options, want.grantee(), " WITH GRANT OPTION", actor);
    }

    private void add(
            Phase phase,
            SqlObject object,
            String option,
            Privileges privileges,
            String grantee,
            String suffix,
            String asRole) {
        if (privileges.isEmpty()) {
            return;
        }
        Target target = object.target();
        steps.add(new AclStep(
                phase,
                "",
                option,
                target.kind() == ObjectKind.COLUMN
                        ? ofColumn(privileges, target.detail())
                        : privileges.sql(target.kind(), owned.version()),
                target.kind().sql(),
                grantee,
                suffix,
                asRole,
                target.sql(),
                target.describe()));
    }

    private static String ofColumn(Privileges privileges, String column) {
        StringBuilder sql = new StringBuilder();
        for (Privilege privilege : privileges.list()) {
            sql.append(sql.isEmpty() ? "" : ", ").append(privilege.sql());
            sql.append(" (").append(Identifier.quote(column)).append(')');
        }
        return sql.toString();
    }
}
