package rolemanager.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import rolemanager.model.Check;

/** A transaction in which things are tried and of which nothing stays: it is rolled back on close, whatever happened. */
final class Session implements AutoCloseable {
    private static final String NOT_ALLOWED = "42501";

    private final Connection connection;

    Session(Connection connection) throws SQLException {
        this.connection = connection;
        run("BEGIN");
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String value(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return String.valueOf(result.getString(1));
        }
    }

    /** Tries a statement, undoes it, and says whether the server did what it should: let it, or refuse it for lack of privilege. */
    Check attempt(String about, String what, String sql, boolean allowed) throws SQLException {
        String name = what + (allowed ? "" : ": refused");
        run("SAVEPOINT attempt");
        try {
            run(sql);
            return allowed ? Check.passed(about, name) : new Check(about, name, "the server let it: " + sql);
        } catch (SQLException e) {
            boolean refused = NOT_ALLOWED.equals(e.getSQLState());
            return refused && !allowed
                    ? Check.passed(about, name)
                    : new Check(about, name, "the server said: " + e.getMessage() + " (" + sql + ")");
        } finally {
            run("ROLLBACK TO SAVEPOINT attempt");
        }
    }

    @Override
    public void close() throws SQLException {
        run("ROLLBACK");
    }
}
