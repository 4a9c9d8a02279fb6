package local.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import local.failure.Refusal;

/** The ways into a running cluster. There is no password for the superuser: its certificate is the only one. */
record AdminConnection(ServerHome home, int port) {
    private static final String MAINTENANCE_DATABASE = "postgres";
    private static final String TIMEOUT_SECONDS = "20";

    /** @throws Refusal when the server does not run */
    static AdminConnection to(ServerHome home) {
        Postmaster server = Postmaster.of(home)
                .orElseThrow(() -> new Refusal(
                        "no server runs in " + home.root() + "; start it (server start --home " + home.root() + " …)"));
        return new AdminConnection(home, server.port());
    }

    Connection open() throws SQLException {
        return openDatabase(MAINTENANCE_DATABASE);
    }

    Connection openDatabase(String database) throws SQLException {
        Properties properties = verified(PostgresPrograms.SUPERUSER);
        properties.setProperty("sslcert", client(".crt"));
        properties.setProperty("sslkey", client(".pk8"));
        return open(database, properties);
    }

    Connection openWithPassword(String role, String password) throws SQLException {
        Properties properties = verified(role);
        properties.setProperty("password", password);
        // Without this the driver offers the certificate of the user's own home folder.
        properties.setProperty("sslcert", "");
        properties.setProperty("sslkey", "");
        return open(MAINTENANCE_DATABASE, properties);
    }

    private Connection open(String database, Properties properties) throws SQLException {
        String name = URLEncoder.encode(database, StandardCharsets.UTF_8);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + name, properties);
    }

    private Properties verified(String role) {
        Properties properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("sslmode", "verify-full");
        properties.setProperty(
                "sslrootcert", home.authorityCertificate().toAbsolutePath().toString());
        properties.setProperty("connectTimeout", TIMEOUT_SECONDS);
        properties.setProperty("socketTimeout", TIMEOUT_SECONDS);
        properties.setProperty("gssEncMode", "disable");
        properties.setProperty("ApplicationName", "local cluster");
        return properties;
    }

    private String client(String suffix) {
        Path file = home.clients().resolve(PostgresPrograms.SUPERUSER + suffix);
        return file.toAbsolutePath().toString();
    }
}
