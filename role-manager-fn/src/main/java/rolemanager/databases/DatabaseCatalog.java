package rolemanager.databases;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import rolemanager.model.ListedDatabase;
import rolemanager.model.Role;
import rolemanager.model.TemporaryDatabase;

/** What the server knows about databases and the roles that come with them. Changes nothing. */
public final class DatabaseCatalog {
    /** A database was dropped between its turn in the list and its size. */
    private static final String VANISHED = "3D000";

    private final Connection connection;

    public DatabaseCatalog(Connection connection) {
        this.connection = connection;
    }

    /**
     * Every database that is marked as temporary, by name. One that is dropped already, but whose roles are still there, is listed without
     * sessions and bytes: to drop it once more ends it.
     *
     * @throws SQLException when the connection is gone
     */
    public List<ListedDatabase> list() throws SQLException {
        try {
            return look();
        } catch (SQLException e) {
            if (VANISHED.equals(e.getSQLState())) {
                return list();
            }
            throw Statements.explain(e);
        }
    }

    private List<ListedDatabase> look() throws SQLException {
        Map<String, ListedDatabase> listed = new TreeMap<>();
        for (TemporaryDatabase left : leaving()) {
            ListedDatabase before = listed.get(left.name());
            TemporaryDatabase all = before == null ? left : before.database().withRolesOf(left);
            listed.put(left.name(), new ListedDatabase(all, 0, OptionalLong.of(0)));
        }
        DatabaseQuery.MARKED
                .rows(connection, DatabaseCatalog::listed)
                .forEach(found -> found.ifPresent(
                        database -> listed.put(database.database().name(), database)));
        return new ArrayList<>(listed.values());
    }

    private static Optional<ListedDatabase> listed(ResultSet row) throws SQLException {
        String name = row.getString("name");
        int sessions = row.getInt("sessions");
        long bytes = row.getLong("size_bytes");
        OptionalLong size = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(bytes);
        return Mark.in(row.getString("comment"))
                .filter(mark -> mark.name().equals(name))
                .map(mark -> new ListedDatabase(mark, sessions, size));
    }

    ExecutorFacts executor() throws SQLException {
        return DatabaseQuery.EXECUTOR
                .rows(
                        connection,
                        row -> new ExecutorFacts(
                                row.getString("name"), row.getBoolean("creates_databases"), row.getString("now")))
                .get(0);
    }

    Optional<DatabaseFacts> database(String name) throws SQLException {
        return DatabaseQuery.DATABASE
                .rows(
                        connection,
                        row -> new DatabaseFacts(
                                name,
                                row.getString("owner"),
                                row.getBoolean("ours"),
                                row.getBoolean("template"),
                                row.getInt("connection_limit"),
                                row.getString("comment")),
                        name)
                .stream()
                .findFirst();
    }

    /** Those of the names that are roles, without the server's own and the executor. */
    List<RoleFacts> roles(List<String> names) throws SQLException {
        List<String> asked = names.stream().filter(name -> !Role.isSystem(name)).toList();
        return DatabaseQuery.ROLES.rows(
                connection, row -> new RoleFacts(row.getString("name"), row.getBoolean("administered")), asked);
    }

    List<UseFacts> usesOutside(String database, List<String> roles) throws SQLException {
        return DatabaseQuery.USES.rows(
                connection,
                row -> new UseFacts(
                        row.getString("role"),
                        row.getString("place"),
                        row.getInt("owned"),
                        row.getInt("other"),
                        row.getString("examples")),
                roles,
                database);
    }

    List<SessionFacts> sessions(String database, List<String> roles) throws SQLException {
        return DatabaseQuery.SESSIONS.rows(
                connection,
                row -> new SessionFacts(
                        row.getInt("pid"),
                        row.getString("role"),
                        row.getString("application"),
                        row.getBoolean("endable"),
                        row.getBoolean("joinable")),
                database,
                roles);
    }

    /** What the roles say that are on their way out, each with itself as the only role. */
    List<TemporaryDatabase> leaving() throws SQLException {
        return DatabaseQuery.LEAVING.rows(connection, DatabaseCatalog::left).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<TemporaryDatabase> left(ResultSet row) throws SQLException {
        String role = row.getString("name");
        return Mark.in(row.getString("comment"))
                .filter(mark -> role.startsWith(mark.rolePrefix()))
                .map(mark -> new TemporaryDatabase(mark.name(), mark.stack(), mark.since(), List.of(role)));
    }

    /** The same for one database. */
    Optional<TemporaryDatabase> leaving(String database) throws SQLException {
        return leaving().stream().filter(left -> left.name().equals(database)).reduce(TemporaryDatabase::withRolesOf);
    }
}
