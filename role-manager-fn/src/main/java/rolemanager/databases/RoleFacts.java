package rolemanager.databases;

/**
 * A role that is there.
 *
 * @param administered whether the executor may drop it
 */
record RoleFacts(String name, boolean administered) {}
