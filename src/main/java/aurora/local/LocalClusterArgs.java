package aurora.local;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@link LocalCluster} is made from. All of it is known before anything runs.
 *
 * @param postgresVersion major version, 13 to 18
 * @param port TCP port; null lets the server take a free one and keep it
 * @param databaseName the application's database
 * @param masterUsername the administrator that is not a superuser, as on RDS
 * @param loginRoles roles that get a client certificate to log in with, in place of RDS's IAM tokens
 * @param stackName keeps the servers of several stacks apart
 */
public record LocalClusterArgs(
        String postgresVersion,
        @Nullable Integer port,
        String databaseName,
        String masterUsername,
        List<String> loginRoles,
        String stackName) {
    public LocalClusterArgs {
        Objects.requireNonNull(postgresVersion, "postgresVersion");
        Objects.requireNonNull(databaseName, "databaseName");
        Objects.requireNonNull(masterUsername, "masterUsername");
        Objects.requireNonNull(stackName, "stackName");
        loginRoles = List.copyOf(loginRoles);
    }
}
