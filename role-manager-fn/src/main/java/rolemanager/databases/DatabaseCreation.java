package rolemanager.databases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rolemanager.model.CreatedDatabase;
import rolemanager.model.ErrorCode;
import rolemanager.model.Identifier;
import rolemanager.model.Journal;
import rolemanager.model.RoleManagerException;
import rolemanager.model.TemporaryDatabase;

/**
 * Makes a temporary database that belongs to the executor: first closed, since CREATE DATABASE runs in no transaction, then marked and opened
 * in one. A closed one without a comment is what an interrupted creation left.
 */
public final class DatabaseCreation {
    private static final String OBJECT_IN_USE = "55006";

    private final DatabaseCatalog catalog;
    private final Statements statements;

    public DatabaseCreation(Connection connection, Journal journal) {
        this.catalog = new DatabaseCatalog(connection);
        this.statements = new Statements(connection, journal);
    }

    /**
     * Makes it unless it is there.
     *
     * @param template the database to copy; empty: the server's own template
     * @throws RoleManagerException REFUSED when a database of that name is somebody's, or what is needed to make it is missing
     * @throws SQLException when the connection is gone
     */
    public CreatedDatabase create(TemporaryDatabase wanted, Optional<String> template) throws SQLException {
        try {
            statements.lock(wanted.name());
            return locked(wanted, template);
        } catch (SQLException e) {
            throw Statements.explain(e);
        }
    }

    private CreatedDatabase locked(TemporaryDatabase wanted, Optional<String> template) throws SQLException {
        ExecutorFacts executor = catalog.executor();
        Optional<DatabaseFacts> there = catalog.database(wanted.name());
        Optional<TemporaryDatabase> mark = there.flatMap(DatabaseFacts::mark);
        there.ifPresent(database -> new MarkGuard(database, wanted, executor).check());
        if (there.filter(database -> !database.isHalfDropped()).isPresent()) {
            TemporaryDatabase marked =
                    mark.map(old -> old.withRolesOf(wanted)).orElseGet(() -> wanted.madeAt(executor.now()));
            open(there.get(), marked);
            return new CreatedDatabase(marked, mark.isEmpty());
        }
        refuseUnlessPossible(template, executor);
        if (there.isPresent()) {
            statements.alone("DROP DATABASE " + Identifier.quote(wanted.name()));
        }
        copy(wanted.name(), template);
        TemporaryDatabase made = wanted.madeAt(executor.now());
        open(new DatabaseFacts(wanted.name(), executor.name(), true, false, 0, ""), made);
        return new CreatedDatabase(made, true);
    }

    private void refuseUnlessPossible(Optional<String> template, ExecutorFacts executor) throws SQLException {
        if (!executor.createsDatabases()) {
            throw refused("role " + executor.name() + " may not make databases; have a superuser run ALTER ROLE "
                    + Identifier.quote(executor.name()) + " CREATEDB");
        }
        if (template.isEmpty()) {
            return;
        }
        DatabaseFacts source = catalog.database(template.get())
                .orElseThrow(() -> refused("the template " + template.get()
                        + " is no database of this server; make it first, or leave \"template\" out"));
        if (!source.ours() && !source.template()) {
            throw refused("the template " + source.name() + " belongs to " + source.owner() + ", and " + executor.name()
                    + " may not copy it; have its owner run ALTER DATABASE " + Identifier.quote(source.name())
                    + " IS_TEMPLATE true");
        }
    }

    private void copy(String name, Optional<String> template) throws SQLException {
        try {
            statements.alone("CREATE DATABASE " + Identifier.quote(name)
                    + template.map(source -> " TEMPLATE " + Identifier.quote(source))
                            .orElse("")
                    + " CONNECTION LIMIT 0");
        } catch (SQLException e) {
            if (!OBJECT_IN_USE.equals(e.getSQLState())) {
                throw e;
            }
            throw inUse(template.orElse("template1"), e);
        }
    }

    private RoleManagerException inUse(String template, SQLException cause) throws SQLException {
        List<String> sessions = catalog.sessions(template, List.of()).stream()
                .map(SessionFacts::describe)
                .toList();
        return new RoleManagerException(
                ErrorCode.CONFLICT,
                "the template " + template + " cannot be copied while others are connected to it"
                        + (sessions.isEmpty() ? "" : ": " + String.join(", ", sessions))
                        + "; end those sessions, or use a template that nobody connects to, and run it again",
                cause);
    }

    /** Roles that were on their way out with an earlier database of that name stay after all. */
    private void open(DatabaseFacts database, TemporaryDatabase marked) throws SQLException {
        List<String> changes = new ArrayList<>();
        String comment = Mark.into(database.comment(), marked);
        if (!comment.equals(database.comment())) {
            changes.add(
                    "COMMENT ON DATABASE " + Identifier.quote(database.name()) + " IS " + Identifier.literal(comment));
        }
        if (database.isClosed()) {
            changes.add("ALTER DATABASE " + Identifier.quote(database.name()) + " CONNECTION LIMIT -1");
        }
        catalog.leaving(database.name())
                .ifPresent(left -> left.roles()
                        .forEach(role -> changes.add("COMMENT ON ROLE " + Identifier.quote(role) + " IS NULL")));
        statements.together(changes);
    }

    private static RoleManagerException refused(String message) {
        return new RoleManagerException(ErrorCode.REFUSED, message + "; nothing was changed");
    }
}
