package rolemanager.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A catalog query's rows, read by column. A value the query's text says is never NULL is refused when it is, with the column's name. */
final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    boolean next() throws SQLException {
        return result.next();
    }

    String text(String column) throws SQLException {
        String value = result.getString(column);
        if (value == null) {
            throw new SQLException("unexpected NULL in column " + column + " of a catalog query");
        }
        return value;
    }

    @Nullable
    String orNull(String column) throws SQLException {
        return result.getString(column);
    }

    boolean flag(String column) throws SQLException {
        return text(column).startsWith("t");
    }
}
