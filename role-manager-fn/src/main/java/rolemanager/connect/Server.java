package rolemanager.connect;

import java.time.Duration;
import java.util.Optional;

/**
 * Where the server is and how long to wait for it.
 *
 * @param rootCertificate the file of certificate authorities to trust; empty for the bundle that comes along
 * @param region         the AWS region whose bundle that is; empty off AWS
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
        Optional<String> region,
        Duration connectBudget,
        Duration lockTimeout,
        Duration statementTimeout) {

    /** The same server's other database. */
    public Server withDatabase(String other) {
        return new Server(
                host, port, other, tls, rootCertificate, region, connectBudget, lockTimeout, statementTimeout);
    }

    /** Host, port and database, for messages. */
    public String describe() {
        return host + ":" + port + "/" + database;
    }
}
