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
            AclItem left = wanted.getOrDefault(Acl.Pair.of(item), item.only(Privileges.NONE));
            Privileges gone = item.privileges().minus(left.privileges());
            add(Phase.REVOKE_DEFAULT, key, "", gone, item.grantee(), "");
            add(
                    Phase.REVOKE_DEFAULT,
                    key,
                    "GRANT OPTION FOR ",
                    item.grantable().minus(left.grantable()).minus(gone),
                    item.grantee(),
                    "");
        }
        for (AclItem item : want.items()) {
            AclItem before = had.getOrDefault(Acl.Pair.of(item), item.only(Privileges.NONE));
            Privileges options = item.grantable().minus(before.grantable());
            Privileges missing = item.privileges().minus(before.privileges()).minus(options);
            add(Phase.GRANT_DEFAULT, key, "", missing, item.grantee(), "");
            add(Phase.GRANT_DEFAULT, key, "", options, item.grantee(), " WITH GRANT OPTION");
        }
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
