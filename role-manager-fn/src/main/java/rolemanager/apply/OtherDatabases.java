package rolemanager.apply;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import rolemanager.catalog.LeftoverReader;
import rolemanager.model.Fault;
import rolemanager.model.Journal;
import rolemanager.plan.Change;

/**
 * What a plan has to do in other databases of the cluster. No transaction spans databases (two-phase commit needs max_prepared_transactions,
 * which Amazon RDS sets to 0), so what is done there is done for good before the model's database commits. Therefore it is rehearsed first,
 * in all of them.
 */
final class OtherDatabases {
    private final Function<String, Connection> connect;
    private final Journal journal;
    private final Set<String> committed = new LinkedHashSet<>();

    OtherDatabases(Function<String, Connection> connect, Journal journal) {
        this.connect = connect;
        this.journal = journal;
    }

    /** The databases in which something was committed. */
    List<String> committed() {
        return List.copyOf(committed);
    }

    /** Whether any of the changes is for another database. */
    static boolean concern(List<Change> changes) {
        return changes.stream().anyMatch(change -> change.database().isPresent());
    }

    /** Does everything and undoes it again, and says what would keep the roles from being dropped. */
    List<Fault> rehearse(List<Change> changes, List<String> roles) throws SQLException {
        List<Fault> faults = new ArrayList<>();
        for (Map.Entry<String, List<Change>> there : byDatabase(changes).entrySet()) {
            try (Connection connection = connect.apply(there.getKey())) {
                Singly.execute(connection, "BEGIN");
                Singly.run(connection, there.getValue(), Journal.SILENT);
                LeftoverReader.read(connection, roles).stream()
                        .filter(leftover -> !leftover.shared())
                        .forEach(leftover -> faults.add(Refusal.ofLeftover(leftover, "database " + there.getKey())));
                Singly.execute(connection, "ROLLBACK");
            }
        }
        return faults;
    }

    /** Runs those of the changes that are not for the model's database, in one transaction for each. */
    void run(List<Change> changes) throws SQLException {
        for (Map.Entry<String, List<Change>> there : byDatabase(changes).entrySet()) {
            try (Connection connection = connect.apply(there.getKey())) {
                Singly.execute(connection, "BEGIN");
                Singly.run(connection, there.getValue(), journal);
                Singly.execute(connection, "COMMIT");
                committed.add(there.getKey());
            }
        }
    }

    private static Map<String, List<Change>> byDatabase(List<Change> changes) {
        Map<String, List<Change>> databases = new LinkedHashMap<>();
        for (Change change : changes) {
            change.database()
                    .ifPresent(database -> databases
                            .computeIfAbsent(database, d -> new ArrayList<>())
                            .add(change));
        }
        return databases;
    }
}
