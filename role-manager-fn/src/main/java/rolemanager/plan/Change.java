package rolemanager.plan;

import java.util.Optional;

/**
 * One statement that is to run.
 *
 * @param why      what is not as it shall be, for a person
 * @param database where it runs, in a transaction of that database; empty for the model's own
 */
public record Change(Phase phase, String sql, String why, Optional<String> database) {

    /** One that runs in the model's database. */
    public Change(Phase phase, String sql, String why) {
        this(phase, sql, why, Optional.empty());
    }
}
