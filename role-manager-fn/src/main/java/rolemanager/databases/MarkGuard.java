package rolemanager.databases;

import java.util.List;
import java.util.Optional;
import rolemanager.model.ErrorCode;
import rolemanager.model.Fault;
import rolemanager.model.Identifier;
import rolemanager.model.RoleManagerException;
import rolemanager.model.TemporaryDatabase;

/** Keeps hands off a database that is there and is not the one that is asked for. */
final class MarkGuard {
    private final DatabaseFacts database;
    private final TemporaryDatabase wanted;
    private final ExecutorFacts executor;

    MarkGuard(DatabaseFacts database, TemporaryDatabase wanted, ExecutorFacts executor) {
        this.database = database;
        this.wanted = wanted;
        this.executor = executor;
    }

    /**
     * Refuses a database that is not marked as temporary, is marked as another stack's, or that the executor has no right to.
     *
     * @throws RoleManagerException REFUSED
     */
    void check() {
        Optional<TemporaryDatabase> mark = database.mark();
        if (mark.isEmpty() && !database.isUnfinished(executor.name())) {
            throw unmarked();
        }
        if (mark.isPresent() && mark.get().isOfAnotherStackThan(wanted)) {
            throw refused("belongs to stack " + mark.get().stack().orElse("") + ", not to "
                    + wanted.stack().orElse("") + "; choose another name, or drop it from there");
        }
        if (!database.ours()) {
            throw refused("belongs to " + database.owner() + ", for whom " + executor.name()
                    + " cannot act; have a superuser run ALTER DATABASE " + Identifier.quote(database.name())
                    + " OWNER TO " + Identifier.quote(executor.name()));
        }
    }

    private RoleManagerException unmarked() {
        String comment = Mark.into(database.comment(), wanted.madeAt(executor.now()));
        return refused(
                "is there and is not marked as temporary, so it is somebody's. Choose another name; or, if it may be lost, have its"
                        + " owner say so: COMMENT ON DATABASE " + Identifier.quote(database.name()) + " IS "
                        + Identifier.literal(comment));
    }

    private RoleManagerException refused(String message) {
        return RoleManagerException.of(
                ErrorCode.REFUSED,
                "refused; nothing was changed",
                List.of(new Fault("database " + database.name(), message)));
    }
}
