package rolemanager.databases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The queries of this package, each a resource of the same name. */
enum DatabaseQuery {
    EXECUTOR,
    DATABASE,
    ROLES,
    USES,
    SESSIONS,
    MARKED,
    LEAVING;

    /** Makes one thing of one row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All rows; a parameter is a string or a list of strings. */
    <T> List<T> rows(Connection connection, RowReader<T> reader, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql())) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, value(connection, parameters[i]));
            }
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(reader.read(result));
                }
                return rows;
            }
        }
    }

    private static Object value(Connection connection, Object parameter) throws SQLException {
        return parameter instanceof List<?> list ? connection.createArrayOf("text", list.toArray()) : parameter;
    }

    private String sql() {
        String name = name().toLowerCase(Locale.ROOT) + ".sql";
        try (InputStream in = DatabaseQuery.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks rolemanager/databases/" + name + "; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read rolemanager/databases/" + name + " from the jar", e);
        }
    }
}
