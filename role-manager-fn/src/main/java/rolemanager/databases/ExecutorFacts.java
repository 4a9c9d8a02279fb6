package rolemanager.databases;

/**
 * Who executes.
 *
 * @param now the server's time in UTC, as ISO 8601 writes it
 */
record ExecutorFacts(String name, boolean createsDatabases, String now) {}
