package rolemanager.apply;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import rolemanager.model.Journal;
import rolemanager.plan.Change;

/** Runs statements one by one, each timed by the client; what fails is known by name. */
final class Singly {
    private Singly() {}

    /** @throws StatementFailure naming the statement that failed; those before it have run */
    static void run(Connection connection, List<Change> changes, Journal journal) throws SQLException {
        for (Change change : changes) {
            long start = System.nanoTime();
            try {
                execute(connection, change.sql());
            } catch (SQLException e) {
                throw new StatementFailure(change, e);
            }
            Notes.statement(journal, change, (System.nanoTime() - start) / 1000, 1);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
