package aurora.operations;

import java.util.List;

/**
 * Events of RDS that somebody should read.
 *
 * @param sourceType what they are about
 */
record RdsEvents(String sourceType, List<String> categories) {

    static final String CLUSTER = "db-cluster";

    /** The kinds and categories that AWS Security Hub asks for (RDS.19 to RDS.22). */
    static final List<RdsEvents> ALL = List.of(
            new RdsEvents(CLUSTER, List.of("failover", "failure", "maintenance")),
            new RdsEvents("db-instance", List.of("configuration change", "failure", "maintenance")),
            new RdsEvents("db-parameter-group", List.of("configuration change")),
            new RdsEvents("db-security-group", List.of("configuration change", "failure")));
}
