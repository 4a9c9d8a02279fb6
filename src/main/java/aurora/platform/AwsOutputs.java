package aurora.platform;

import aurora.access.DatabaseAccess;
import aurora.config.RoleModelConfig;
import aurora.database.AuroraCluster;
import aurora.rolemanager.RoleManagerFunction;
import aurora.rolemanager.RoleReconciliation;

/** What a stack on AWS exports. */
final class AwsOutputs {

    private AwsOutputs() {}

    static StackOutputs of(
            RoleModelConfig model,
            RoleReconciliation roles,
            AuroraCluster cluster,
            DatabaseAccess access,
            RoleManagerFunction function) {
        StackOutputs outputs = ModelOutputs.of(model, roles)
                .with("clusterEndpoint", cluster.endpoint())
                .with("readerEndpoint", cluster.readerEndpoint())
                .with("clusterPort", cluster.port())
                .with("clusterResourceId", cluster.resourceId())
                .with("engineVersion", cluster.engineVersion())
                .with("masterSecretArn", cluster.masterSecretArn())
                .with("databaseSecurityGroupId", cluster.securityGroupId())
                .with("clientSecurityGroupId", access.clientSecurityGroupId())
                .with("roleManagerFunctionName", function.functionName());
        AccessOutputs.add(outputs, model, access.policyArns());
        return outputs;
    }
}
