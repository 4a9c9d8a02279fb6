package aurora.database;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.testing.Declared;
import aurora.testing.StackRun;
import aurora.testing.StackTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the cluster's configuration becomes. */
class ClusterTest {

    private static final String CLUSTER = "aws:rds/cluster:Cluster";
    private static final String INSTANCE = "aws:rds/clusterInstance:ClusterInstance";
    private static final String PARAMETERS = "aws:rds/clusterParameterGroup:ClusterParameterGroup";

    @Test
    void aMajorVersionFollowsTheMinorsOfAws() {
        StackRun run = run("{'engineVersion': 16}");

        assertThat(run.only(CLUSTER).text("engineVersion")).isEqualTo("16");
        assertThat(run.only(INSTANCE).isTrue("autoMinorVersionUpgrade")).isTrue();
    }

    @Test
    void anExactVersionStays() {
        StackRun run = run("{'engineVersion': '16.8'}");

        assertThat(run.only(CLUSTER).text("engineVersion")).isEqualTo("16.8");
        assertThat(run.only(INSTANCE).isTrue("autoMinorVersionUpgrade")).isFalse();
    }

    @Test
    void aMajorUpgradeIsANewParameterGroupAndTheSameCluster() {
        StackRun before = run("{'engineVersion': 16, 'capacity': {'minimum': 4, 'maximum': 8}}");
        StackRun after = run(
                "{'engineVersion': 17, 'allowMajorUpgrade': true, 'applyImmediately': true, 'capacity': {'minimum': 4, 'maximum': 8}}");

        assertThat(before.only(PARAMETERS).text("namePrefix")).isEqualTo("aurora-test-db-pg16-");
        assertThat(after.only(PARAMETERS).text("namePrefix")).isEqualTo("aurora-test-db-pg17-");
        assertThat(after.only(PARAMETERS).urn())
                .isEqualTo(before.only(PARAMETERS).urn());
        assertThat(after.only(CLUSTER).urn()).isEqualTo(before.only(CLUSTER).urn());
        assertThat(after.only(CLUSTER).isTrue("allowMajorVersionUpgrade")).isTrue();
        assertThat(after.only(CLUSTER).dependencies())
                .contains(after.only(PARAMETERS).urn());
    }

    @Test
    void whoDoesNotPayForExtendedSupportSaysSo() {
        assertThat(run("{'extendedSupport': false}").only(CLUSTER).text("engineLifecycleSupport"))
                .isEqualTo("open-source-rds-extended-support-disabled");
        assertThat(run("{}").only(CLUSTER).text("engineLifecycleSupport"))
                .isEqualTo("open-source-rds-extended-support");
    }

    @Test
    void aPauseIsPartOfTheScaling() {
        assertThat(run("{'capacity': {'minimum': 0, 'maximum': 4, 'autoPauseSeconds': 900}}")
                        .only(CLUSTER)
                        .text("serverlessv2ScalingConfiguration"))
                .isEqualTo("{\"maxCapacity\":4,\"minCapacity\":0,\"secondsUntilAutoPause\":900}");
    }

    @Test
    void provisionedInstancesDoNotScale() {
        StackRun run = run("{'instances': {'class': 'db.r7g.large', 'count': 2}}");

        assertThat(run.only(CLUSTER).input("serverlessv2ScalingConfiguration")).isEmpty();
        assertThat(run.all(INSTANCE))
                .hasSize(2)
                .allMatch(instance -> instance.text("instanceClass").equals("db.r7g.large"));
    }

    @Test
    void theFinalSnapshotHasAStableName() {
        assertThat(run("{}").only(CLUSTER).text("finalSnapshotIdentifier")).isEqualTo("aurora-test-final");
    }

    @Test
    void aTemporaryStackGoesWithoutATrace() {
        Declared cluster =
                StackTester.stack("test").with("temporary", "true").run().only(CLUSTER);

        assertThat(cluster.protect()).isFalse();
        assertThat(cluster.isTrue("deletionProtection")).isFalse();
        assertThat(cluster.isTrue("skipFinalSnapshot")).isTrue();
        assertThat(cluster.isTrue("deleteAutomatedBackups")).isTrue();
        assertThat(cluster.input("finalSnapshotIdentifier")).isEmpty();
    }

    @Test
    void whereTheDataCameFromIsForgottenOnceItIsThere() {
        Declared cluster = run("{'restore': {'snapshot': 'before'}}").only(CLUSTER);

        assertThat(cluster.text("snapshotIdentifier")).isEqualTo("before");
        assertThat(cluster.ignoreChanges())
                .containsExactly("snapshotIdentifier", "restoreToPointInTime", "engineLifecycleSupport");
    }

    @Test
    void aMomentIsRestoredFromAnotherCluster() {
        assertThat(run("{'restore': {'cluster': 'old', 'time': '2026-05-01T10:00:00Z'}}")
                        .only(CLUSTER)
                        .text("restoreToPointInTime"))
                .isEqualTo("{\"restoreToTime\":\"2026-05-01T10:00:00Z\",\"sourceClusterIdentifier\":\"old\"}");
    }

    @Test
    void withoutAMomentItIsTheLatest() {
        assertThat(run("{'restore': {'cluster': 'old'}}").only(CLUSTER).text("restoreToPointInTime"))
                .isEqualTo("{\"sourceClusterIdentifier\":\"old\",\"useLatestRestorableTime\":true}");
    }

    @Test
    void anExistingClusterIsTakenOver() {
        StackRun run = StackTester.stack("test")
                .with("network", "{'zones': 3, 'existing': {'vpcTags': {'a': 'b'}, 'subnetTags': {'a': 'b'}}}")
                .with("cluster", "{'identifier': 'legacy', 'adopt': true, 'instances': {'identifiers': ['legacy-1']}}")
                .run();

        assertThat(run.only(CLUSTER).importId()).isEqualTo("legacy");
        assertThat(run.only(INSTANCE).importId()).isEqualTo("legacy-1");
        assertThat(run.only(INSTANCE).text("identifier")).isEqualTo("legacy-1");
        assertThat(run.only(CLUSTER).ignoreChanges()).containsAll(Adoption.CLUSTER);
        assertThat(run.only(INSTANCE).ignoreChanges()).containsAll(Adoption.INSTANCE);
    }

    @Test
    void aCustomEndpointNamesItsInstances() {
        Declared endpoint = run("{'instances': {'count': 3}, 'customEndpoints': {'analytics': {'instances': [2, 3]}}}")
                .only("aws:rds/clusterEndpoint:ClusterEndpoint");

        assertThat(endpoint.text("clusterEndpointIdentifier")).isEqualTo("aurora-test-analytics");
        assertThat(endpoint.text("staticMembers"))
                .isEqualTo("[\"aurora-test-db-2-1234567\",\"aurora-test-db-3-1234567\"]");
    }

    @Test
    void ioOptimizedStorageIsItsOwnType() {
        assertThat(run("{'storage': 'iops'}").only(CLUSTER).text("storageType")).isEqualTo("aurora-iopt1");
        assertThat(run("{}").only(CLUSTER).input("storageType")).isEmpty();
    }

    @Test
    void advancedInsightsBelongToTheCluster() {
        Declared cluster =
                run("{'monitoring': {'databaseInsights': 'advanced'}}").only(CLUSTER);

        assertThat(cluster.text("databaseInsightsMode")).isEqualTo("advanced");
        assertThat(cluster.isTrue("performanceInsightsEnabled")).isTrue();
        assertThat(cluster.number("performanceInsightsRetentionPeriod")).isEqualTo(465);
    }

    @Test
    void furtherParametersWaitForARestart() {
        assertThat(run("{'parameters': {'work_mem': '65536'}}").only(PARAMETERS).text("parameters"))
                .contains("{\"applyMethod\":\"pending-reboot\",\"name\":\"work_mem\",\"value\":\"65536\"}");
    }

    @ParameterizedTest
    @CsvSource({"17, 1", "18, all"})
    void connectionsAreLoggedInTheWordsOfTheVersion(int major, String value) {
        assertThat(run("{'engineVersion': " + major + "}").only(PARAMETERS).text("parameters"))
                .contains("{\"applyMethod\":\"immediate\",\"name\":\"log_connections\",\"value\":\"" + value + "\"}");
    }

    @Test
    void withoutAuditItsLibraryIsNotLoaded() {
        assertThat(run("{'logs': {'audit': 'none'}}").only(PARAMETERS).text("parameters"))
                .doesNotContain("pgaudit");
    }

    @Test
    void theLogsHaveAnEndBeforeTheClusterWritesThem() {
        StackRun run = run("{}");

        assertThat(run.only(CLUSTER).dependencies())
                .contains(
                        run.named("aws:cloudwatch/logGroup:LogGroup", "aurora-test-db-postgresql")
                                .urn(),
                        run.named("aws:cloudwatch/logGroup:LogGroup", "aurora-test-db-iam-db-auth-error")
                                .urn());
    }

    private static StackRun run(String cluster) {
        return StackTester.stack("test").with("cluster", cluster).run();
    }
}
