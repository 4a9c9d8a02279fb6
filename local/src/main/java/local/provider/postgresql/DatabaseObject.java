package local.provider.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import local.provider.postgresql.Attribute.Kind;
import local.sql.Sql;

/** {@code postgresql:index/database:Database}. A new name renames the database; another template, encoding or locale makes a new one. */
final class DatabaseObject implements ServerObject {
    private static final String QUERY = """
            SELECT pg_catalog.pg_get_userbyid(d.datdba) AS owner, pg_catalog.pg_encoding_to_char(d.encoding) AS encoding,
                   d.datcollate, d.datctype, t.spcname, d.datconnlimit, d.datallowconn, d.datistemplate
            FROM pg_catalog.pg_database AS d JOIN pg_catalog.pg_tablespace AS t ON t.oid = d.dattablespace
            WHERE d.datname = ?
            """;

    @Override
    public String type() {
        return "postgresql:index/database:Database";
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(
                Attribute.of("name", Kind.TEXT, null),
                Attribute.of("owner", Kind.TEXT, null),
                Attribute.replacing("template", Kind.TEXT, "template0"),
                Attribute.replacing("encoding", Kind.TEXT, "UTF8"),
                Attribute.replacing("lcCollate", Kind.TEXT, "C"),
                Attribute.replacing("lcCtype", Kind.TEXT, "C"),
                Attribute.of("tablespaceName", Kind.TEXT, null),
                Attribute.of("connectionLimit", Kind.NUMBER, -1.0),
                Attribute.of("allowConnections", Kind.BOOLEAN, true),
                Attribute.of("isTemplate", Kind.BOOLEAN, false));
    }

    @Override
    public String id(Desired desired) {
        return desired.text("name");
    }

    @Override
    public void create(Connection connection, Desired desired) throws SQLException {
        StringBuilder sql = new StringBuilder("CREATE DATABASE ").append(Sql.identifier(desired.text("name")));
        String owner = desired.textOrNull("owner");
        if (owner != null) {
            sql.append(" OWNER ").append(Sql.identifier(owner));
        }
        sql.append(" TEMPLATE ").append(Sql.identifier(desired.text("template")));
        sql.append(" ENCODING ").append(Sql.literal(desired.text("encoding")));
        sql.append(" LC_COLLATE ").append(Sql.literal(desired.text("lcCollate")));
        sql.append(" LC_CTYPE ").append(Sql.literal(desired.text("lcCtype")));
        String tablespace = desired.textOrNull("tablespaceName");
        if (tablespace != null) {
            sql.append(" TABLESPACE ").append(Sql.identifier(tablespace));
        }
        sql.append(" ALLOW_CONNECTIONS ").append(desired.flag("allowConnections"));
        sql.append(" CONNECTION LIMIT ").append(desired.number("connectionLimit"));
        sql.append(" IS_TEMPLATE ").append(desired.flag("isTemplate"));
        Statements.execute(connection, sql.toString());
    }

    @Override
    public Optional<Map<String, Object>> read(Connection connection, String id, Map<String, Object> state)
            throws SQLException {
        return Statements.query(connection, QUERY, row -> attributes(id, row, state), id).stream()
                .findFirst();
    }

    private static Map<String, Object> attributes(String id, ResultSet row, Map<String, Object> state)
            throws SQLException {
        Map<String, Object> found = new TreeMap<>();
        found.put("name", id);
        found.put("owner", row.getString("owner"));
        found.put("encoding", row.getString("encoding"));
        found.put("lcCollate", row.getString("datcollate"));
        found.put("lcCtype", row.getString("datctype"));
        found.put("tablespaceName", row.getString("spcname"));
        found.put("connectionLimit", (double) row.getInt("datconnlimit"));
        found.put("allowConnections", row.getBoolean("datallowconn"));
        found.put("isTemplate", row.getBoolean("datistemplate"));
        // The server does not remember what a database was copied from.
        found.put("template", state.getOrDefault("template", "template0"));
        return found;
    }

    @Override
    public void update(Connection connection, String id, Desired before, Desired after) throws SQLException {
        String database = Sql.identifier(after.text("name"));
        List<String> statements = new ArrayList<>();
        if (!id.equals(after.text("name"))) {
            statements.add("ALTER DATABASE " + Sql.identifier(id) + " RENAME TO " + database);
        }
        differing(before, after, "owner")
                .ifPresent(owner ->
                        statements.add("ALTER DATABASE " + database + " OWNER TO " + Sql.identifier(owner.toString())));
        differing(before, after, "tablespaceName")
                .ifPresent(space -> statements.add(
                        "ALTER DATABASE " + database + " SET TABLESPACE " + Sql.identifier(space.toString())));
        differing(before, after, "connectionLimit")
                .ifPresent(limit -> statements.add(
                        "ALTER DATABASE " + database + " CONNECTION LIMIT " + after.number("connectionLimit")));
        differing(before, after, "allowConnections")
                .ifPresent(allowed -> statements.add("ALTER DATABASE " + database + " ALLOW_CONNECTIONS " + allowed));
        differing(before, after, "isTemplate")
                .ifPresent(template -> statements.add("ALTER DATABASE " + database + " IS_TEMPLATE " + template));
        // SET TABLESPACE cannot be in a transaction.
        for (String statement : statements) {
            Statements.execute(connection, statement);
        }
    }

    private static Optional<Object> differing(Desired before, Desired after, String name) {
        Object next = after.values().get(name);
        return next == null || Objects.equals(before.values().get(name), next) ? Optional.empty() : Optional.of(next);
    }

    @Override
    public void delete(Connection connection, String id, Desired last) throws SQLException {
        if (last.flag("isTemplate")) {
            Statements.execute(connection, "ALTER DATABASE " + Sql.identifier(id) + " IS_TEMPLATE false");
        }
        Statements.execute(connection, "DROP DATABASE " + Sql.identifier(id));
    }
}
