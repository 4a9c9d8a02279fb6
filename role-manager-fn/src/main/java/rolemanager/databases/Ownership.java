package rolemanager.databases;

import java.util.List;
import java.util.Optional;
import rolemanager.model.ErrorCode;
import rolemanager.model.Fault;
import rolemanager.model.Identifier;
import rolemanager.model.RoleManagerException;
import rolemanager.model.TemporaryDatabase;

/** Whose a database is that is there already. */
final class Ownership {
    private Ownership() {}

    /**
     * Refuses a database that is not marked as temporary, is marked as another stack's, or that the executor has no right to.
     *
     * @throws RoleManagerException REFUSED
     */
    static void refuseUnlessOurs(DatabaseFacts database, TemporaryDatabase wanted, ExecutorFacts executor) {
        Optional<TemporaryDatabase> mark = database.mark();
        String quoted = Identifier.quote(database.name());
        if (mark.isEmpty() && !database.isUnfinished(executor.name())) {
            String comment = Mark.into(database.comment(), wanted.madeAt(executor.now()));
            throw refused(
                    database,
                    "is there and is not marked as temporary, so it is somebody's. Choose another name; or, if it may be lost, have its"
                            + " owner say so: COMMENT ON DATABASE " + quoted + " IS " + Identifier.literal(comment));
        }
        if (mark.isPresent() && mark.get().isOfAnotherStackThan(wanted)) {
            throw refused(
                    database,
                    "belongs to stack " + mark.get().stack().orElse("") + ", not to "
                            + wanted.stack().orElse("") + "; choose another name, or drop it from there");
        }
        if (!database.ours()) {
            throw refused(
                    database,
                    "belongs to " + database.owner() + ", for whom " + executor.name()
                            + " cannot act; have a superuser run" + " ALTER DATABASE " + quoted + " OWNER TO "
                            + Identifier.quote(executor.name()));
        }
    }

    private static RoleManagerException refused(DatabaseFacts database, String message) {
        return RoleManagerException.of(
                ErrorCode.REFUSED,
                "refused; nothing was changed",
                List.of(new Fault("database " + database.name(), message)));
    }
}
