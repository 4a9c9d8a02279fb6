package rolemanager.databases;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rolemanager.model.Identifier;
import rolemanager.model.ServerVersion;

/** Ends the sessions that keep a database from being dropped, and those of roles that go. */
final class Sessions {
    private static final int PATIENCE_MILLIS = 5_000;

    private final DatabaseCatalog catalog;
    private final Statements statements;
    private final ServerVersion version;

    Sessions(DatabaseCatalog catalog, Statements statements, ServerVersion version) {
        this.catalog = catalog;
        this.statements = statements;
        this.version = version;
    }

    /**
     * Ends all that may be ended. Only a member of a session's role may end it, and the master of Amazon RDS is no superuser: it becomes one in
     * a transaction that is rolled back. The signals are sent all the same; of the membership nobody ever sees anything, and one that was
     * there before stays as it was.
     *
     * @return how many
     */
    int end(String database, List<String> roles) throws SQLException {
        List<SessionFacts> ended = catalog.sessions(database, roles).stream()
                .filter(session -> session.endable() || session.joinable())
                .toList();
        if (ended.isEmpty()) {
            return 0;
        }
        Set<String> joined = new LinkedHashSet<>();
        ended.stream().filter(session -> !session.endable()).forEach(session -> joined.add(session.role()));
        List<String> message = new ArrayList<>();
        if (!joined.isEmpty()) {
            message.add("GRANT " + joined.stream().map(Identifier::quote).collect(Collectors.joining(", "))
                    + " TO CURRENT_USER" + (version.hasMembershipOptions() ? " WITH INHERIT TRUE" : ""));
        }
        message.add(terminate(ended));
        statements.rolledBack(message);
        return ended.size();
    }

    /** A process that ended meanwhile may have a successor of the same number, which is nobody's of these. */
    private String terminate(List<SessionFacts> sessions) {
        String who = sessions.stream()
                .map(session -> "(" + session.pid() + ", " + Identifier.literal(session.role()) + ")")
                .collect(Collectors.joining(", "));
        String patience = version.major() >= 14 ? ", " + PATIENCE_MILLIS : "";
        return "SELECT pg_terminate_backend(a.pid" + patience
                + ") FROM pg_stat_activity a WHERE (a.pid, a.usename::text) IN (" + who + ")";
    }
}
