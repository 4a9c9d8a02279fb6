package rolemanager.apply;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import rolemanager.plan.Change;

/** Runs what a plan has to do in other databases of the cluster: one message and one transaction in each. */
final class OtherDatabases {
    private final Function<String, Connection> connect;

    OtherDatabases(Function<String, Connection> connect) {
        this.connect = connect;
    }

    /** Runs those of the changes that are not for the model's database. */
    void run(List<Change> changes) throws SQLException {
        Map<String, StringBuilder> messages = new LinkedHashMap<>();
        for (Change change : changes) {
            change.database()
                    .ifPresent(database -> messages.computeIfAbsent(database, d -> new StringBuilder("BEGIN;\n"))
                            .append(change.sql())
                            .append(";\n"));
        }
        for (Map.Entry<String, StringBuilder> message : messages.entrySet()) {
            try (Connection connection = connect.apply(message.getKey());
                    Statement statement = connection.createStatement()) {
                statement.execute(message.getValue().append("COMMIT;").toString());
            }
        }
    }
}
