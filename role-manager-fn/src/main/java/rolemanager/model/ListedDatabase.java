package rolemanager.model;

import java.util.OptionalLong;

/**
 * A temporary database as it is.
 *
 * @param sessions  how many are connected to it
 * @param sizeBytes what it takes on disk; empty where the executor may not know
 */
public record ListedDatabase(TemporaryDatabase database, int sessions, OptionalLong sizeBytes) {}
