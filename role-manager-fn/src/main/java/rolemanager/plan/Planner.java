package rolemanager.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import rolemanager.model.Acl;
import rolemanager.model.Database;
import rolemanager.model.DatabaseState;
import rolemanager.model.DefaultAclKey;
import rolemanager.model.RoleModel;
import rolemanager.model.SqlObject;
import rolemanager.model.Target;

/** From a state and a model to the statements between them. Pure: the same two give the same plan, byte for byte. */
public final class Planner {
    private final DatabaseState current;
    private final RoleModel model;
    private final Findings findings = new Findings();
    private final Authority authority;
    private final Borrowing borrowing;
    private final Grantees grantees;

    private Planner(DatabaseState current, RoleModel model) {
        this.current = current;
        this.model = model;
        this.authority = new Authority(current, model);
        this.borrowing = new Borrowing(current, authority, findings);
        this.grantees = new Grantees(model, current.executor().name());
    }

    /** What is to be done for the database to be what the model says. */
    public static Plan plan(DatabaseState current, RoleModel model) {
        return new Planner(current, model).plan();
    }

    private Plan plan() {
        Ownership ownership = new Ownership(model, current, grantees, findings);
        DatabaseState owned = with(ownership.objects(), ownership.defaultAcls());
        DatabaseState desired = desired(owned);
        Guards.check(current, desired, findings);
        List<Change> changes = changes(owned, desired);
        int generation = current.database().generation();
        if (!changes.isEmpty()) {
            changes.add(new DatabaseDiff(model, current, borrowing).generation());
            changes.addAll(borrowing.changes());
            generation++;
        }
        changes.sort(Comparator.comparing(Change::phase));
        return new Plan(changes, findings.blockers(), findings.unmanaged(), findings.warnings(), generation);
    }

    private DatabaseState with(Map<Target, SqlObject> objects, Map<DefaultAclKey, Acl> defaultAcls) {
        return new DatabaseState(
                current.version(),
                current.executor(),
                current.database(),
                current.roles(),
                current.memberships(),
                objects,
                defaultAcls,
                current.extensions(),
                current.available(),
                current.schemaAcls(),
                current.departures());
    }

    private DatabaseState desired(DatabaseState owned) {
        Database database = current.database();
        return new DatabaseState(
                current.version(),
                current.executor(),
                new Database(
                        database.name(),
                        DatabaseDiff.searchPath(model, database),
                        database.comment(),
                        database.generation()),
                new DesiredRoles(model, current, findings).roles(),
                new DesiredMemberships(model, current, findings).memberships(),
                new DesiredObjects(model, owned, grantees, borrowing, findings).objects(),
                new DesiredDefaultAcls(model, owned, grantees, findings).defaultAcls(),
                new DesiredExtensions(model, current, findings).extensions(),
                current.available(),
                current.schemaAcls(),
                current.departures());
    }

    private List<Change> changes(DatabaseState owned, DatabaseState desired) {
        List<Change> changes = new ArrayList<>();
        changes.addAll(new RoleDiff(current, desired, authority, findings)
                .changes(model.roles().keySet()));
        changes.addAll(new MembershipDiff(current, desired, authority, findings).changes());
        changes.addAll(new OwnershipDiff(model, current, desired, borrowing).changes());
        changes.addAll(new ExtensionDiff(current, desired, borrowing).changes());
        changes.addAll(new AclDiff(owned, borrowing, findings).changes(desired.objects()));
        changes.addAll(new DefaultAclDiff(owned, desired, borrowing).changes());
        changes.addAll(new DatabaseDiff(model, current, borrowing).searchPath());
        changes.addAll(new Retirement(model, current, authority, borrowing, findings).changes());
        return changes;
    }
}
