package aurora.platform;

import aurora.access.SharedAccess;
import aurora.access.SharedAccessArgs;
import aurora.config.PlatformKind;
import aurora.config.RoleModelConfig;
import aurora.config.ShareConfig;
import aurora.config.StackConfig;
import aurora.database.LogicalDatabase;
import aurora.database.LogicalDatabaseArgs;
import aurora.rolemanager.FunctionCode;
import aurora.rolemanager.RoleReconciliation;
import aurora.rolemanager.RoleReconciliationArgs;
import aurora.stack.Account;
import aurora.stack.ResourceNames;
import aurora.stack.ResourceTags;
import aurora.stack.StackScope;
import com.pulumi.Context;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;

/**
 * A logical database in the cluster of another stack, whose role manager does the work: made in seconds, gone with the stack.
 *
 * @param share whose cluster it is
 */
record SharedPlatform(ShareConfig share) implements Platform {

    private static final ComponentResourceOptions TOP = ComponentResourceOptions.Empty;

    /** Outputs of the cluster's stack that hold for this one as well: on every platform, and on AWS. */
    private static final List<String> PASSED_ON = List.of("clusterEndpoint", "clusterPort", "engineVersion");

    private static final List<String> PASSED_ON_BY_AWS =
            List.of("readerEndpoint", "clusterResourceId", "clientSecurityGroupId", "roleManagerFunctionName");

    @Override
    public StackOutputs declare(Context context, StackConfig config, FunctionCode code) {
        String name =
                ResourceNames.of(context.projectName(), context.stackName()).base();
        SharedCluster cluster = new SharedCluster(qualified(context));
        LogicalDatabase database = database(name, context, config.model(), cluster);
        RoleReconciliation roles = roles(name, context, config.model(), cluster, database);
        StackOutputs outputs = ModelOutputs.of(config.model(), roles);
        PASSED_ON.forEach(output -> outputs.with(output, cluster.text(output)));
        if (config.platform() == PlatformKind.AWS) {
            PASSED_ON_BY_AWS.forEach(output -> outputs.with(output, cluster.text(output)));
            AccessOutputs.add(outputs, config.model(), access(name, context, config, cluster));
        }
        return outputs;
    }

    /** A bare name is a stack of this project, in every kind of backend. */
    private String qualified(Context context) {
        return share.stack().contains("/")
                ? share.stack()
                : String.join("/", context.organizationName(), context.projectName(), share.stack());
    }

    private LogicalDatabase database(String name, Context context, RoleModelConfig model, SharedCluster cluster) {
        LogicalDatabaseArgs args = new LogicalDatabaseArgs(
                model.databaseName(),
                context.projectName() + "/" + context.stackName(),
                model.requestJson(),
                share.template(),
                cluster.roleManager());
        return new LogicalDatabase(name + "-database", args, TOP);
    }

    private static RoleReconciliation roles(
            String name, Context context, RoleModelConfig model, SharedCluster cluster, LogicalDatabase database) {
        RoleReconciliationArgs args = new RoleReconciliationArgs(
                model.requestJson(),
                cluster.roleManager(),
                List.of(cluster.text("engineVersion")),
                List.of(database),
                context.log());
        return new RoleReconciliation(name + "-roles", args, TOP);
    }

    private static Map<String, Output<String>> access(
            String name, Context context, StackConfig config, SharedCluster cluster) {
        StackScope scope = new StackScope(
                Account.current(), ResourceTags.of(context.projectName(), context.stackName(), config.tags()));
        SharedAccessArgs args = new SharedAccessArgs(
                config.model().iamLoginRoles(), config.access().attachTo(), cluster.text("clusterResourceId"), scope);
        return new SharedAccess(name + "-access", args, TOP).policyArns();
    }
}
