package rolemanager.plan;

/**
 * One statement that is to run.
 *
 * @param why what is not as it shall be, for a person
 */
public record Change(Phase phase, String sql, String why) {}
