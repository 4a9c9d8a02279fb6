package rolemanager.apply;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Failures that come from others being at work at the same time. Trying the whole transaction again, on what they left, is the remedy. */
public final class Transient {
    private static final List<String> SQL_STATES = List.of(
            "40001", // serialization failure
            "40P01", // deadlock
            "55P03", // lock timeout
            "42P01", // a table that was there when we looked is gone
            "42883", // a routine
            "42704", // a role, a type
            "3F000", // a schema
            "42710", // a role that was missing when we looked is there: another database's manager made it
            "42P06", // a schema
            "2BP01", // what was not there when we looked needs the role or extension that is to be dropped
            "23505"); // the same, seen by the catalog's unique index first

    private Transient() {}

    /** Whether to try again. */
    public static boolean is(SQLException failure) {
        return is(failure.getSQLState(), failure.getMessage());
    }

    private static boolean is(@Nullable String state, @Nullable String message) {
        return (state != null && SQL_STATES.contains(state))
                || (message != null && message.contains("tuple concurrently"));
    }
}
