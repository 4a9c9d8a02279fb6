package rolemanager.check;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import rolemanager.connect.ConnectionFactory;
import rolemanager.connect.LoginSource;
import rolemanager.model.Check;
import rolemanager.model.DatabaseState;
import rolemanager.model.Fault;
import rolemanager.model.RoleModel;
import rolemanager.plan.Change;
import rolemanager.plan.Plan;

/** Proves that the database is what the model says: no difference, every role logs in, and may do what it shall and no more. */
public final class Checker {
    private final RoleModel model;
    private final ConnectionFactory connections;
    private final LoginSource logins;

    public Checker(RoleModel model, ConnectionFactory connections, LoginSource logins) {
        this.model = model;
        this.connections = connections;
        this.logins = logins;
    }

    /** Everything that was tried; the executor's connection must be outside of a transaction and is so afterwards. */
    public List<Check> check(Connection executor, Plan plan, DatabaseState state) {
        List<Check> checks = new ArrayList<>();
        for (Change change : plan.changes()) {
            checks.add(new Check("difference", change.why(), "manage would run: " + change.sql()));
        }
        for (Fault blocker : plan.blockers()) {
            checks.add(new Check("difference", blocker.path(), blocker.message()));
        }
        if (checks.isEmpty()) {
            checks.add(Check.passed("database " + state.database().name(), "is what the model says"));
        }
        checks.addAll(new LoginCheck(model, state, connections, logins).checks());
        checks.addAll(new UseCheck(model, state).checks(executor));
        return checks;
    }
}
