package rolemanager.model;

/**
 * A temporary database that was asked for and is there.
 *
 * @param created false when it was there before
 */
public record CreatedDatabase(TemporaryDatabase database, boolean created) {}
