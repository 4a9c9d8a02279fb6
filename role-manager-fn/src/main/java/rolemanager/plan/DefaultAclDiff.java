package rolemanager.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rolemanager.model.Acl;
import rolemanager.model.AclItem;
import rolemanager.model.DatabaseState;
import rolemanager.model.DefaultAclKey;
import rolemanager.model.Identifier;
import rolemanager.model.Privileges;

/** The ALTER DEFAULT PRIVILEGES between the default privileges as they are and as they shall be. */
final class DefaultAclDiff {
    private final DatabaseState current;
    private final DatabaseState desired;
    private final Borrowing borrowing;
    private final List<AclStep> steps = new ArrayList<>();

    DefaultAclDiff(DatabaseState current, DatabaseState desired, Borrowing borrowing) {
        this.current = current;
        this.desired = desired;
        this.borrowing = borrowing;
    }

    List<Change> changes() {
        desired.defaultAcls().forEach(this::key);
        return AclStatements.of(steps);
    }

    private void key(DefaultAclKey key, Acl want) {
        Acl now = current.defaultAcl(key);
        Map<Acl.Pair, AclItem> wanted = Acl.byPair(want.items());
        Map<Acl.Pair, AclItem> had = Acl.byPair(now.items());
        for (AclItem item : now.items()) {
            take(key, item, wanted.getOrDefault(Acl.Pair.of(item), item.only(Privileges.NONE)));
        }
        for (AclItem item : want.items()) {
            give(key, had.getOrDefault(Acl.Pair.of(item), item.only(Privileges.NONE)), item);
        }
    }

    private void take(DefaultAclKey key, AclItem now, AclItem want) {
        Privileges gone = now.privileges().minus(want.privileges());
        Privileges options = now.grantable().minus(want.grantable()).minus(gone);
        add(Phase.REVOKE_DEFAULT, key, "", gone, now.grantee(), "");
        add(Phase.REVOKE_DEFAULT, key, "GRANT OPTION FOR ", options, now.grantee(), "");
    }

    private void give(DefaultAclKey key, AclItem now, AclItem want) {
        Privileges options = want.grantable().minus(now.grantable());
        Privileges missing = want.privileges().minus(now.privileges()).minus(options);
        add(Phase.GRANT_DEFAULT, key, "", missing, want.grantee(), "");
        add(Phase.GRANT_DEFAULT, key, "", options, want.grantee(), " WITH GRANT OPTION");
    }

    private void add(
            Phase phase, DefaultAclKey key, String option, Privileges privileges, String grantee, String suffix) {
        if (privileges.isEmpty()) {
            return;
        }
        borrowing.actFor(key.creator(), "default privileges of role " + key.creator());
        String schema = key.everywhere() ? "" : " IN SCHEMA " + Identifier.quote(key.schema());
        String where = key.everywhere() ? "" : " in schema " + key.schema();
        steps.add(new AclStep(
                phase,
                "ALTER DEFAULT PRIVILEGES FOR ROLE " + Identifier.quote(key.creator()) + schema + " ",
                option,
                privileges.sql(key.kind(), desired.version()),
                key.kind().plural(),
                grantee,
                suffix,
                "",
                "",
                "future " + key.kind().noun() + "s of role " + key.creator() + where));
    }
}
