package local.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import local.failure.Refusal;
import local.sql.Sql;

/** Clears away what an interrupted update made in the cluster and did not record. */
public final class Interruption {
    private final ServerHome home;
    private final EmbeddedServer server;
    private final Progress progress;

    /**
     * Names the cluster; nothing is touched yet.
     *
     * @param root the cluster's folder
     * @param environment read for XDG_CACHE_HOME
     * @param progress what was dropped is said here
     */
    public Interruption(Path root, Map<String, String> environment, Progress progress) {
        this.home = new ServerHome(root);
        this.server = new EmbeddedServer(root, environment, progress);
        this.progress = progress;
    }

    /**
     * Drops the roles and databases whose creation the state calls pending; a server that does not run is started for it. A database with anything in it stays: it cannot be the one whose
     * creation was interrupted.
     *
     * @param export what {@code pulumi stack export} prints
     * @throws Refusal when something cannot be dropped
     */
    public void forget(String export) {
        PendingCreations pending = PendingCreations.of(export);
        if (pending.databases().isEmpty() && pending.roles().isEmpty()) {
            return;
        }
        server.resume();
        if (Postmaster.of(home).isEmpty()) {
            progress.say("there is no cluster in " + home.root() + ", so there is nothing to drop");
            return;
        }
        AdminConnection admin = AdminConnection.to(home);
        try (Connection connection = admin.open()) {
            for (String database : pending.databases()) {
                dropDatabase(admin, connection, database);
            }
            for (String role : pending.roles()) {
                drop(connection, "ROLE", role, "SELECT FROM pg_catalog.pg_roles WHERE rolname = ?");
            }
        } catch (SQLException e) {
            throw new Refusal(
                    "what an interrupted update made cannot be dropped: " + e.getMessage()
                            + "; drop it by hand, or remove the cluster (server stop --remove)",
                    e);
        }
    }

    private void dropDatabase(AdminConnection admin, Connection connection, String name) throws SQLException {
        String query = "SELECT FROM pg_catalog.pg_database WHERE datname = ?";
        if (exists(connection, query, name) && isUsed(admin, name)) {
            throw new Refusal("the database " + name
                    + " holds tables or other objects, so it is not dropped; either drop it by hand,"
                    + " or import it into the stack (pulumi import postgresql:index/database:Database)");
        }
        drop(connection, "DATABASE", name, query);
    }

    private static boolean isUsed(AdminConnection admin, String database) throws SQLException {
        // The schema that every database has, and may have something in it.
        String query = """
                SELECT FROM pg_catalog.pg_namespace AS n
                WHERE n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
                  AND (n.nspname <> ? OR EXISTS (SELECT FROM pg_catalog.pg_class AS c WHERE c.relnamespace = n.oid)
                                      OR EXISTS (SELECT FROM pg_catalog.pg_proc AS p WHERE p.pronamespace = n.oid))
                """;
        try (Connection connection = admin.openDatabase(database)) {
            return exists(connection, query, "public");
        }
    }

    private void drop(Connection connection, String kind, String name, String query) throws SQLException {
        if (!exists(connection, query, name)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP " + kind + " " + Sql.identifier(name));
        }
        progress.say("dropped the " + kind.toLowerCase(Locale.ROOT) + " " + name + ", whose creation was interrupted");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
