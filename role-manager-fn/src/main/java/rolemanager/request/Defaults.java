package rolemanager.request;

/**
 * The names a request need not say, from the environment.
 *
 * @param master the role that executes; no model may name it
 */
public record Defaults(String database, String schema, String appUser, String migratorUser, String master) {
    /** The names of the documents. */
    public static final Defaults STANDARD = new Defaults("app", "app", "app", "migrator", "postgres");
}
