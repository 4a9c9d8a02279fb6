package rolemanager.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * One PostgreSQL server for the test run, of the version in system property {@code postgres.version}: TLS only, the bootstrap superuser
 * {@code rdsadmin} and the members of {@code rds_iam} by client certificate, everybody else by password.
 */
final class TestServer {
    static final int MAJOR = Integer.getInteger("postgres.version", 17);
    static final String SUPERUSER = "rdsadmin";

    private static final String HBA = """
            hostssl all rdsadmin 127.0.0.1/32 cert
            hostssl all postgres 127.0.0.1/32 scram-sha-256
            hostssl all +rds_iam 127.0.0.1/32 cert
            hostssl all all      127.0.0.1/32 scram-sha-256
            """;

    private final TestCertificates certificates;
    private final EmbeddedPostgres postgres;

    private TestServer(TestCertificates certificates, EmbeddedPostgres postgres) {
        this.certificates = certificates;
        this.postgres = postgres;
    }

    static TestServer start() {
        try {
            Path folder = Files.createTempDirectory("role-manager-test");
            TestCertificates certificates = new TestCertificates(folder);
            certificates.issue("localhost");
            certificates.issue(SUPERUSER);
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setPgBinaryResolver((system, architecture) -> binaries())
                    .setOverrideWorkingDirectory(folder.resolve("postgresql").toFile())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("password_encryption", "scram-sha-256")
                    .setServerConfig("log_statement", "all")
                    .start();
            TestServer server = new TestServer(certificates, postgres);
            server.secure();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException("cannot start PostgreSQL " + MAJOR, e);
        }
    }

    int port() {
        return postgres.getPort();
    }

    TestCertificates certificates() {
        return certificates;
    }

    /** The server starts with a superuser postgres that is trusted without TLS. It becomes rdsadmin, and the real rules come into force. */
    private void secure() throws IOException {
        Path data = dataFolder();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE helper SUPERUSER LOGIN");
            Files.writeString(data.resolve("pg_hba.conf"), HBA);
            statement.execute(
                    "ALTER SYSTEM SET ssl_cert_file = '" + certificates.folder().resolve("localhost.crt") + "'");
            statement.execute(
                    "ALTER SYSTEM SET ssl_key_file = '" + certificates.folder().resolve("localhost.key") + "'");
            statement.execute("ALTER SYSTEM SET ssl_ca_file = '" + certificates.authorityFile() + "'");
            statement.execute("ALTER SYSTEM SET ssl = 'on'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        String helper = "jdbc:postgresql://127.0.0.1:" + port() + "/postgres?user=helper";
        try (Connection connection = DriverManager.getConnection(helper);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres RENAME TO " + SUPERUSER);
            Files.writeString(data.resolve("pg_hba.conf"), HBA);
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path dataFolder() {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW data_directory")) {
            result.next();
            return Path.of(result.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream binaries() throws IOException {
        Path jar = Path.of(System.getProperty("postgres.binaries", "target/postgresql"), MAJOR + ".jar");
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".txz")) {
                    return new java.io.ByteArrayInputStream(
                            file.getInputStream(entry).readAllBytes());
                }
            }
        }
        throw new IOException("no archive in " + jar);
    }
}
