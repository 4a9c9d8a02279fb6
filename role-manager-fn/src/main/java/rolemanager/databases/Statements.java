package rolemanager.databases;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rolemanager.apply.Applier;
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
        execute("SET lock_timeout = 0; SELECT pg_advisory_lock(" + LOCK_CLASS + ", " + database.hashCode()
                + "); RESET lock_timeout");
    }

    /** A statement that runs in no transaction. */
    void alone(String sql) throws SQLException {
        try {
            execute(sql);
        } catch (SQLException e) {
            throw about(sql, e);
        }
        note(sql);
    }

    /** Statements that all work or none: one message is one transaction. No manage of the function's database is at work meanwhile. */
    void together(List<String> statements) throws SQLException {
        if (statements.isEmpty()) {
            return;
        }
        String message = "SELECT pg_advisory_xact_lock(" + Applier.LOCK + ");\n" + String.join(";\n", statements);
        for (int attempt = 1; ; attempt++) {
            try {
                execute(message);
                break;
            } catch (SQLException e) {
                if (attempt == MAX_ATTEMPTS || !Transient.is(e)) {
                    throw about(String.join("; ", statements), e);
                }
                journal.note("again", Map.of("because", String.valueOf(e.getMessage())));
                pause(attempt, e);
            }
        }
        statements.forEach(this::note);
    }

    /** Statements of which nothing stays but what no transaction holds, such as a signal to another session. */
    void rolledBack(List<String> statements) throws SQLException {
        List<String> message = new ArrayList<>(statements);
        message.add(0, "BEGIN");
        try {
            execute(String.join(";\n", message));
        } catch (SQLException e) {
            throw about(String.join("; ", statements), e);
        } finally {
            execute("ROLLBACK");
        }
        statements.forEach(this::note);
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

    private static SQLException about(String sql, SQLException e) {
        return new SQLException(e.getMessage() + "\n  statement: " + sql, e.getSQLState(), e);
    }

    private void note(String sql) {
        journal.note("statement", Map.of("sql", sql));
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
