package rolemanager.connect;

import java.time.Duration;
import java.util.Optional;

/**
 * Where the server is and how long to wait for it.
 *
 * @param rootCertificate the file of certificate authorities to trust; empty for the bundle that comes along
 * @param tls             false only for loopback addresses
 * @param connectBudget   how long to try to get a connection, all attempts together
 * @param lockTimeout     how long a statement waits for a lock
 */
public record Server(
        String host,
        int port,
        String database,
        boolean tls,
        Optional<String> rootCertificate,
        Duration connectBudget,
        Duration lockTimeout,
        Duration statementTimeout) {

    /** The same server's other database. */
    public Server withDatabase(String other) {
        return new Server(host, port, other, tls, rootCertificate, connectBudget, lockTimeout, statementTimeout);
    }

    /** Host, port and database, for messages. */
    public String describe() {
        return host + ":" + port + "/" + database;
    }
}
