package rolemanager.connect;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import rolemanager.model.ErrorCode;
import rolemanager.model.RoleManagerException;

/** The ways in which a connection does not come about, each with what to look at. */
enum ConnectFailure {
    DNS("its name does not resolve", "check DB_HOST, and that the VPC has DNS support"),
    REFUSED("nothing listens there", "check DB_PORT, and that the cluster is available"),
    SILENCE(
            "no answer came",
            "check that the database's security group lets the function's in, that both are in connected subnets, and that a paused cluster"
                    + " has time to wake up (CONNECT_BUDGET_SECONDS)"),
    TLS(
            "the TLS handshake failed",
            "check DB_SSL_ROOT_CERT (the authorities to trust) and that DB_HOST is a name in the server's certificate"),
    PASSWORD_REFUSED(
            "the server refused the login",
            "check DB_USER and its password or secret; a member of rds_iam cannot log in by password on Amazon RDS"),
    NO_DATABASE("the database does not exist", "check DB_NAME"),
    WAKING("the server is starting or shutting down", "wait until the cluster is available"),
    FULL("the server takes no more connections", "check max_connections and who holds connections"),
    OTHER("the server did not let us in", "see the message");

    private final String what;
    private final String remedy;

    ConnectFailure(String what, String remedy) {
        this.what = what;
        this.remedy = remedy;
    }

    /** Whether trying again may help. */
    boolean mayPass() {
        return this == REFUSED || this == SILENCE || this == WAKING || this == FULL;
    }

    static ConnectFailure of(SQLException e, Server server) {
        if (caused(e, UnknownHostException.class)) {
            return DNS;
        }
        if (caused(e, SSLException.class) || String.valueOf(e.getMessage()).contains("SSL")) {
            return TLS;
        }
        if (caused(e, SocketTimeoutException.class)) {
            return SILENCE;
        }
        if (caused(e, ConnectException.class) || caused(e, NoRouteToHostException.class)) {
            return REFUSED;
        }
        return bySqlState(String.valueOf(e.getSQLState()));
    }

    private static ConnectFailure bySqlState(String state) {
        return switch (state) {
            case "28P01", "28000" -> PASSWORD_REFUSED;
            case "3D000" -> NO_DATABASE;
            case "57P03", "57P01", "08006" -> WAKING;
            case "53300" -> FULL;
            case "08001" -> SILENCE;
            default -> OTHER;
        };
    }

    RoleManagerException explain(SQLException e, Server server, Login login) {
        return new RoleManagerException(
                ErrorCode.UNAVAILABLE,
                "cannot connect to " + server.describe() + " as " + login.user() + ": " + what + " (" + firstLine(e)
                        + "); " + remedy,
                e);
    }

    private static String firstLine(SQLException e) {
        return Optional.ofNullable(e.getMessage())
                .orElse(e.getClass().getSimpleName())
                .lines()
                .findFirst()
                .orElse("");
    }

    private static boolean caused(@Nullable Throwable e, Class<? extends Throwable> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
