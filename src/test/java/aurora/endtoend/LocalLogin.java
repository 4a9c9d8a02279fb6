package aurora.endtoend;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Logs in to a local stack's server as an application does: by the role's certificate, over verified TLS. */
final class LocalLogin {
    private LocalLogin() {}

    static Connection as(String role, String stack, String port) throws SQLException {
        Path home = Path.of(".local/servers", stack);
        Properties properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("sslmode", "verify-full");
        properties.setProperty("sslrootcert", home.resolve("tls/ca.crt").toString());
        properties.setProperty(
                "sslcert", home.resolve("clients/" + role + ".crt").toString());
        properties.setProperty(
                "sslkey", home.resolve("clients/" + role + ".pk8").toString());
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/app", properties);
    }
}
