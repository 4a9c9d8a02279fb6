package rolemanager.databases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rolemanager.catalog.CatalogReader;
import rolemanager.model.DroppedDatabase;
import rolemanager.model.ErrorCode;
import rolemanager.model.Fault;
import rolemanager.model.Identifier;
import rolemanager.model.Journal;
import rolemanager.model.RoleManagerException;
import rolemanager.model.TemporaryDatabase;

/**
 * Drops a temporary database and its roles: the database is closed and its roles are marked as leaving in one transaction; then its sessions
 * are ended, it is dropped, and the roles are. The roles' own marks tell a later run what is left to do when the database is gone.
 */
public final class DatabaseRemoval {
    private static final String OBJECT_IN_USE = "55006";

    private final DatabaseCatalog catalog;
    private final Statements statements;
    private final Sessions sessions;

    public DatabaseRemoval(Connection connection, Journal journal) throws SQLException {
        this.catalog = new DatabaseCatalog(connection);
        this.statements = new Statements(connection, journal);
        this.sessions = new Sessions(catalog, statements, CatalogReader.version(connection));
    }

    /**
     * Drops it, unless it is gone, and its roles, unless they are.
     *
     * @throws RoleManagerException REFUSED, with every reason, when it is not marked as temporary or a role is needed elsewhere; CONFLICT when
     *     sessions could not be ended
     * @throws SQLException when the connection is gone
     */
    public DroppedDatabase drop(TemporaryDatabase wanted) throws SQLException {
        try {
            statements.lock(wanted.name());
            return locked(wanted);
        } catch (SQLException e) {
            throw Statements.explain(e);
        }
    }

    private DroppedDatabase locked(TemporaryDatabase wanted) throws SQLException {
        ExecutorFacts executor = catalog.executor();
        Optional<DatabaseFacts> there = catalog.database(wanted.name());
        there.ifPresent(database -> new MarkGuard(database, wanted, executor).check());
        TemporaryDatabase marked = marked(wanted, there, executor);
        List<String> going = going(wanted, marked, executor);
        close(there, going, marked);
        int ended = sessions.end(wanted.name(), going);
        if (there.isPresent()) {
            dropDatabase(wanted.name(), going);
        }
        if (!going.isEmpty()) {
            statements.together(List.of("DROP ROLE " + list(going)));
        }
        return new DroppedDatabase(wanted.name(), there.isPresent(), going, ended);
    }

    /** Those of its roles that exist; all of them can go, or none does. */
    private List<String> going(TemporaryDatabase wanted, TemporaryDatabase marked, ExecutorFacts executor)
            throws SQLException {
        List<RoleFacts> roles = catalog.roles(marked.roles().stream()
                .filter(role -> role.startsWith(wanted.rolePrefix()))
                .toList());
        List<String> going = roles.stream().map(RoleFacts::name).toList();
        List<Fault> blockers = new ArrayList<>();
        roles.stream().filter(role -> !role.administered()).forEach(role -> blockers.add(notOurs(role, executor)));
        catalog.usesOutside(wanted.name(), going).forEach(use -> blockers.add(neededElsewhere(use)));
        if (!blockers.isEmpty()) {
            throw RoleManagerException.of(ErrorCode.REFUSED, "refused; nothing was changed", blockers);
        }
        return going;
    }

    /** All that is said about it: by the request, by the database, and by roles that an earlier run was about to drop. */
    private TemporaryDatabase marked(TemporaryDatabase wanted, Optional<DatabaseFacts> there, ExecutorFacts executor)
            throws SQLException {
        TemporaryDatabase marked = there.flatMap(DatabaseFacts::mark)
                .map(mark -> mark.withRolesOf(wanted))
                .orElseGet(() -> wanted.madeAt(executor.now()));
        return catalog.leaving(wanted.name()).map(marked::withRolesOf).orElse(marked);
    }

    private static Fault notOurs(RoleFacts role, ExecutorFacts executor) {
        return new Fault(
                "role " + role.name(),
                executor.name() + " may not drop it; have a superuser, or whoever administers it, run GRANT "
                        + Identifier.quote(role.name()) + " TO " + Identifier.quote(executor.name())
                        + " WITH ADMIN OPTION, or drop it");
    }

    private static Fault neededElsewhere(UseFacts use) {
        return new Fault(
                "role " + use.role(),
                use.describe()
                        + ", which drop-database leaves alone; there, run REASSIGN OWNED and DROP OWNED for the role, and"
                        + " run this again");
    }

    private void close(Optional<DatabaseFacts> there, List<String> roles, TemporaryDatabase marked)
            throws SQLException {
        List<String> changes = new ArrayList<>();
        if (there.filter(database -> !database.isClosed() && !database.isHalfDropped())
                .isPresent()) {
            changes.add("ALTER DATABASE " + Identifier.quote(marked.name()) + " CONNECTION LIMIT 0");
        }
        String mark = Identifier.literal(Mark.text(marked));
        roles.forEach(role -> changes.add("COMMENT ON ROLE " + Identifier.quote(role) + " IS " + mark));
        statements.together(changes);
    }

    private void dropDatabase(String name, List<String> roles) throws SQLException {
        try {
            statements.alone("DROP DATABASE " + Identifier.quote(name));
        } catch (SQLException e) {
            if (!OBJECT_IN_USE.equals(e.getSQLState())) {
                throw e;
            }
            throw inUse(name, roles, e);
        }
    }

    private RoleManagerException inUse(String name, List<String> roles, SQLException cause) throws SQLException {
        List<String> left = catalog.sessions(name, roles).stream()
                .map(SessionFacts::describe)
                .toList();
        return new RoleManagerException(
                ErrorCode.CONFLICT,
                "database " + name + " is still in use"
                        + (left.isEmpty() ? "" : ", and these sessions could not be ended: " + String.join(", ", left))
                        + "; it is closed to new ones. Have that ended and run it again. " + cause.getMessage(),
                cause);
    }

    private static String list(List<String> names) {
        return names.stream().map(Identifier::quote).collect(Collectors.joining(", "));
    }
}
