package rolemanager.apply;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import rolemanager.model.ErrorCode;
import rolemanager.model.Fault;
import rolemanager.model.Journal;
import rolemanager.model.RoleManagerException;
import rolemanager.plan.Change;

/** Commits what works, rolls back what does not, and tries again what failed because of others. */
final class TransactionRunner {
    private static final int MAX_ATTEMPTS = 8;
    private static final long PAUSE_MILLIS = 50;

    /** What runs inside a transaction; it begins it itself, together with its first statements. */
    interface Work {
        Outcome run(Pace pace) throws SQLException;
    }

    private final Connection connection;
    private final Journal journal;
    private final Supplier<List<String>> committed;

    /** @param committed the other databases in which something was committed */
    TransactionRunner(Connection connection, Journal journal, Supplier<List<String>> committed) {
        this.connection = connection;
        this.journal = journal;
        this.committed = committed;
    }

    Outcome run(Work work) throws SQLException {
        List<SQLException> failures = new ArrayList<>();
        Pace pace = Pace.TOGETHER;
        while (true) {
            try {
                return attempt(work, pace);
            } catch (SQLException e) {
                failures.add(e);
                boolean others = Transient.is(e);
                if (isOver(e) || failures.size() == MAX_ATTEMPTS || (!others && pace == Pace.ONE_BY_ONE)) {
                    throw explain(e, failures);
                }
                journal.note("again", Map.of("because", String.valueOf(e.getMessage())));
                pace = others ? pace : Pace.ONE_BY_ONE;
                pause(failures.size());
            } catch (RoleManagerException e) {
                throw elsewhere().isEmpty()
                        ? e
                        : new RoleManagerException(e.code(), elsewhere() + e.getMessage(), e.faults(), e);
            }
        }
    }

    private Outcome attempt(Work work, Pace pace) throws SQLException {
        try {
            Outcome outcome = work.run(pace);
            Singly.execute(connection, "COMMIT");
            return outcome;
        } catch (SQLException | RuntimeException e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(Exception cause) {
        try {
            Singly.execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** The connection is gone (class 08, or the server was shut down); nothing was committed, but this connection cannot go on. */
    private static boolean isOver(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    /** Others need a moment to finish; the wait grows, so that many who met do not meet again and again. */
    private static void pause(int attempt) throws SQLException {
        try {
            Thread.sleep(PAUSE_MILLIS * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting to try again", e);
        }
    }

    private RoleManagerException explain(SQLException last, List<SQLException> failures) {
        ErrorCode code = Transient.is(last) ? ErrorCode.CONFLICT : ErrorCode.STATEMENT_FAILED;
        List<Fault> faults = new ArrayList<>();
        StringBuilder message = new StringBuilder(elsewhere())
                .append("rolled back, nothing was changed: ")
                .append(last.getMessage());
        if (last instanceof StatementFailure failure) {
            message.append(told(failure.change()));
            faults.add(new Fault(failure.change().sql(), String.valueOf(last.getMessage())));
        }
        message.append("\n  SQLSTATE ").append(last.getSQLState());
        if (failures.size() > 1) {
            message.append(", attempt ").append(failures.size());
        }
        RoleManagerException exception = new RoleManagerException(code, message.toString(), faults, last);
        failures.stream().filter(f -> f != last).forEach(exception::addSuppressed);
        return exception;
    }

    /** What no rollback reaches. */
    private String elsewhere() {
        List<String> databases = committed.get();
        return databases.isEmpty()
                ? ""
                : "what was to be done in database " + String.join(", ", databases)
                        + " is done and stays, and the next manage goes on from there; here: ";
    }

    private static String told(Change change) {
        return "\n  statement: " + change.sql()
                + change.database()
                        .map(database -> " (in database " + database + ")")
                        .orElse("") + "\n  because: "
                + change.why();
    }
}
