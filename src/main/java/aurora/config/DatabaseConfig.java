package aurora.config;

/**
 * The database that applications see.
 *
 * @param name of the first database in the cluster
 * @param port TCP port of every instance
 * @param masterUsername the administrator that AWS makes; its password is AWS's secret and nobody's to know
 */
public record DatabaseConfig(String name, int port, String masterUsername) {

    private static final Rule<String> NAME =
            Rule.matching("a letter and then up to 62 letters, digits or underscores", "[A-Za-z][A-Za-z0-9_]{0,62}");
    private static final Rule<String> MASTER = Rule.matching(
                    "a letter and then up to 15 letters, digits or underscores", "[A-Za-z][A-Za-z0-9_]{0,15}")
            .and(new Rule<>(
                    "no reserved name (admin, rdsadmin, pg_…, rds_…)",
                    name -> !name.matches("(?i)admin|rdsadmin|(pg_|rds_).*")));
    /** Aurora's own limits. */
    private static final Rule<Integer> PORT = Rule.between(1150, 65535);

    static DatabaseConfig read(Section section) {
        DatabaseConfig config = new DatabaseConfig(
                section.text("name", "app", NAME),
                section.integer("port", 5432, PORT),
                section.text("masterUsername", "postgres", MASTER));
        section.finish();
        return config;
    }
}
