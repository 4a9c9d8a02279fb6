package local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import local.failure.Refusal;

/**
 * The texts that dress PostgreSQL as RDS does: who may come in and how. Paths are relative to the data folder, so the cluster's folder may
 * be moved while it is stopped.
 */
final class ServerSettings {
    private static final String FILE = "local.conf";

    private ServerSettings() {}

    /** Makes postgresql.conf, as initdb wrote it, end in our settings. */
    static void include(Path postgresqlConf) {
        try {
            Files.writeString(postgresqlConf, "\ninclude = '" + FILE + "'\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new Refusal("the file " + postgresqlConf + " cannot be written: " + e, e);
        }
    }

    /** Writes the settings; says whether a running server has to read them again. */
    static boolean write(ServerHome home, int port, String master) {
        boolean settings = PrivateFiles.writeChanged(home.data().resolve(FILE), settings(port));
        boolean access = PrivateFiles.writeChanged(home.data().resolve("pg_hba.conf"), access(master));
        return settings || access;
    }

    /** No Unix socket: its path may not be longer than about 100 bytes, and a folder's path may. */
    static String settings(int port) {
        return """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                ssl = on
                ssl_cert_file = '../tls/server.crt'
                ssl_key_file = '../tls/server.key'
                ssl_ca_file = '../tls/ca.crt'
                ssl_min_protocol_version = 'TLSv1.2'
                password_encryption = 'scram-sha-256'
                # As in Aurora's default parameter groups, so that the extension can be created.
                shared_preload_libraries = 'pg_stat_statements'
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_line_prefix = '%%m:%%r:%%u@%%d:[%%p]:'
                """.formatted(port);
    }

    /**
     * The first line that matches decides. The master's line comes before the one of rds_iam: {@code +rds_iam} matches everybody with any
     * membership, and from PostgreSQL 16 on a master has one (ADMIN) in whatever it created or may grant.
     */
    static String access(String master) {
        return """
                # TYPE   DATABASE  USER       ADDRESS       METHOD
                hostssl  all       %s  127.0.0.1/32  cert
                hostssl  all       %s  127.0.0.1/32  scram-sha-256
                hostssl  all       +rds_iam  127.0.0.1/32  cert
                hostssl  all       all  127.0.0.1/32  scram-sha-256
                """.formatted(quoted(PostgresPrograms.SUPERUSER), quoted(master));
    }

    /** In quotes a name is a name, even when it is {@code all}; a quote in it is doubled. */
    private static String quoted(String role) {
        return '"' + role.replace("\"", "\"\"") + '"';
    }
}
