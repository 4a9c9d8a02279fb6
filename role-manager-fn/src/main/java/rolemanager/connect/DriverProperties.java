package rolemanager.connect;

import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.PGProperty;

/** What the driver is told. Names are looked up in pg_catalog only, so nobody's function can stand in for the server's. */
final class DriverProperties {
    private DriverProperties() {}

    static Properties of(Server server, Login login, Optional<String> password, Duration patience) {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, login.user());
        password.ifPresent(p -> PGProperty.PASSWORD.set(properties, p));
        PGProperty.PG_HOST.set(properties, server.host());
        PGProperty.PG_PORT.set(properties, server.port());
        PGProperty.PG_DBNAME.set(properties, server.database());
        PGProperty.APPLICATION_NAME.set(properties, "role-manager");
        // A message of many statements stays one message only in the simple protocol.
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        // The driver need not ask for what every supported version has: one round trip less.
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "13");
        PGProperty.GSS_ENC_MODE.set(properties, "disable");
        PGProperty.CONNECT_TIMEOUT.set(properties, seconds(patience));
        PGProperty.LOGIN_TIMEOUT.set(properties, seconds(patience));
        PGProperty.SOCKET_TIMEOUT.set(properties, seconds(server.statementTimeout()) + 10);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.OPTIONS.set(properties, options(server));
        tls(server, login, properties);
        return properties;
    }

    private static String options(Server server) {
        return "-c search_path=pg_catalog -c standard_conforming_strings=on -c timezone=UTC -c client_min_messages=warning"
                + " -c lock_timeout=" + server.lockTimeout().toMillis()
                + " -c statement_timeout=" + server.statementTimeout().toMillis();
    }

    private static void tls(Server server, Login login, Properties properties) {
        PGProperty.SSL_MODE.set(properties, server.tls() ? "verify-full" : "disable");
        if (!server.tls()) {
            return;
        }
        if (server.rootCertificate().isPresent()) {
            PGProperty.SSL_ROOT_CERT.set(properties, server.rootCertificate().get());
        } else {
            PGProperty.SSL_FACTORY.set(properties, RegionTrust.class.getName());
            PGProperty.SSL_FACTORY_ARG.set(properties, server.region().orElse(""));
        }
        login.certificate().ifPresent(certificate -> {
            PGProperty.SSL_CERT.set(properties, certificate.certificate().toString());
            PGProperty.SSL_KEY.set(properties, certificate.key().toString());
        });
        if (login.certificate().isEmpty()) {
            // Else the driver would offer what lies in the home folder of whoever runs this.
            PGProperty.SSL_CERT.set(properties, "");
            PGProperty.SSL_KEY.set(properties, "");
        }
    }

    private static int seconds(Duration duration) {
        return (int) Math.max(1, duration.toSeconds());
    }
}
