package local.provider.postgresql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import local.provider.postgresql.Attribute.Kind;
import local.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * {@code postgresql:index/role:Role}. Passwords are not supported: the stand-in would have to put them into the state. A new name renames the
 * role, as in the official provider.
 */
final class RoleObject implements ServerObject {
    /** Attributes that are words of CREATE ROLE and ALTER ROLE. */
    private static final Map<String, String> FLAGS = new LinkedHashMap<>();

    static {
        FLAGS.put("superuser", "SUPERUSER");
        FLAGS.put("createDatabase", "CREATEDB");
        FLAGS.put("createRole", "CREATEROLE");
        FLAGS.put("inherit", "INHERIT");
        FLAGS.put("login", "LOGIN");
        FLAGS.put("replication", "REPLICATION");
        FLAGS.put("bypassRowLevelSecurity", "BYPASSRLS");
    }

    private static final String QUERY = """
            SELECT r.rolsuper, r.rolcreatedb, r.rolcreaterole, r.rolinherit, r.rolcanlogin, r.rolreplication, r.rolbypassrls,
                   r.rolconnlimit, r.rolconfig,
                   -- The same moment stays written as the program wrote it.
                   CASE WHEN coalesce(r.rolvaliduntil, 'infinity') = ?::timestamptz THEN ?
                        ELSE coalesce(r.rolvaliduntil::text, 'infinity') END AS valid_until,
                   ARRAY(SELECT g.rolname::text
                         FROM pg_catalog.pg_auth_members AS m JOIN pg_catalog.pg_roles AS g ON g.oid = m.roleid
                         WHERE m.member = r.oid
                         GROUP BY g.rolname ORDER BY g.rolname) AS roles
            FROM pg_catalog.pg_roles AS r
            WHERE r.rolname = ?
            """;

    @Override
    public String type() {
        return "postgresql:index/role:Role";
    }

    @Override
    public List<Attribute> attributes() {
        List<Attribute> attributes = new ArrayList<>();
        attributes.add(Attribute.of("name", Kind.TEXT, null));
        FLAGS.keySet().forEach(flag -> attributes.add(Attribute.of(flag, Kind.BOOLEAN, "inherit".equals(flag))));
        attributes.add(Attribute.of("connectionLimit", Kind.NUMBER, -1.0));
        attributes.add(Attribute.of("validUntil", Kind.TEXT, "infinity"));
        attributes.add(Attribute.of("roles", Kind.SET, List.of()));
        RoleSetting.all().forEach(setting -> attributes.add(setting.attribute()));
        attributes.add(Attribute.of("skipDropRole", Kind.BOOLEAN, false));
        attributes.add(Attribute.of("skipReassignOwned", Kind.BOOLEAN, false));
        return attributes;
    }

    @Override
    public String id(Desired desired) {
        return desired.text("name");
    }

    @Override
    public void create(Connection connection, Desired desired) throws SQLException {
        String role = Sql.identifier(desired.text("name"));
        List<String> statements = new ArrayList<>();
        statements.add("CREATE ROLE " + role + " WITH" + options(null, desired));
        desired.texts("roles").forEach(group -> statements.add("GRANT " + Sql.identifier(group) + " TO " + role));
        RoleSetting.all()
                .forEach(setting -> setting.statement(role, null, desired).ifPresent(statements::add));
        Statements.inTransaction(connection, statements);
    }

    /** The options that differ; a new role gets all of those that are not PostgreSQL's own default. */
    private static String options(@Nullable Desired before, Desired after) {
        String flags = FLAGS.entrySet().stream()
                .filter(flag -> before == null
                        ? after.flag(flag.getKey()) != "inherit".equals(flag.getKey())
                        : before.flag(flag.getKey()) != after.flag(flag.getKey()))
                .map(flag -> " " + (after.flag(flag.getKey()) ? "" : "NO") + flag.getValue())
                .collect(Collectors.joining());
        long lastLimit = before == null ? -1 : before.number("connectionLimit");
        String limit = lastLimit == after.number("connectionLimit")
                ? ""
                : " CONNECTION LIMIT " + after.number("connectionLimit");
        String lastEnd = before == null ? "infinity" : before.text("validUntil");
        String end =
                lastEnd.equals(after.text("validUntil")) ? "" : " VALID UNTIL " + Sql.literal(after.text("validUntil"));
        return flags + limit + end;
    }

    @Override
    public Optional<Map<String, Object>> read(Connection connection, String id, Map<String, Object> state)
            throws SQLException {
        String end = state.getOrDefault("validUntil", "infinity").toString();
        return Statements.query(connection, QUERY, row -> attributes(id, row, state), end, end, id).stream()
                .findFirst();
    }

    private static Map<String, Object> attributes(String id, ResultSet row, Map<String, Object> state)
            throws SQLException {
        Map<String, Object> found = new TreeMap<>();
        found.put("name", id);
        int column = 1;
        for (String flag : FLAGS.keySet()) {
            found.put(flag, row.getBoolean(column++));
        }
        found.put("connectionLimit", (double) row.getInt("rolconnlimit"));
        found.put("validUntil", row.getString("valid_until"));
        found.put("roles", texts(row.getArray("roles")));
        List<String> settings = texts(row.getArray("rolconfig"));
        RoleSetting.all().forEach(setting -> found.put(setting.name(), setting.read(settings)));
        // What only the program says.
        found.put("skipDropRole", state.getOrDefault("skipDropRole", false));
        found.put("skipReassignOwned", state.getOrDefault("skipReassignOwned", false));
        return found;
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    @Override
    public void update(Connection connection, String id, Desired before, Desired after) throws SQLException {
        List<String> statements = new ArrayList<>();
        String role = Sql.identifier(after.text("name"));
        if (!id.equals(after.text("name"))) {
            statements.add("ALTER ROLE " + Sql.identifier(id) + " RENAME TO " + role);
        }
        String options = options(before, after);
        if (!options.isEmpty()) {
            statements.add("ALTER ROLE " + role + " WITH" + options);
        }
        List<String> last = before.texts("roles");
        List<String> next = after.texts("roles");
        last.stream()
                .filter(group -> !next.contains(group))
                .forEach(group -> statements.add("REVOKE " + Sql.identifier(group) + " FROM " + role));
        next.stream()
                .filter(group -> !last.contains(group))
                .forEach(group -> statements.add("GRANT " + Sql.identifier(group) + " TO " + role));
        RoleSetting.all()
                .forEach(setting -> setting.statement(role, before, after).ifPresent(statements::add));
        Statements.inTransaction(connection, statements);
    }

    /** What the role owns in the database that is connected to goes to the provider's user, as in the official provider. */
    @Override
    public void delete(Connection connection, String id, Desired last) throws SQLException {
        String role = Sql.identifier(id);
        List<String> statements = new ArrayList<>();
        if (!last.flag("skipReassignOwned")) {
            if (!isMember(connection, id)) {
                statements.add("GRANT " + role + " TO CURRENT_USER");
            }
            statements.add("REASSIGN OWNED BY " + role + " TO CURRENT_USER");
            statements.add("DROP OWNED BY " + role);
        }
        if (!last.flag("skipDropRole")) {
            statements.add("DROP ROLE " + role);
        }
        Statements.inTransaction(connection, statements);
    }

    private static boolean isMember(Connection connection, String role) throws SQLException {
        return Statements.query(
                        connection, "SELECT pg_catalog.pg_has_role(?, 'MEMBER')", row -> row.getBoolean(1), role)
                .contains(true);
    }
}
