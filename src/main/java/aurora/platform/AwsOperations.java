package aurora.platform;

import aurora.access.DatabaseAccess;
import aurora.config.StackConfig;
import aurora.database.AuroraCluster;
import aurora.network.EndpointPolicy;
import aurora.network.InterfaceEndpoint;
import aurora.network.Network;
import aurora.operations.Alarms;
import aurora.operations.AlarmsArgs;
import aurora.operations.Backups;
import aurora.operations.BackupsArgs;
import aurora.operations.DatabaseProxy;
import aurora.operations.DatabaseProxyArgs;
import aurora.operations.DriftCheck;
import aurora.operations.DriftCheckArgs;
import aurora.operations.JumpBox;
import aurora.operations.JumpBoxArgs;
import aurora.operations.JumpBoxPolicy;
import aurora.rolemanager.RoleManagerFunction;
import aurora.stack.StackScope;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Optional;

/** Wires what a stack on AWS has only where its configuration asks for it. */
final class AwsOperations {

    private static final ComponentResourceOptions TOP = ComponentResourceOptions.Empty;

    private final String base;
    private final StackConfig config;
    private final StackScope scope;
    private final Network network;
    private final AuroraCluster cluster;

    AwsOperations(String base, StackConfig config, StackScope scope, Network network, AuroraCluster cluster) {
        this.base = base;
        this.config = config;
        this.scope = scope;
        this.network = network;
        this.cluster = cluster;
    }

    /** Declares all of it and adds what it exports. */
    StackOutputs declare(DatabaseAccess access, RoleManagerFunction function, StackOutputs outputs) {
        if (config.backups().enabled()) {
            new Backups(
                    base + "-backups",
                    new BackupsArgs(config.backups(), config.temporary(), cluster.arn(), scope),
                    TOP);
        }
        if (config.driftCheck().enabled()) {
            driftCheck(function);
        }
        if (config.alarms().enabled()) {
            outputs.with("alarmTopicArn", alarms(function).topicArn());
        }
        if (config.jumpBox().enabled()) {
            JumpBox box = jumpBox();
            outputs.with("jumpBoxInstanceId", box.instanceId()).with("jumpBoxSessionDocument", box.sessionDocument());
        }
        if (config.proxy().enabled()) {
            outputs.with("proxyEndpoint", proxy(access).endpoint());
        }
        return outputs;
    }

    /** The dashboard that comes with the alarms and is called as they are. */
    Optional<String> dashboardName() {
        return config.alarms().enabled() ? Optional.of(alarmsName()) : Optional.empty();
    }

    private String alarmsName() {
        return base + "-alarms";
    }

    private void driftCheck(RoleManagerFunction function) {
        DriftCheckArgs args = new DriftCheckArgs(
                config.driftCheck(),
                config.model().requestJson(),
                function.invocationArn(),
                function.failuresArn(),
                function.keyArn(),
                scope);
        new DriftCheck(base + "-drift-check", args, TOP);
    }

    private Alarms alarms(RoleManagerFunction function) {
        AlarmsArgs args = new AlarmsArgs(
                config.alarms(),
                config.cluster().instances(),
                cluster.identifier(),
                cluster.failedLoginLogGroup(),
                function.functionName(),
                function.failuresName(),
                scope);
        return new Alarms(alarmsName(), args, TOP);
    }

    private JumpBox jumpBox() {
        JumpBoxArgs args =
                new JumpBoxArgs(config.jumpBox(), cluster.resourceId(), network.vpcId(), network.subnetIds(), scope);
        JumpBox box = new JumpBox(base + "-jump-box", args, TOP);
        box.allowTo("database", cluster.securityGroupId(), cluster.port());
        cluster.allowFrom("jump-box", box.securityGroupId());
        Output<String> session = box.roleArn().applyValue(JumpBoxPolicy::ofSessionEndpoint);
        connect(box, "ssm", session);
        connect(box, "ssmmessages", session);
        connect(
                box,
                "logs",
                Output.tuple(scope.account(), box.roleArn())
                        .applyValue(known -> JumpBoxPolicy.ofLogsEndpoint(known.t1, known.t2, box.logGroupName())));
        network.s3Endpoint(scope.account().applyValue(EndpointPolicy::readPackages))
                .ifPresent(s3 -> box.allowToService("s3", s3));
        return box;
    }

    private void connect(JumpBox box, String service, Output<String> policy) {
        InterfaceEndpoint endpoint = network.endpoint(service, policy);
        endpoint.allowFrom("jump-box", box.securityGroupId());
        box.allowTo(service, endpoint.groupId(), endpoint.port());
    }

    private DatabaseProxy proxy(DatabaseAccess access) {
        DatabaseProxyArgs args = new DatabaseProxyArgs(
                config.proxy(), cluster.identifier(), network.vpcId(), network.subnetIds(), scope);
        DatabaseProxy proxy = new DatabaseProxy(base + "-proxy", args, TOP);
        proxy.allowFrom("clients", access.clientSecurityGroupId());
        access.allowTo("proxy", proxy.securityGroupId(), proxy.port());
        proxy.allowTo("database", cluster.securityGroupId(), cluster.port());
        cluster.allowFrom("proxy", proxy.securityGroupId());
        return proxy;
    }
}
