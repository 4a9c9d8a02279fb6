package rolemanager.connect;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rolemanager.model.ErrorCode;
import rolemanager.model.Fault;
import rolemanager.model.RoleManagerException;

/** Reads the environment's DB_… variables; all faults at once. */
public final class Settings {
    private final Map<String, String> environment;
    private final List<Fault> faults = new ArrayList<>();

    private Settings(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * The server to connect to.
     *
     * @param database the model's database
     * @throws RoleManagerException CONFIGURATION with every variable that is missing or wrong
     */
    public static Server server(Map<String, String> environment, String database) {
        return new Settings(environment).server(database);
    }

    private Server server(String database) {
        String host = text("DB_HOST", "");
        if (host.isEmpty()) {
            faults.add(new Fault("DB_HOST", "not set: the host name of the server"));
        }
        boolean tls = tls(host);
        Optional<String> rootCertificate =
                Optional.ofNullable(environment.get("DB_SSL_ROOT_CERT")).filter(v -> !v.isEmpty());
        Server server = new Server(
                host,
                number("DB_PORT", 5432, 1, 65_535),
                database,
                tls,
                rootCertificate,
                region(host, tls && rootCertificate.isEmpty()),
                Duration.ofSeconds(number("CONNECT_BUDGET_SECONDS", 60, 1, 600)),
                Duration.ofSeconds(number("LOCK_TIMEOUT_SECONDS", 30, 1, 600)),
                Duration.ofSeconds(number("STATEMENT_TIMEOUT_SECONDS", 120, 1, 900)));
        if (!faults.isEmpty()) {
            throw RoleManagerException.of(ErrorCode.CONFIGURATION, "the environment is not complete", faults);
        }
        return server;
    }

    private boolean tls(String host) {
        String mode = text("DB_SSLMODE", "verify-full");
        if (mode.equals("disable")) {
            if (!isLoopback(host)) {
                faults.add(new Fault("DB_SSLMODE", "disable is for loopback addresses only; leave it out"));
            }
            return false;
        }
        if (!mode.equals("verify-full")) {
            faults.add(new Fault("DB_SSLMODE", "expected verify-full or disable, found " + mode));
        }
        return true;
    }

    /** Needed for the packaged bundle, and for IAM tokens where it is known. */
    private Optional<String> region(String host, boolean needsBundle) {
        Optional<String> region =
                Optional.ofNullable(environment.get("AWS_REGION")).filter(v -> !v.isEmpty());
        if (!needsBundle || host.isEmpty()) {
            return region;
        }
        try {
            return Optional.of(RegionTrust.region(host, region));
        } catch (RoleManagerException e) {
            faults.add(new Fault("DB_SSL_ROOT_CERT", String.valueOf(e.getMessage())));
            return region;
        }
    }

    private boolean isLoopback(String host) {
        try {
            return host.isEmpty() || InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            faults.add(new Fault("DB_HOST", "does not resolve: " + host));
            return true;
        }
    }

    private String text(String name, String otherwise) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }

    private int number(String name, int otherwise, int least, int most) {
        String value = text(name, Integer.toString(otherwise));
        if (value.matches("[0-9]{1,6}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        faults.add(new Fault(name, "expected a number from " + least + " to " + most + ", found " + value));
        return otherwise;
    }
}
