package rolemanager.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rolemanager.model.Database;
import rolemanager.model.DatabaseState;
import rolemanager.model.Generation;
import rolemanager.model.Identifier;
import rolemanager.model.RoleModel;

/** The statements about the database itself: search path and generation. */
final class DatabaseDiff {
    private final RoleModel model;
    private final DatabaseState current;
    private final Borrowing borrowing;

    DatabaseDiff(RoleModel model, DatabaseState current, Borrowing borrowing) {
        this.model = model;
        this.current = current;
        this.borrowing = borrowing;
    }

    /** The search path as it shall be, as the catalog keeps it; additive leaves alone one that is there. */
    static Optional<String> searchPath(RoleModel model, Database database) {
        boolean mayChange = model.authoritative() || database.searchPath().isEmpty();
        return model.searchPath()
                .filter(path -> mayChange)
                .map(SettingValue::names)
                .or(database::searchPath);
    }

    List<Change> searchPath() {
        List<Change> changes = new ArrayList<>();
        Optional<String> want = searchPath(model, current.database());
        if (!want.equals(current.database().searchPath())) {
            actAsOwner();
            String value = want.filter(path -> !path.isEmpty()).orElse("''");
            changes.add(new Change(
                    Phase.ALTER_DATABASE,
                    "ALTER DATABASE " + name() + " SET search_path = " + value,
                    "the search path of database " + current.database().name() + " is "
                            + current.database().searchPath().orElse("not set")));
        }
        return changes;
    }

    /** Counts this plan, which is not empty. */
    Change generation() {
        Database database = current.database();
        actAsOwner();
        String text = new Generation(database.comment(), database.generation() + 1).text();
        return new Change(
                Phase.GENERATION,
                "COMMENT ON DATABASE " + name() + " IS " + Identifier.literal(text),
                "counts this change");
    }

    /** The owner alone may alter a database; both statements run before the executor leaves the roles it joined, or it owns the database. */
    private void actAsOwner() {
        current.owner(current.database().target())
                .ifPresent(owner ->
                        borrowing.actFor(owner, "database " + current.database().name()));
    }

    private String name() {
        return Identifier.quote(current.database().name());
    }
}
