package aurora.database;

import aurora.config.ClusterConfig;
import aurora.encryption.CustomerKey;
import aurora.encryption.KeyPolicy;
import aurora.network.Firewall;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.rds.Cluster;
import com.pulumi.aws.rds.ClusterInstance;
import com.pulumi.aws.rds.ClusterParameterGroup;
import com.pulumi.aws.rds.ClusterParameterGroupArgs;
import com.pulumi.aws.rds.SubnetGroup;
import com.pulumi.aws.rds.SubnetGroupArgs;
import com.pulumi.aws.rds.inputs.ClusterParameterGroupParameterArgs;
import com.pulumi.aws.rds.outputs.ClusterMasterUserSecret;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A private, encrypted Aurora PostgreSQL cluster whose administrator's password only AWS knows, and in which everybody
 * else logs in with IAM tokens.
 */
public final class AuroraCluster extends ComponentResource {

    private final String name;
    private final AuroraClusterArgs args;
    private final CustomerKey key;
    private final Firewall firewall;
    private final Cluster cluster;
    private final List<ClusterInstance> instances;

    public AuroraCluster(String name, AuroraClusterArgs args, ComponentResourceOptions options) {
        super("aurora:database:AuroraCluster", name, options);
        this.name = name;
        this.args = args;
        this.key = key();
        this.firewall = new Firewall(
                name + "-firewall", "The database", args.vpcId(), args.scope().tags(), childComponent());
        this.cluster = cluster(logGroups());
        this.instances = new ClusterInstances(name, args, cluster, key.arn(), this).declare();
        registerOutputs(Map.of(
                "endpoint", cluster.endpoint(),
                "readerEndpoint", cluster.readerEndpoint(),
                "port", cluster.port(),
                "resourceId", cluster.clusterResourceId()));
    }

    /** DNS name of the instance that writes. */
    public Output<String> endpoint() {
        return cluster.endpoint();
    }

    /** DNS name of the instances that only read; of the writer where there is no other. */
    public Output<String> readerEndpoint() {
        return cluster.readerEndpoint();
    }

    /** TCP port of every endpoint. */
    public Output<Integer> port() {
        return cluster.port();
    }

    /** The name under which IAM knows the cluster; it stays with the cluster and is not its identifier. */
    public Output<String> resourceId() {
        return cluster.clusterResourceId();
    }

    /** The cluster's ARN. */
    public Output<String> arn() {
        return cluster.arn();
    }

    /** The cluster's physical name. */
    public Output<String> identifier() {
        return cluster.clusterIdentifier();
    }

    /** The log group that says why logins by IAM token were refused; there once the cluster is. */
    public Output<String> failedLoginLogGroup() {
        return cluster.clusterIdentifier().applyValue(id -> ClusterLogs.groupName(id, ClusterLogs.IAM_ERRORS));
    }

    /** The exact version that runs now. */
    public Output<String> engineVersion() {
        return cluster.engineVersionActual();
    }

    /** The secret in which AWS keeps and rotates the administrator's password. */
    public Output<String> masterSecretArn() {
        return cluster.masterUserSecrets()
                .applyValue(secrets -> secret(secrets).secretArn().orElseThrow(AuroraCluster::withoutSecret));
    }

    /** The key that encrypts that secret: the stack's own, unless an adopted cluster brought another. */
    public Output<String> masterSecretKeyArn() {
        return args.settings().adopt()
                ? cluster.masterUserSecrets()
                        .applyValue(secrets -> secret(secrets).kmsKeyId().orElseThrow(AuroraCluster::withoutSecret))
                : key.arn();
    }

    /** The security group that guards the cluster. */
    public Output<String> securityGroupId() {
        return firewall.groupId();
    }

    /** What must stand before somebody can connect. */
    public List<Resource> ready() {
        return List.copyOf(instances);
    }

    /** Lets the members of a security group connect. */
    public void allowFrom(String peer, Output<String> group) {
        firewall.allowFrom(peer, group, cluster.port());
    }

    /** A last snapshot is worth as much as the key that it is encrypted with. */
    private CustomerKey key() {
        return new CustomerKey(
                name + "-key",
                "the database, its secret, its insights and its logs",
                args.settings().finalSnapshot() ? CustomerKey.Lifetime.DATA : CustomerKey.Lifetime.STACK,
                args.scope(),
                account -> List.of(KeyPolicy.forLogs(account, ClusterLogs.groupNames(args.identifier()))),
                childComponent());
    }

    private List<Resource> logGroups() {
        return ClusterLogs.EXPORTS.stream()
                .<Resource>map(export -> new LogGroup(
                        name + "-" + export,
                        LogGroupArgs.builder()
                                .name(ClusterLogs.groupName(args.identifier(), export))
                                .retentionInDays(args.settings().logs().retentionDays())
                                .kmsKeyId(key.arn())
                                .tags(args.scope().tags().shared())
                                .build(),
                        child()))
                .toList();
    }

    private Cluster cluster(List<Resource> logGroups) {
        ClusterConfig settings = args.settings();
        CustomResourceOptions.Builder options = CustomResourceOptions.builder()
                .parent(this)
                .dependsOn(logGroups.toArray(Resource[]::new))
                .protect(settings.deletionProtection())
                .ignoreChanges(kept(settings));
        if (settings.adopt()) {
            options.importId(args.identifier());
        }
        return new Cluster(
                name + "-cluster",
                ClusterInputs.of(
                        args,
                        new ClusterInputs.Foundation(
                                key.arn(),
                                firewall.groupId(),
                                subnetGroup().name(),
                                parameterGroup().name())),
                options.build());
    }

    /**
     * Where the data came from matters once; taking it out of the configuration must not replace the cluster. Nor does AWS take back what was
     * agreed about support.
     */
    private static List<String> kept(ClusterConfig settings) {
        Stream<String> origin = Stream.of("snapshotIdentifier", "restoreToPointInTime", "engineLifecycleSupport");
        return Stream.concat(origin, settings.adopt() ? Adoption.CLUSTER.stream() : Stream.of())
                .toList();
    }

    private SubnetGroup subnetGroup() {
        return new SubnetGroup(
                name + "-subnets",
                SubnetGroupArgs.builder()
                        .description("Private subnets of the database")
                        .subnetIds(args.subnetIds())
                        .tags(args.scope().tags().shared())
                        .build(),
                child());
    }

    /**
     * Another major version needs another group; its name carries the major, and the old one goes after the new one
     * serves.
     */
    private ClusterParameterGroup parameterGroup() {
        return new ClusterParameterGroup(
                name + "-parameters",
                ClusterParameterGroupArgs.builder()
                        .namePrefix(
                                name + "-pg" + args.settings().engineVersion().major() + "-")
                        .family(args.settings().engineVersion().family())
                        .description("TLS only, SCRAM, and what the database logs")
                        .parameters(ClusterParameters.of(args.settings()).stream()
                                .map(parameter -> ClusterParameterGroupParameterArgs.builder()
                                        .name(parameter.name())
                                        .value(parameter.value())
                                        .applyMethod(parameter.applyMethod())
                                        .build())
                                .toList())
                        .tags(args.scope().tags().shared())
                        .build(),
                child());
    }

    private static ClusterMasterUserSecret secret(List<ClusterMasterUserSecret> secrets) {
        return secrets.stream().findFirst().orElseThrow(AuroraCluster::withoutSecret);
    }

    private static IllegalStateException withoutSecret() {
        return new IllegalStateException("the cluster has no managed master secret; a cluster that is adopted must have"
                + " manage-master-user-password switched on first");
    }

    private CustomResourceOptions child() {
        return CustomResourceOptions.builder().parent(this).build();
    }

    private ComponentResourceOptions childComponent() {
        return ComponentResourceOptions.builder().parent(this).build();
    }
}
