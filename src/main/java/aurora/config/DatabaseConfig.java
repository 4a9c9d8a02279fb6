package aurora.config;

import java.util.Optional;

/**
 * The database that applications see.
 *
 * @param name of the first database in the cluster, or of the logical one in a shared cluster
 * @param port TCP port of every instance
 * @param masterUsername the administrator that AWS makes; its password is AWS's secret and nobody's to know
 * @param share where it is a logical database in another stack's cluster
 */
public record DatabaseConfig(String name, int port, String masterUsername, Optional<ShareConfig> share) {

    static final Rule<String> NAME =
            Rule.matching("a letter and then up to 62 letters, digits or underscores", "[A-Za-z][A-Za-z0-9_]{0,62}");
    private static final Rule<String> MASTER = Rule.matching(
                    "a letter and then up to 15 letters, digits or underscores", "[A-Za-z][A-Za-z0-9_]{0,15}")
            .and(new Rule<>(
                    "no reserved name (admin, rdsadmin, pg_…, rds_…)",
                    name -> !name.matches("(?i)admin|rdsadmin|(pg_|rds_).*")));
    /** Aurora's own limits. */
    private static final Rule<Integer> PORT = Rule.between(1150, 65535);

    static DatabaseConfig read(Section section, String stack, boolean temporary) {
        Optional<ShareConfig> share = ShareConfig.read(section, stack, temporary);
        if (share.isPresent()) {
            for (String key : new String[] {"port", "masterUsername"}) {
                if (section.has(key)) {
                    section.fault(key, "is the other stack's to say where shareFrom is set");
                }
            }
        }
        DatabaseConfig config = new DatabaseConfig(
                section.text("name", share.isPresent() ? ShareConfig.databaseOf(stack) : "app", NAME),
                section.integer("port", 5432, PORT),
                section.text("masterUsername", "postgres", MASTER),
                share);
        section.finish();
        return config;
    }

    /** What every role of a logical database begins with, so that it can be told from its neighbours'; empty for a cluster of one's own. */
    String rolePrefix() {
        return share.isPresent() ? name + "_" : "";
    }
}
