package aurora.operations;

import aurora.config.ProxyConfig;
import aurora.identity.Permission;
import aurora.identity.ServiceRole;
import aurora.network.Firewall;
import aurora.policy.TrustPolicy;
import com.pulumi.aws.rds.Proxy;
import com.pulumi.aws.rds.ProxyArgs;
import com.pulumi.aws.rds.ProxyDefaultTargetGroup;
import com.pulumi.aws.rds.ProxyDefaultTargetGroupArgs;
import com.pulumi.aws.rds.ProxyTarget;
import com.pulumi.aws.rds.ProxyTargetArgs;
import com.pulumi.aws.rds.inputs.ProxyAuthArgs;
import com.pulumi.aws.rds.inputs.ProxyDefaultTargetGroupConnectionPoolConfigArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;

/** An RDS Proxy that takes clients with IAM tokens over TLS and nobody else. */
public final class DatabaseProxy extends ComponentResource {

    /** Whatever port the cluster has, a proxy for PostgreSQL listens here. */
    private static final int PORT = 5432;

    private final String name;
    private final DatabaseProxyArgs args;
    private final Firewall firewall;
    private final Proxy proxy;

    public DatabaseProxy(String name, DatabaseProxyArgs args, ComponentResourceOptions options) {
        super("aurora:operations:DatabaseProxy", name, options);
        this.name = name;
        this.args = args;
        this.firewall = new Firewall(
                name + "-firewall",
                "The database proxy",
                args.vpcId(),
                args.scope().tags(),
                ComponentResourceOptions.builder().parent(this).build());
        this.proxy = proxy();
        target();
        registerOutputs(Map.of("endpoint", proxy.endpoint()));
    }

    /** DNS name for clients. */
    public Output<String> endpoint() {
        return proxy.endpoint();
    }

    /** The proxy's security group. */
    public Output<String> securityGroupId() {
        return firewall.groupId();
    }

    /** The port for clients. */
    public Output<Integer> port() {
        return Output.of(PORT);
    }

    /** Lets the members of a security group connect. */
    public void allowFrom(String peer, Output<String> group) {
        firewall.allowFrom(peer, group, port());
    }

    /** Lets the proxy out to the database. */
    public void allowTo(String peer, Output<String> group, Output<Integer> port) {
        firewall.allowTo(peer, group, port);
    }

    private Proxy proxy() {
        ProxyConfig settings = args.settings();
        return new Proxy(
                name,
                ProxyArgs.builder()
                        .engineFamily("POSTGRESQL")
                        .requireTls(true)
                        .idleClientTimeout(settings.idleClientSeconds())
                        .roleArn(secretReader())
                        .auths(settings.secretArns().entrySet().stream()
                                .map(entry -> ProxyAuthArgs.builder()
                                        .description(entry.getKey())
                                        .authScheme("SECRETS")
                                        .iamAuth("REQUIRED")
                                        .clientPasswordAuthType("POSTGRES_SCRAM_SHA_256")
                                        .secretArn(entry.getValue())
                                        .build())
                                .toList())
                        .vpcSubnetIds(args.subnetIds())
                        .vpcSecurityGroupIds(firewall.groupId().applyValue(List::of))
                        .tags(args.scope().tags().shared())
                        .build(),
                child());
    }

    private void target() {
        ProxyDefaultTargetGroup group = new ProxyDefaultTargetGroup(
                name,
                ProxyDefaultTargetGroupArgs.builder()
                        .dbProxyName(proxy.name())
                        .connectionPoolConfig(ProxyDefaultTargetGroupConnectionPoolConfigArgs.builder()
                                .maxConnectionsPercent(args.settings().maximumConnectionsPercent())
                                .build())
                        .build(),
                child());
        new ProxyTarget(
                name,
                ProxyTargetArgs.builder()
                        .dbProxyName(proxy.name())
                        .targetGroupName(group.name())
                        .dbClusterIdentifier(args.clusterIdentifier())
                        .build(),
                child());
    }

    private Output<String> secretReader() {
        ProxyConfig settings = args.settings();
        List<String> secrets = List.copyOf(settings.secretArns().values());
        ServiceRole role = new ServiceRole(
                name,
                "The database proxy: reads the secrets it logs in with",
                account -> TrustPolicy.ofOwnService("rds.amazonaws.com"),
                Permission.of(args.scope()
                        .account()
                        .applyValue(account -> ProxyPolicy.of(account, secrets, settings.secretKeyArns()))),
                args.scope(),
                ComponentResourceOptions.builder().parent(this).build());
        return role.arn();
    }

    private CustomResourceOptions child() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
