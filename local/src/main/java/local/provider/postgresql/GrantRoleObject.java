package local.provider.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import local.provider.postgresql.Attribute.Kind;
import local.sql.Sql;

/** {@code postgresql:index/grantRole:GrantRole}: one membership. Nothing of it can be changed; another value makes a new one. */
final class GrantRoleObject implements ServerObject {
    private static final String QUERY = """
            SELECT bool_or(m.admin_option) AS admin
            FROM pg_catalog.pg_auth_members AS m
            JOIN pg_catalog.pg_roles AS member ON member.oid = m.member
            JOIN pg_catalog.pg_roles AS role ON role.oid = m.roleid
            WHERE member.rolname = ? AND role.rolname = ?
            GROUP BY m.member
            """;

    @Override
    public String type() {
        return "postgresql:index/grantRole:GrantRole";
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(
                Attribute.replacing("role", Kind.TEXT, null),
                Attribute.replacing("grantRole", Kind.TEXT, null),
                Attribute.replacing("withAdminOption", Kind.BOOLEAN, false));
    }

    @Override
    public String id(Desired desired) {
        return desired.text("role") + "_" + desired.text("grantRole") + "_" + desired.flag("withAdminOption");
    }

    @Override
    public void create(Connection connection, Desired desired) throws SQLException {
        String option = desired.flag("withAdminOption") ? " WITH ADMIN OPTION" : "";
        Statements.execute(
                connection,
                "GRANT " + Sql.identifier(desired.text("grantRole")) + " TO " + Sql.identifier(desired.text("role"))
                        + option);
    }

    @Override
    public Optional<Map<String, Object>> read(Connection connection, String id, Map<String, Object> state)
            throws SQLException {
        Desired last = Desired.of(state, attributes());
        String role = last.text("role");
        String group = last.text("grantRole");
        return Statements.query(connection, QUERY, row -> row.getBoolean("admin"), role, group).stream()
                .findFirst()
                .map(admin -> new TreeMap<>(Map.of("role", role, "grantRole", group, "withAdminOption", admin)));
    }

    @Override
    public void update(Connection connection, String id, Desired before, Desired after) {
        throw new IllegalStateException("a membership is never updated: every attribute replaces it");
    }

    @Override
    public void delete(Connection connection, String id, Desired last) throws SQLException {
        Statements.execute(
                connection,
                "REVOKE " + Sql.identifier(last.text("grantRole")) + " FROM " + Sql.identifier(last.text("role")));
    }
}
