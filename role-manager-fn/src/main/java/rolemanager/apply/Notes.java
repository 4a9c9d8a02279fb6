package rolemanager.apply;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rolemanager.model.Journal;
import rolemanager.plan.Change;

/** What is told of statements that ran. */
public final class Notes {
    private Notes() {}

    /**
     * One statement.
     *
     * @param micros  how long it took, in microseconds
     * @param sharing how many statements, this one included, took that long together
     */
    static void statement(Journal journal, Change change, long micros, int sharing) {
        statement(journal, change.sql(), change.database(), micros, sharing);
    }

    /**
     * The same of a statement that is part of no plan.
     *
     * @param where the database it ran in, unless that is the one at hand
     */
    public static void statement(Journal journal, String sql, Optional<String> where, long micros, int sharing) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("sql", sql);
        where.ifPresent(database -> details.put("database", database));
        details.put("elapsed_ms", millis(micros));
        if (sharing > 1) {
            details.put("elapsed_ms_is_of_statements", Integer.toString(sharing));
        }
        journal.note("statement", details);
    }

    /** All statements of a plan. */
    static void applied(Journal journal, int statements, long micros) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("statements", Integer.toString(statements));
        details.put("elapsed_ms", millis(micros));
        journal.note("applied", details);
    }

    /** Milliseconds with three decimals. */
    static String millis(long micros) {
        String decimals = Long.toString(1000 + micros % 1000).substring(1);
        return micros / 1000 + "." + decimals;
    }
}
