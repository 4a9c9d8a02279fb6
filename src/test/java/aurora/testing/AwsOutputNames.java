package aurora.testing;

import java.util.Set;
import java.util.TreeSet;

/** What every stack on AWS exports; others and programs rely on these names. */
public final class AwsOutputNames {

    /** Whatever is switched on. */
    public static final Set<String> ALWAYS = Set.of(
            "roleReport",
            "roleChanges",
            "roleModel",
            "roleManagerEnvironment",
            "clusterEndpoint",
            "readerEndpoint",
            "clusterPort",
            "clusterResourceId",
            "engineVersion",
            "databaseName",
            "schemaName",
            "appUsername",
            "migratorUsername",
            "accessPolicyArns",
            "appAccessPolicyArn",
            "migratorAccessPolicyArn",
            "databaseSecurityGroupId",
            "clientSecurityGroupId",
            "masterSecretArn",
            "roleManagerFunctionName",
            "readme");

    private AwsOutputNames() {}

    /** Those, and what an option adds. */
    public static Set<String> and(String... further) {
        Set<String> names = new TreeSet<>(ALWAYS);
        names.addAll(Set.of(further));
        return names;
    }
}
