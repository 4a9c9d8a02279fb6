package rolemanager.databases;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rolemanager.apply.Applier;
import rolemanager.apply.Notes;
import rolemanager.apply.Transient;
import rolemanager.model.ErrorCode;
import rolemanager.model.Journal;
import rolemanager.model.RoleManagerException;

/** Runs statements and tells of each. What is done is done: whoever comes next finishes what a failure leaves. */
final class Statements {
    /** Of advisory locks with two keys; the bytes spell "data". */
    private static final int LOCK_CLASS = 0x64617461;

    private static final int MAX_ATTEMPTS = 8;
    private static final long PAUSE_MILLIS = 50;

    private interface Attempt {
        void run() throws SQLException;
    }

    private final Connection connection;
    private final Journal journal;

    Statements(Connection connection, Journal journal) {
        this.connection = connection;
        this.journal = journal;
    }

    /**
     * Waits until nobody else makes or drops the database of that name, and keeps others out until the connection is closed. CREATE DATABASE
     * runs in no transaction, so the lock is the session's. Waits as long as a statement may take, since the other's may take that long.
     */
    void lock(String database) throws SQLException {
        timed(List.of(
                "SET lock_timeout = 0",
                "SELECT pg_advisory_lock(" + LOCK_CLASS + ", " + database.hashCode() + ")",
                "RESET lock_timeout"));
    }

    /** A statement that runs in no transaction. */
    void alone(String sql) throws SQLException {
        note(List.of(sql), timed(List.of(sql)));
    }

    /** Statements that all work or none: one message is one transaction. No manage of the function's database is at work meanwhile. */
    void together(List<String> statements) throws SQLException {
        if (statements.isEmpty()) {
            return;
        }
        List<String> message = new ArrayList<>(statements);
        message.add(0, "SELECT pg_advisory_xact_lock(" + Applier.LOCK + ")");
        persist(() -> note(statements, timed(message)));
    }

    /** Statements of which nothing stays but what no transaction holds, such as a signal to another session. */
    void rolledBack(List<String> statements) throws SQLException {
        List<String> message = new ArrayList<>(statements);
        message.add(0, "BEGIN");
        persist(() -> {
            try {
                note(statements, timed(message));
            } catch (SQLException e) {
                rollBack(e);
                throw e;
            }
            execute("ROLLBACK");
        });
    }

    /** Tries again what failed because others were at work on the same. */
    private void persist(Attempt what) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                what.run();
                return;
            } catch (SQLException e) {
                if (attempt == MAX_ATTEMPTS || !Transient.is(e)) {
                    throw e;
                }
                journal.note("again", Map.of("because", String.valueOf(e.getMessage())));
                pause(attempt, e);
            }
        }
    }

    private void rollBack(SQLException cause) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /**
     * The failure for whoever must act.
     *
     * @throws SQLException the same, when the connection is gone
     */
    static RoleManagerException explain(SQLException e) throws SQLException {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("08") || state.startsWith("57P")) {
            throw e;
        }
        return new RoleManagerException(
                Transient.is(e) ? ErrorCode.CONFLICT : ErrorCode.STATEMENT_FAILED,
                e.getMessage() + "\n  SQLSTATE " + state
                        + (state.equals("57014") ? "; allow more with STATEMENT_TIMEOUT_SECONDS" : "")
                        + "\nwhat was done before stays, and to run it again goes on from there",
                e);
    }

    /** Runs them as one message and returns the microseconds it took. */
    private long timed(List<String> statements) throws SQLException {
        long start = System.nanoTime();
        String message = String.join(";\n", statements);
        try {
            execute(message);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\n  statement: " + message, e.getSQLState(), e);
        }
        return (System.nanoTime() - start) / 1000;
    }

    private void note(List<String> statements, long micros) {
        statements.forEach(sql -> Notes.statement(journal, sql, Optional.empty(), micros, statements.size()));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Others need a moment to finish; the wait grows, so that those who met do not meet again and again. */
    private static void pause(int attempt, SQLException because) throws SQLException {
        try {
            Thread.sleep(PAUSE_MILLIS * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting to try again", because);
        }
    }
}
