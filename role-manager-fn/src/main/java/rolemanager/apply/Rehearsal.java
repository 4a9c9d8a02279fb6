package rolemanager.apply;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import rolemanager.catalog.CatalogReader;
import rolemanager.catalog.LeftoverReader;
import rolemanager.catalog.Scope;
import rolemanager.model.DatabaseState;
import rolemanager.model.Fault;
import rolemanager.model.Journal;
import rolemanager.plan.Change;
import rolemanager.plan.Guards;
import rolemanager.plan.Phase;

/** Runs the statements for the model's database under a savepoint and undoes them, all but those that cannot be undone or cannot work yet. */
final class Rehearsal {
    /** A session that was ended stays so, and a role can be dropped only once the other databases no longer mention it. */
    private static final Set<Phase> LEFT_OUT = EnumSet.of(Phase.END_SESSIONS, Phase.DROP_ROLE);

    private final Connection connection;
    private final Scope scope;
    private final DatabaseState before;

    Rehearsal(Connection connection, Scope scope, DatabaseState before) {
        this.connection = connection;
        this.scope = scope;
        this.before = before;
    }

    /** What would keep the roles from being dropped. */
    List<Fault> of(List<Change> changes, List<String> departing, Pace pace) throws SQLException {
        List<Change> here = changes.stream()
                .filter(change -> change.database().isEmpty() && !LEFT_OUT.contains(change.phase()))
                .toList();
        Singly.execute(connection, "SAVEPOINT rehearsal");
        DatabaseState after = run(here, pace);
        Guards.checkBeforeCommit(before, after);
        List<Fault> faults = LeftoverReader.read(connection, departing).stream()
                .map(leftover -> Refusal.ofLeftover(
                        leftover,
                        leftover.shared()
                                ? "the cluster"
                                : "database " + after.database().name()))
                .toList();
        Singly.execute(connection, "ROLLBACK TO SAVEPOINT rehearsal");
        return faults;
    }

    private DatabaseState run(List<Change> changes, Pace pace) throws SQLException {
        if (pace == Pace.ONE_BY_ONE) {
            Singly.run(connection, changes, Journal.SILENT);
            return CatalogReader.read(connection, scope, "", "");
        }
        return CatalogReader.read(connection, scope, new Marks(changes).message(), "");
    }
}
