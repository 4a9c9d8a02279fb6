package aurora.database;

import aurora.config.ClusterConfig;
import aurora.config.InstancesConfig;
import aurora.identity.Permission;
import aurora.identity.ServiceRole;
import aurora.policy.TrustPolicy;
import com.pulumi.aws.rds.Cluster;
import com.pulumi.aws.rds.ClusterEndpoint;
import com.pulumi.aws.rds.ClusterEndpointArgs;
import com.pulumi.aws.rds.ClusterInstance;
import com.pulumi.aws.rds.ClusterInstanceArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The instances of a cluster and the custom endpoints that group them. */
final class ClusterInstances {

    private final String name;
    private final AuroraClusterArgs args;
    private final Cluster cluster;
    private final Output<String> keyArn;
    private final Resource parent;

    ClusterInstances(String name, AuroraClusterArgs args, Cluster cluster, Output<String> keyArn, Resource parent) {
        this.name = name;
        this.args = args;
        this.cluster = cluster;
        this.keyArn = keyArn;
        this.parent = parent;
    }

    List<ClusterInstance> declare() {
        Optional<Output<String>> monitoring = monitoringRole();
        List<ClusterInstance> instances = new ArrayList<>();
        for (int number = 1; number <= args.settings().instances().count(); number++) {
            instances.add(instance(number, monitoring));
        }
        args.settings().customEndpoints().forEach((endpoint, settings) -> {
            List<Output<String>> members = settings.instances().stream()
                    .map(number -> instances.get(number - 1).identifier())
                    .toList();
            endpoint(endpoint, settings.type(), Output.all(members));
        });
        return instances;
    }

    private Optional<Output<String>> monitoringRole() {
        if (args.settings().monitoring().intervalSeconds() == 0) {
            return Optional.empty();
        }
        ServiceRole role = new ServiceRole(
                name + "-monitoring",
                "Publishes enhanced monitoring of the database's instances",
                account -> TrustPolicy.ofService("monitoring.rds.amazonaws.com", account),
                Permission.managed("service-role/AmazonRDSEnhancedMonitoringRole"),
                args.scope(),
                ComponentResourceOptions.builder().parent(parent).build());
        return Optional.of(role.arn());
    }

    private ClusterInstance instance(int number, Optional<Output<String>> monitoringRole) {
        ClusterConfig settings = args.settings();
        ClusterInstanceArgs.Builder inputs = ClusterInstanceArgs.builder()
                .clusterIdentifier(cluster.id())
                .engine(cluster.engine())
                .instanceClass(settings.instances().instanceClass())
                .dbSubnetGroupName(cluster.dbSubnetGroupName())
                // AWS would choose one at random, for each instance anew.
                .availabilityZone(args.zones().applyValue(zones -> zones.get((number - 1) % zones.size())))
                .promotionTier(settings.instances().promotionTiers().get(number - 1))
                .publiclyAccessible(false)
                // An exact version is there to stay; AWS would otherwise upgrade past it, and the next update go back.
                .autoMinorVersionUpgrade(settings.engineVersion().minor().isEmpty())
                .caCertIdentifier(settings.certificateAuthority())
                .preferredMaintenanceWindow(settings.maintenanceWindow().text())
                .applyImmediately(settings.applyImmediately())
                .performanceInsightsEnabled(true)
                .performanceInsightsKmsKeyId(keyArn)
                .performanceInsightsRetentionPeriod(settings.monitoring().insightsDays())
                .monitoringInterval(settings.monitoring().intervalSeconds())
                .tags(args.scope().tags().shared());
        monitoringRole.ifPresent(inputs::monitoringRoleArn);
        identifier(number).ifPresent(inputs::identifier);
        return new ClusterInstance(name + "-" + number, inputs.build(), options(number));
    }

    private CustomResourceOptions options(int number) {
        CustomResourceOptions.Builder options = CustomResourceOptions.builder().parent(parent);
        if (args.settings().adopt()) {
            options.ignoreChanges(Adoption.INSTANCE);
            identifier(number).ifPresent(options::importId);
        }
        return options.build();
    }

    private Optional<String> identifier(int number) {
        InstancesConfig instances = args.settings().instances();
        return instances.identifiers().isEmpty()
                ? Optional.empty()
                : Optional.of(instances.identifiers().get(number - 1));
    }

    private void endpoint(String endpoint, String type, Output<List<String>> members) {
        new ClusterEndpoint(
                name + "-" + endpoint,
                ClusterEndpointArgs.builder()
                        .clusterIdentifier(cluster.id())
                        .clusterEndpointIdentifier(args.identifier() + "-" + endpoint)
                        .customEndpointType(type)
                        .staticMembers(members)
                        .tags(args.scope().tags().shared())
                        .build(),
                CustomResourceOptions.builder().parent(parent).build());
    }
}
