package aurora.access;

import aurora.policy.Statement;
import aurora.stack.Account;

/**
 * Allows to log in to one cluster as one database role. The cluster is named by its resource id, which no other cluster
 * ever gets, not even one restored under the same name. Pure.
 */
public final class ConnectPolicy {

    private ConnectPolicy() {}

    /**
     * The statement for one role.
     *
     * @param clusterResourceId for example {@code cluster-ABCDEFGHIJKL01234}
     * @param role as it is called in the database
     */
    public static Statement statement(Account account, String clusterResourceId, String role) {
        return Statement.allow("Connect", "rds-db:connect").on(user(account, clusterResourceId, role));
    }

    /** The role as IAM knows it. */
    public static String user(Account account, String clusterResourceId, String role) {
        return account.arn("rds-db", "dbuser:" + clusterResourceId + "/" + literal(role));
    }

    /** In an ARN * and ? are patterns and ${…} a variable; a role that is called so means itself only. */
    private static String literal(String role) {
        return role.replaceAll("[*?$]", "\\${$0}");
    }
}
