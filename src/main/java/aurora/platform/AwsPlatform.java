package aurora.platform;

import aurora.access.DatabaseAccess;
import aurora.access.DatabaseAccessArgs;
import aurora.config.StackConfig;
import aurora.database.AuroraCluster;
import aurora.database.AuroraClusterArgs;
import aurora.network.EndpointPolicy;
import aurora.network.InterfaceEndpoint;
import aurora.network.Network;
import aurora.network.NetworkArgs;
import aurora.rolemanager.FunctionCode;
import aurora.rolemanager.RoleManagerFunction;
import aurora.rolemanager.RoleManagerFunctionArgs;
import aurora.rolemanager.RoleReconciliation;
import aurora.rolemanager.RoleReconciliationArgs;
import aurora.stack.Account;
import aurora.stack.ResourceNames;
import aurora.stack.ResourceTags;
import aurora.stack.StackScope;
import com.google.gson.JsonObject;
import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A cluster in an AWS account, with the role manager as a function beside it. */
record AwsPlatform() implements Platform {

    private static final ComponentResourceOptions TOP = ComponentResourceOptions.Empty;

    @Override
    public StackOutputs declare(Context context, StackConfig config) {
        return new Stack(context, config).declare();
    }

    /** One run of the program. */
    private static final class Stack {

        private final Context context;
        private final StackConfig config;
        private final String base;
        private final StackScope scope;

        Stack(Context context, StackConfig config) {
            this.context = context;
            this.config = config;
            this.base =
                    ResourceNames.of(context.projectName(), context.stackName()).base();
            this.scope = new StackScope(
                    Account.current(), ResourceTags.of(context.projectName(), context.stackName(), config.tags()));
        }

        StackOutputs declare() {
            FunctionCode code = FunctionCode.built();
            Network network = new Network(base + "-network", new NetworkArgs(config.network(), scope), TOP);
            AuroraCluster cluster = cluster(network);
            DatabaseAccess access = access(network, cluster);
            RoleManagerFunction function = function(code, network, cluster);
            InterfaceEndpoint secrets = secrets(network, cluster, function);
            RoleReconciliation roles = roles(code, cluster, function, secrets);
            return outputs(roles, cluster, access, function);
        }

        private AuroraCluster cluster(Network network) {
            AuroraClusterArgs args = new AuroraClusterArgs(
                    config.cluster().identifier().orElse(base),
                    config.cluster(),
                    config.database(),
                    network.vpcId(),
                    network.subnetIds(),
                    scope);
            return new AuroraCluster(base + "-db", args, TOP);
        }

        private DatabaseAccess access(Network network, AuroraCluster cluster) {
            DatabaseAccessArgs args = new DatabaseAccessArgs(
                    config.access(), config.model().iamLoginRoles(), cluster.resourceId(), network.vpcId(), scope);
            DatabaseAccess access = new DatabaseAccess(base + "-access", args, TOP);
            access.allowTo("database", cluster.securityGroupId(), cluster.port());
            cluster.allowFrom("clients", access.clientSecurityGroupId());
            return access;
        }

        private RoleManagerFunction function(FunctionCode code, Network network, AuroraCluster cluster) {
            RoleManagerFunctionArgs args = new RoleManagerFunctionArgs(
                    code,
                    config.function(),
                    config.database(),
                    config.model().iamLoginRoles(),
                    new RoleManagerFunctionArgs.Cluster(
                            cluster.endpoint(),
                            cluster.port(),
                            cluster.resourceId(),
                            cluster.masterSecretArn(),
                            cluster.keyArn()),
                    network.vpcId(),
                    network.subnetIds(),
                    scope);
            RoleManagerFunction function = new RoleManagerFunction(base + "-role-manager", args, TOP);
            function.allowTo("database", cluster.securityGroupId(), cluster.port());
            cluster.allowFrom("role-manager", function.securityGroupId());
            return function;
        }

        private InterfaceEndpoint secrets(Network network, AuroraCluster cluster, RoleManagerFunction function) {
            Output<String> policy = Output.tuple(function.roleArn(), cluster.masterSecretArn())
                    .applyValue(known -> EndpointPolicy.readSecret(known.t1, known.t2));
            InterfaceEndpoint endpoint = network.endpoint("secretsmanager", policy);
            endpoint.allowFrom("role-manager", function.securityGroupId());
            function.allowTo("secretsmanager", endpoint.groupId(), endpoint.port());
            return endpoint;
        }

        private RoleReconciliation roles(
                FunctionCode code, AuroraCluster cluster, RoleManagerFunction function, InterfaceEndpoint secrets) {
            Output<Map<String, String>> environment = Output.tuple(function.invocationTarget(), scope.account())
                    .applyValue(known -> invocation(known.t1, known.t2));
            RoleReconciliationArgs args = new RoleReconciliationArgs(
                    config.model().requestJson(),
                    environment,
                    List.of(Output.of(code.sha256()), cluster.resourceId()),
                    List.of(cluster, function, secrets),
                    context.log());
            return new RoleReconciliation(base + "-roles", args, TOP);
        }

        private static Map<String, String> invocation(String function, Account account) {
            Map<String, String> environment = new LinkedHashMap<>();
            environment.put("ROLE_MANAGER_FUNCTION", function);
            environment.put("AWS_REGION", account.region());
            return environment;
        }

        private StackOutputs outputs(
                RoleReconciliation roles, AuroraCluster cluster, DatabaseAccess access, RoleManagerFunction function) {
            StackOutputs outputs = ModelOutputs.of(config.model(), roles)
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
            policyOf(config.model().appUsername(), access).ifPresent(arn -> outputs.with("appAccessPolicyArn", arn));
            policyOf(config.model().migratorUsername(), access)
                    .ifPresent(arn -> outputs.with("migratorAccessPolicyArn", arn));
            return outputs;
        }

        private static java.util.Optional<Output<String>> policyOf(
                java.util.Optional<String> role, DatabaseAccess access) {
            return role.flatMap(
                    name -> java.util.Optional.ofNullable(access.policyArns().get(name)));
        }

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
}
