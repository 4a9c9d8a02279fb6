package aurora.database;

import java.util.List;

/**
 * The logs that a cluster sends to CloudWatch. Aurora decides the names of their groups; made beforehand they get a
 * key and an end.
 */
final class ClusterLogs {

    static final String POSTGRESQL = "postgresql";

    /** Why a login by IAM token was refused; PostgreSQL's own log only says that it was. */
    static final String IAM_ERRORS = "iam-db-auth-error";

    static final List<String> EXPORTS = List.of(IAM_ERRORS, POSTGRESQL);

    private ClusterLogs() {}

    static String groupName(String clusterIdentifier, String export) {
        return "/aws/rds/cluster/" + clusterIdentifier + "/" + export;
    }

    static List<String> groupNames(String clusterIdentifier) {
        return EXPORTS.stream()
                .map(export -> groupName(clusterIdentifier, export))
                .toList();
    }
}
