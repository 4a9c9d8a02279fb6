package local.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import local.failure.Refusal;
import local.sql.Sql;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLState;

/**
 * What makes a role the master of the cluster and only SQL can say: its password, and that it may grant rds_iam without being in it.
 */
public final class MasterRole {
    private static final int PASSWORD_BYTES = 24;
    private static final int FIRST_WITH_MEMBERSHIP_OPTIONS = 16;

    private final ServerHome home;
    private final Progress progress;

    /**
     * Names the cluster; nothing is touched yet.
     *
     * @param root the cluster's folder
     * @param progress what was changed is said here
     */
    public MasterRole(Path root, Progress progress) {
        this.home = new ServerHome(root);
        this.progress = progress;
    }

    /**
     * Gives the role its password, kept in a file of mode 0600, and the right to grant rds_iam. What is so already stays as it is.
     *
     * @param name a role that exists
     * @return where the password is
     * @throws Refusal when the server does not run or the role does not exist
     */
    public Map<String, String> ensure(String name) {
        AdminConnection admin = AdminConnection.to(home);
        return FolderLock.holding(home.root(), progress, () -> {
            ensure(admin, name);
            return Map.of("passwordFile", home.masterPassword().toString());
        });
    }

    private void ensure(AdminConnection admin, String name) {
        try (Connection connection = admin.open()) {
            requireRole(connection, name);
            requireRole(connection, "rds_iam");
            ensurePassword(connection, admin, name);
            ensureMayGrantIam(connection, name);
        } catch (SQLException e) {
            throw new Refusal("the master " + name + " cannot be set up: " + e.getMessage(), e);
        }
    }

    private static void requireRole(Connection connection, String name) throws SQLException {
        if (!exists(connection, "SELECT FROM pg_catalog.pg_roles WHERE rolname = ?", name)) {
            throw new Refusal("the role " + name
                    + " does not exist in the cluster; it is made before this step (in the program: as a"
                    + " resource of the postgresql provider)");
        }
    }

    /** The file comes first: interrupted in between, the next run finds a password that does not work yet, and sets it. */
    private void ensurePassword(Connection connection, AdminConnection admin, String name) throws SQLException {
        if (!Files.exists(home.masterPassword())) {
            PrivateFiles.write(home.masterPassword(), newPassword().getBytes(StandardCharsets.US_ASCII));
        }
        String password = PrivateFiles.read(home.masterPassword()).strip();
        if (works(admin, name, password)) {
            return;
        }
        // Sends a SCRAM verifier, never the password: it could be read in the server's log.
        connection.unwrap(PGConnection.class).alterUserPassword(name, password.toCharArray(), "scram-sha-256");
        progress.say("the role " + name + " has the password of " + home.masterPassword());
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static boolean works(AdminConnection admin, String name, String password) throws SQLException {
        try (Connection connection = admin.openWithPassword(name, password)) {
            return connection.isValid(0);
        } catch (SQLException e) {
            if (PSQLState.INVALID_PASSWORD.getState().equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** On RDS the master may grant rds_iam and is not in it. Before PostgreSQL 16 CREATEROLE alone says so. */
    private static void ensureMayGrantIam(Connection connection, String name) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < FIRST_WITH_MEMBERSHIP_OPTIONS
                || exists(connection, ADMIN_EDGE, name)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "GRANT rds_iam TO " + Sql.identifier(name) + " WITH ADMIN TRUE, INHERIT FALSE, SET FALSE");
        }
    }

    private static final String ADMIN_EDGE = """
            SELECT FROM pg_catalog.pg_auth_members AS m
            JOIN pg_catalog.pg_roles AS member ON member.oid = m.member
            JOIN pg_catalog.pg_roles AS role ON role.oid = m.roleid
            WHERE role.rolname = 'rds_iam' AND member.rolname = ? AND m.admin_option
            """;

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
