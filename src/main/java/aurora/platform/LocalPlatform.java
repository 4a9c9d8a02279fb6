package aurora.platform;

import aurora.config.LocalConfig;
import aurora.config.RoleModelConfig;
import aurora.config.StackConfig;
import aurora.local.LocalCluster;
import aurora.local.LocalClusterArgs;
import aurora.rolemanager.FunctionCode;
import aurora.rolemanager.RoleReconciliation;
import aurora.rolemanager.RoleReconciliationArgs;
import aurora.stack.ResourceNames;
import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;

/** A PostgreSQL server on this machine stands for the cluster, and the function's jar is run as it is. */
record LocalPlatform() implements Platform {

    @Override
    public StackOutputs declare(Context context, StackConfig config, FunctionCode code) {
        String name =
                ResourceNames.of(context.projectName(), context.stackName()).base();
        LocalCluster cluster = cluster(name, context, config);
        RoleReconciliation roles = roles(name, context, config.model(), code, cluster);
        return ModelOutputs.of(config.model(), roles)
                .with("clusterEndpoint", cluster.host())
                .with("clusterPort", cluster.port())
                .with("engineVersion", cluster.engineVersion())
                .with("readme", readme(context.stackName(), config.model(), cluster, roles));
    }

    private static Output<String> readme(
            String stack, RoleModelConfig model, LocalCluster cluster, RoleReconciliation roles) {
        LocalReadme readme = new LocalReadme(stack, model);
        return Output.tuple(cluster.port(), cluster.engineVersion(), roles.report())
                .applyValue(known -> readme.markdown(cluster.host(), known.t1, known.t2, known.t3));
    }

    private static LocalCluster cluster(String name, Context context, StackConfig config) {
        LocalConfig local = config.local();
        LocalClusterArgs args = new LocalClusterArgs(
                Integer.toString(local.postgresVersion()),
                local.port().orElse(null),
                config.database().name(),
                config.database().masterUsername(),
                config.model().loginRoles(),
                context.stackName());
        return new LocalCluster(name + "-cluster", args, ComponentResourceOptions.Empty);
    }

    private static RoleReconciliation roles(
            String name, Context context, RoleModelConfig model, FunctionCode code, LocalCluster cluster) {
        RoleReconciliationArgs args = new RoleReconciliationArgs(
                model.requestJson(),
                cluster.functionEnvironment(),
                List.of(Output.of(code.sha256()), cluster.engineVersion()),
                List.of(cluster.ready()),
                context.log());
        return new RoleReconciliation(name + "-roles", args, ComponentResourceOptions.Empty);
    }
}
