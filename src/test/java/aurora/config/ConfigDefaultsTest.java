package aurora.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a stack is when nobody says anything about it. */
class ConfigDefaultsTest {

    private final StackConfig config = Configs.read("{}");

    @Test
    void aStackLivesOnAwsAndIsKept() {
        assertThat(config.platform()).isEqualTo(PlatformKind.AWS);
        assertThat(config.temporary()).isFalse();
        assertThat(config.tags()).isEmpty();
    }

    @Test
    void database() {
        assertThat(config.database()).isEqualTo(new DatabaseConfig("app", 5432, "postgres", Optional.empty()));
    }

    @Test
    void network() {
        assertThat(config.network()).isEqualTo(new NetworkConfig(Optional.empty(), "10.0.0.0/20", 2, 365, Map.of()));
    }

    @Test
    void access() {
        assertThat(config.access()).isEqualTo(new AccessConfig(Map.of(), false));
    }

    @Test
    void function() {
        assertThat(config.function())
                .isEqualTo(new FunctionConfig(1024, 300, 60, 30, 120, 365, Optional.empty(), false, Optional.empty()));
    }

    @Test
    void nothingBesidesTheClusterIsThereUnasked() {
        assertThat(config.driftCheck()).isEqualTo(new DriftCheckConfig(false, "cron(0 6 * * ? *)"));
        assertThat(config.alarms()).isEqualTo(new AlarmsConfig(false, List.of(), 80, 90, 400, 256, 2000, 10));
        assertThat(config.backups()).isEqualTo(new BackupsConfig(false, "cron(0 1 ? * SUN *)", 90, Optional.empty()));
        assertThat(config.jumpBox())
                .isEqualTo(new JumpBoxConfig(
                        false, "t4g.micro", 30, "cron(0 22 * * ? *)", Optional.empty(), Optional.empty()));
        assertThat(config.proxy()).isEqualTo(new ProxyConfig(false, Map.of(), List.of(), 1800, 100));
        assertThat(config.deployment())
                .isEqualTo(new DeploymentConfig(false, Optional.empty(), Optional.empty(), "", Optional.empty(), true));
    }

    @Test
    void local() {
        assertThat(config.local()).isEqualTo(new LocalConfig(17, Optional.empty()));
    }

    @Test
    void cluster() {
        assertThat(config.cluster())
                .isEqualTo(new ClusterConfig(
                        Optional.empty(),
                        false,
                        new EngineVersion(17, OptionalInt.empty()),
                        false,
                        true,
                        false,
                        new CapacityConfig(0.5, 2, Optional.empty()),
                        new InstancesConfig(1, "db.serverless", List.of(0), List.of()),
                        true,
                        true,
                        7,
                        new TimeWindow("03:00-04:00"),
                        new TimeWindow("sun:04:30-sun:05:30"),
                        new LogsConfig(365, "ddl", 100, "ddl,role"),
                        new MonitoringConfig(30, 7, "standard"),
                        new RestoreConfig(Optional.empty(), Optional.empty(), Optional.empty()),
                        "standard",
                        false,
                        "rds-ca-rsa2048-g1",
                        Map.of(),
                        Map.of()));
    }

    @Test
    void aTemporaryStackIsNotProtected() {
        ClusterConfig cluster = Configs.read("{'temporary': true}").cluster();

        assertThat(cluster.deletionProtection()).isFalse();
        assertThat(cluster.finalSnapshot()).isFalse();
    }

    @Test
    void aClusterThatMayPauseDoesSoAfterFiveMinutes() {
        CapacityConfig capacity = Configs.read("{'cluster': {'capacity': {'minimum': 0}}}")
                .cluster()
                .capacity();

        assertThat(capacity).isEqualTo(new CapacityConfig(0, 2, Optional.of(300)));
    }

    @Test
    void readersBeyondTheFirstTakeOverLast() {
        InstancesConfig instances = Configs.read("{'cluster': {'instances': {'count': 4}}}")
                .cluster()
                .instances();

        assertThat(instances.promotionTiers()).containsExactly(0, 1, 2, 2);
    }

    @Test
    void advancedInsightsKeepWhatTheyNeed() {
        MonitoringConfig monitoring = Configs.read("{'cluster': {'monitoring': {'databaseInsights': 'advanced'}}}")
                .cluster()
                .monitoring();

        assertThat(monitoring.insightsDays()).isEqualTo(465);
    }

    @Test
    void theModelIsTheOneOfTheDocuments() {
        assertThat(config.model())
                .isEqualTo(new RoleModelConfig(
                        "{\"database\":\"app\","
                                + "\"roles\":{\"migrator\":{\"login\":true,\"iam\":true},\"app\":{\"login\":true,\"iam\":true}},"
                                + "\"schemas\":{\"app\":{\"owner\":\"migrator\",\"access\":{\"app\":\"all\"}}}}",
                        "app",
                        List.of("migrator", "app"),
                        List.of("migrator", "app"),
                        Optional.of("app"),
                        Optional.of("migrator"),
                        Optional.of("app")));
    }
}
