package rolemanager.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import rolemanager.model.Leftover;

/** Reads what still mentions roles, in the database of a connection and in what belongs to the whole cluster. */
public final class LeftoverReader {
    private LeftoverReader() {}

    /** What mentions these roles as the connection's transaction sees it. */
    public static List<Leftover> read(Connection connection, List<String> roles) throws SQLException {
        List<Leftover> leftovers = new ArrayList<>();
        String sql = QueryText.of("leftovers").replace(":names", QueryText.literals(roles));
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            Row row = new Row(result);
            while (row.next()) {
                leftovers.add(new Leftover(row.text("role"), row.text("object"), row.flag("shared")));
            }
        }
        return leftovers;
    }
}
