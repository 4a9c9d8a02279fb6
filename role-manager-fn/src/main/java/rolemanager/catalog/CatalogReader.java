package rolemanager.catalog;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.BiConsumer;
import rolemanager.model.DatabaseState;
import rolemanager.model.ErrorCode;
import rolemanager.model.RoleManagerException;
import rolemanager.model.ServerVersion;

/**
 * Reads the state of the database a connection is to. All queries travel as one message, so that reading costs one round trip however much
 * there is; the connection must use the simple query protocol, which keeps a message whole.
 */
public final class CatalogReader {
    private CatalogReader() {}

    /**
     * Reads the state.
     *
     * @param before statements that go ahead in the same message, each ended with a semicolon, for instance BEGIN and a lock; may be empty
     * @param after  statements that follow in the same message; may be empty
     * @param told   what the statements ahead answer: the first column's name and its value in the first row
     */
    public static DatabaseState read(
            Connection connection, Scope scope, String before, String after, BiConsumer<String, String> told)
            throws SQLException {
        ServerVersion version = supported(version(connection));
        List<CatalogQuery> queries = CatalogQuery.of(version.major(), scope);
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(message(before, queries, version, scope, after));
            StateBuilder builder = new StateBuilder(version);
            rows = skipToSession(statement, rows, told);
            for (CatalogQuery query : queries) {
                if (!rows) {
                    throw new SQLException("the server sent no rows for the catalog query " + query);
                }
                try (ResultSet result = statement.getResultSet()) {
                    builder.read(query, new Row(result));
                }
                rows = statement.getMoreResults();
            }
            return builder.build();
        }
    }

    /** The same, where nothing that goes ahead answers anything of use. */
    public static DatabaseState read(Connection connection, Scope scope, String before, String after)
            throws SQLException {
        return read(connection, scope, before, after, (label, value) -> {});
    }

    /** The catalog queries as one message, which is what reading costs a server and a network at least. */
    public static String message(Connection connection, Scope scope) throws SQLException {
        ServerVersion version = version(connection);
        return message("", CatalogQuery.of(version.major(), scope), version, scope, "");
    }

    private static ServerVersion supported(ServerVersion version) {
        if (version.major() < ServerVersion.OLDEST_MAJOR) {
            throw new RoleManagerException(
                    ErrorCode.REFUSED,
                    "the server is PostgreSQL " + version.text() + "; the oldest this program knows is "
                            + ServerVersion.OLDEST_MAJOR + ", upgrade the server");
        }
        return version;
    }

    /** The version, which the server has told when the connection was made. */
    public static ServerVersion version(Connection connection) throws SQLException {
        DatabaseMetaData server = connection.getMetaData();
        int number = server.getDatabaseMajorVersion() * 10_000 + server.getDatabaseMinorVersion();
        return new ServerVersion(number, server.getDatabaseProductVersion().split(" ", 2)[0]);
    }

    private static String message(
            String before, List<CatalogQuery> queries, ServerVersion version, Scope scope, String after) {
        StringBuilder message = new StringBuilder(before);
        queries.forEach(query -> message.append(query.sql(version, scope)).append(";\n"));
        return message.append(after).toString();
    }

    /** Passes over what the statements ahead answered: counts, the empty row of a lock, readings of the clock. */
    private static boolean skipToSession(Statement statement, boolean first, BiConsumer<String, String> told)
            throws SQLException {
        boolean rows = first;
        while (rows || statement.getUpdateCount() != -1) {
            if (rows) {
                String label = statement.getResultSet().getMetaData().getColumnLabel(1);
                if (label.equals("executor")) {
                    return true;
                }
                tell(statement.getResultSet(), label, told);
            }
            rows = statement.getMoreResults();
        }
        return false;
    }

    private static void tell(ResultSet result, String label, BiConsumer<String, String> told) throws SQLException {
        if (result.next()) {
            told.accept(label, String.valueOf(result.getString(1)));
        }
    }
}
