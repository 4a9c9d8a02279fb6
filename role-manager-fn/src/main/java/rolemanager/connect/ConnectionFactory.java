package rolemanager.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.postgresql.Driver;
import rolemanager.model.Journal;

/** Connects, waiting inside a budget for a server that wakes up, and asking once more for a password that was refused. */
public final class ConnectionFactory {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    /** One attempt never takes longer, so that a silently dropped packet does not use up the budget. */
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(15);

    private final Server server;
    private final Journal journal;

    public ConnectionFactory(Server server, Journal journal) {
        this.server = server;
        this.journal = journal;
    }

    /** The server it connects to. */
    public Server server() {
        return server;
    }

    /**
     * A connection in autocommit that sends what it is given as one message.
     *
     * @throws rolemanager.model.RoleManagerException UNAVAILABLE, naming which part of the way failed and what to look at
     */
    public Connection connect(Login login) {
        long deadline = System.nanoTime() + server.connectBudget().toNanos();
        Duration pause = FIRST_PAUSE;
        boolean passwordRefused = false;
        while (true) {
            try {
                return attempt(login, remaining(deadline));
            } catch (SQLException e) {
                ConnectFailure failure = ConnectFailure.of(e, server);
                boolean freshPassword = failure == ConnectFailure.PASSWORD_REFUSED
                        && !passwordRefused
                        && login.certificate().isEmpty();
                if (!freshPassword && (!failure.mayPass() || remaining(deadline).compareTo(pause) <= 0)) {
                    throw failure.explain(e, server, login);
                }
                passwordRefused |= freshPassword;
                journal.note("waiting", Map.of("because", String.valueOf(e.getMessage())));
                sleep(pause, e);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private Connection attempt(Login login, Duration remaining) throws SQLException {
        Duration patience = remaining.compareTo(LONGEST_ATTEMPT) < 0 ? remaining : LONGEST_ATTEMPT;
        Optional<String> password = login.password().password();
        Connection connection =
                new Driver().connect("jdbc:postgresql:///", DriverProperties.of(server, login, password, patience));
        if (connection == null) {
            throw new SQLException("the driver does not take its own address");
        }
        return connection;
    }

    private static Duration remaining(long deadline) {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    private static void sleep(Duration pause, SQLException because) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the server", because);
        }
    }
}
