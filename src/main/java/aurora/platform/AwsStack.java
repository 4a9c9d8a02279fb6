package aurora.platform;

import aurora.access.DatabaseAccess;
import aurora.access.DatabaseAccessArgs;
import aurora.config.StackConfig;
import aurora.database.AuroraCluster;
import aurora.database.AuroraClusterArgs;
import aurora.deployment.DeploymentAccess;
import aurora.deployment.DeploymentAccessArgs;
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
import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One run of the program on AWS. */
final class AwsStack {

    private static final ComponentResourceOptions TOP = ComponentResourceOptions.Empty;

    private final Context context;
    private final StackConfig config;
    private final FunctionCode code;
    private final String base;
    private final StackScope scope;

    AwsStack(Context context, StackConfig config, FunctionCode code) {
        this.context = context;
        this.config = config;
        this.code = code;
        this.base = ResourceNames.of(context.projectName(), context.stackName()).base();
        this.scope = new StackScope(
                Account.current(),
                ResourceTags.of(context.projectName(), context.stackName(), config.tags()),
                config.deployment().boundary());
    }

    StackOutputs declare() {
        Network network = new Network(base + "-network", new NetworkArgs(config.network(), scope), TOP);
        AuroraCluster cluster = cluster(network);
        DatabaseAccess access = access(network, cluster);
        RoleManagerFunction function = function(network, cluster);
        InterfaceEndpoint secrets = secrets(network, cluster, function);
        RoleReconciliation roles = roles(cluster, function, secrets);
        StackOutputs outputs = AwsOutputs.of(config.model(), roles, cluster, access, function);
        if (config.deployment().enabled()) {
            deployment(outputs);
        }
        AwsOperations operations = new AwsOperations(base, config, scope, network, cluster);
        AwsReadme readme = new AwsReadme(base, config.model(), operations.dashboardName());
        return operations
                .declare(access, function, outputs)
                .with("readme", readme(readme, cluster, access, function, roles));
    }

    private Output<String> readme(
            AwsReadme readme,
            AuroraCluster cluster,
            DatabaseAccess access,
            RoleManagerFunction function,
            RoleReconciliation roles) {
        Output<AwsReadme.Server> server = Output.tuple(
                        cluster.endpoint(),
                        cluster.readerEndpoint(),
                        cluster.port(),
                        cluster.identifier(),
                        cluster.engineVersion())
                .applyValue(known -> new AwsReadme.Server(known.t1, known.t2, known.t3, known.t4, known.t5));
        return Output.tuple(
                        scope.account(),
                        server,
                        access.clientSecurityGroupId(),
                        function.functionName(),
                        roles.report())
                .applyValue(known -> readme.markdown(known.t1, known.t2, known.t3, known.t4, known.t5));
    }

    private AuroraCluster cluster(Network network) {
        AuroraClusterArgs args = new AuroraClusterArgs(
                config.cluster().identifier().orElse(base),
                config.cluster(),
                config.database(),
                network.vpcId(),
                network.subnetIds(),
                network.zones(),
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

    private RoleManagerFunction function(Network network, AuroraCluster cluster) {
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
                        cluster.masterSecretKeyArn()),
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

    private RoleReconciliation roles(AuroraCluster cluster, RoleManagerFunction function, InterfaceEndpoint secrets) {
        Output<Map<String, String>> environment = Output.tuple(function.invocationTarget(), scope.account())
                .applyValue(known -> invocation(known.t1, known.t2));
        RoleReconciliationArgs args = new RoleReconciliationArgs(
                config.model().requestJson(),
                environment,
                List.of(Output.of(code.sha256()), cluster.resourceId(), major()),
                List.of(cluster, function, secrets),
                context.log());
        return new RoleReconciliation(base + "-roles", args, TOP);
    }

    /** Another major version knows other privileges: ALL means more than it did. */
    private Output<String> major() {
        return Output.of(Integer.toString(config.cluster().engineVersion().major()));
    }

    private void deployment(StackOutputs outputs) {
        DeploymentAccessArgs args = new DeploymentAccessArgs(
                config.deployment(),
                context.projectName(),
                context.stackName(),
                base,
                config.cluster().identifier().orElse(base),
                scope);
        DeploymentAccess deployment = new DeploymentAccess(base + "-deployment", args, TOP);
        outputs.with("deployRoleArn", deployment.deployRoleArn()).with("previewRoleArn", deployment.previewRoleArn());
    }

    private static Map<String, String> invocation(String function, Account account) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("ROLE_MANAGER_FUNCTION", function);
        environment.put("AWS_REGION", account.region());
        return environment;
    }
}
