package aurora.platform;

import aurora.access.DatabaseAccess;
import aurora.config.RoleModelConfig;
import aurora.database.AuroraCluster;
import aurora.rolemanager.RoleManagerFunction;
import aurora.rolemanager.RoleReconciliation;
import com.google.gson.JsonObject;
import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
                .with("roleManagerFunctionName", function.functionName())
                .with("accessPolicyArns", json(access.policyArns()));
        policyOf(model.appUsername(), access).ifPresent(arn -> outputs.with("appAccessPolicyArn", arn));
        policyOf(model.migratorUsername(), access).ifPresent(arn -> outputs.with("migratorAccessPolicyArn", arn));
        return outputs;
    }

    private static Optional<Output<String>> policyOf(Optional<String> role, DatabaseAccess access) {
        return role.flatMap(name -> Optional.ofNullable(access.policyArns().get(name)));
    }

    /** The Automation API of Java cannot read an object, so it is JSON text. */
    private static Output<String> json(Map<String, Output<String>> byRole) {
        List<String> roles = List.copyOf(byRole.keySet());
        return Output.all(List.copyOf(byRole.values())).applyValue(arns -> {
            JsonObject json = new JsonObject();
            for (int index = 0; index < roles.size(); index++) {
                json.addProperty(roles.get(index), arns.get(index));
            }
            return json.toString();
        });
    }
}
