package aurora.database;

import java.util.List;

/**
 * What an adopted cluster keeps of its former life. AWS changes none of this in place, so declaring it otherwise would mean another
 * cluster; whoever adopts one wants that one.
 */
final class Adoption {

    /** Inputs of the cluster. The administrator's secret keeps its key as long as AWS keeps the secret. */
    static final List<String> CLUSTER = List.of(
            "availabilityZones",
            "databaseName",
            "dbSubnetGroupName",
            "kmsKeyId",
            "masterUserSecretKmsKeyId",
            "masterUsername",
            "storageEncrypted");

    /** Inputs of each instance. Insights keep the key they were switched on with. */
    static final List<String> INSTANCE =
            List.of("availabilityZone", "dbSubnetGroupName", "performanceInsightsKmsKeyId");

    private Adoption() {}
}
