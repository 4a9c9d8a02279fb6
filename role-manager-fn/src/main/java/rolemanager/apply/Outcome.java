package rolemanager.apply;

import rolemanager.model.DatabaseState;
import rolemanager.plan.Plan;

/**
 * What came of a plan.
 *
 * @param after the state once the plan's changes were made; for a plan that was not run, the state it was made on
 */
public record Outcome(Plan plan, DatabaseState after) {}
