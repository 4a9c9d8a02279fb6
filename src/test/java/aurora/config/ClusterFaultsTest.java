package aurora.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused of a cluster, and in which words. */
class ClusterFaultsTest {

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedInTheseWords(String json, String fault) {
        assertThat(Configs.faults(json)).anySatisfy(found -> assertThat(found).startsWith(fault));
    }

    static Stream<Arguments> refused() {
        return Stream.of(capacity(), instances(), backups(), upgradeAndMonitoring(), originAndRest())
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> capacity() {
        return Stream.of(
                argumentSet(
                        "a key nobody knows, inside",
                        "{'cluster': {'capacity': {'max': 4}}}",
                        "aurora:cluster.capacity.max: no such key; did you mean maximum?"),
                argumentSet(
                        "the text \"false\" for a switch",
                        "{'cluster': {'dataApi': 'false'}}",
                        "aurora:cluster.dataApi = \"false\": must be true or false"),
                argumentSet(
                        "a third of a capacity unit",
                        "{'cluster': {'capacity': {'minimum': 0.3}}}",
                        "aurora:cluster.capacity.minimum = 0.3: must be a multiple of 0.5 from 0 to 256"),
                argumentSet(
                        "more at least than at most",
                        "{'cluster': {'capacity': {'minimum': 8, 'maximum': 4}}}",
                        "aurora:cluster.capacity.minimum: is 8.0, more than maximum = 4.0"),
                argumentSet(
                        "a pause that is too short",
                        "{'cluster': {'capacity': {'minimum': 0, 'autoPauseSeconds': 60}}}",
                        "aurora:cluster.capacity.autoPauseSeconds = 60: must be an integer from 300 to 86400"),
                argumentSet(
                        "a pause without zero capacity",
                        "{'cluster': {'capacity': {'autoPauseSeconds': 600}}}",
                        "aurora:cluster.capacity.autoPauseSeconds: only a cluster with minimum: 0 pauses"),
                argumentSet(
                        "a pause the version cannot",
                        "{'cluster': {'engineVersion': '16.2', 'capacity': {'minimum': 0}}}",
                        "aurora:cluster.capacity.minimum: 0 lets the cluster pause, which 16.2 cannot"),
                argumentSet(
                        "capacity of provisioned instances",
                        "{'cluster': {'instances': {'class': 'db.r7g.large'}, 'capacity': {'maximum': 4}}}",
                        "aurora:cluster.capacity: applies to db.serverless"));
    }

    private static Stream<Arguments> instances() {
        return Stream.of(
                argumentSet(
                        "a version nobody has",
                        "{'cluster': {'engineVersion': 12}}",
                        "aurora:cluster.engineVersion = 12: must be a major version from 13 to 18"),
                argumentSet(
                        "no version at all",
                        "{'cluster': {'engineVersion': 'latest'}}",
                        "aurora:cluster.engineVersion = \"latest\": must be"),
                argumentSet(
                        "too many instances",
                        "{'cluster': {'instances': {'count': 16}}}",
                        "aurora:cluster.instances.count = 16: must be an integer from 1 to 15"),
                argumentSet(
                        "no class of instances",
                        "{'cluster': {'instances': {'class': 'r7g.large'}}}",
                        "aurora:cluster.instances.class = \"r7g.large\": must be"),
                argumentSet(
                        "tiers for fewer instances",
                        "{'cluster': {'instances': {'count': 3, 'promotionTiers': [0]}}}",
                        "aurora:cluster.instances.promotionTiers: has 1 entries for 3 instances"));
    }

    private static Stream<Arguments> backups() {
        return Stream.of(
                argumentSet(
                        "backups for too long",
                        "{'cluster': {'backupRetentionDays': 36}}",
                        "aurora:cluster.backupRetentionDays = 36: must be an integer from 1 to 35"),
                argumentSet(
                        "a window without an end",
                        "{'cluster': {'backupWindow': '03:00'}}",
                        "aurora:cluster.backupWindow = \"03:00\": must be a daily time"),
                argumentSet(
                        "a window that is too short",
                        "{'cluster': {'backupWindow': '03:00-03:20'}}",
                        "aurora:cluster.backupWindow = \"03:00-03:20\": must be a daily time"),
                argumentSet(
                        "windows at the same time",
                        "{'cluster': {'backupWindow': '04:00-05:00'}}",
                        "aurora:cluster.backupWindow: 04:00-05:00 overlaps maintenanceWindow sun:04:30-sun:05:30"),
                argumentSet(
                        "no protection without being temporary",
                        "{'cluster': {'deletionProtection': false}}",
                        "aurora:cluster.deletionProtection: only a stack with aurora:temporary: true"),
                argumentSet(
                        "no last snapshot without being temporary",
                        "{'cluster': {'finalSnapshot': false}}",
                        "aurora:cluster.finalSnapshot: only a stack with aurora:temporary: true"));
    }

    private static Stream<Arguments> upgradeAndMonitoring() {
        return Stream.of(
                argumentSet(
                        "an upgrade with too little memory",
                        "{'cluster': {'allowMajorUpgrade': true, 'capacity': {'minimum': 3.5, 'maximum': 8}}}",
                        "aurora:cluster.capacity.minimum: a major upgrade needs at least 4 ACU"),
                argumentSet(
                        "advanced insights for a week",
                        "{'cluster': {'monitoring': {'databaseInsights': 'advanced', 'insightsDays': 7}}}",
                        "aurora:cluster.monitoring.insightsDays: advanced database insights keep at least 465 days"),
                argumentSet(
                        "days of insights nobody sells",
                        "{'cluster': {'monitoring': {'insightsDays': 30}}}",
                        "aurora:cluster.monitoring.insightsDays = 30: must be 7, a multiple of 31"),
                argumentSet(
                        "days of logs nobody sells",
                        "{'cluster': {'logs': {'retentionDays': 31}}}",
                        "aurora:cluster.logs.retentionDays = 31: must be one of 1, 3, 5"),
                argumentSet(
                        "an interval nobody offers",
                        "{'cluster': {'monitoring': {'intervalSeconds': 31}}}",
                        "aurora:cluster.monitoring.intervalSeconds = 31: must be one of 0, 1, 5"));
    }

    private static Stream<Arguments> originAndRest() {
        return Stream.of(
                argumentSet(
                        "two sources of data",
                        "{'cluster': {'restore': {'snapshot': 'a', 'cluster': 'b'}}}",
                        "aurora:cluster.restore.snapshot: give either snapshot or cluster"),
                argumentSet(
                        "a time of nothing",
                        "{'cluster': {'restore': {'time': '2026-05-01T10:00:00Z'}}}",
                        "aurora:cluster.restore.time: is the time of a cluster's backups"),
                argumentSet(
                        "adopting without its network",
                        "{'cluster': {'identifier': 'legacy', 'adopt': true, 'instances': {'identifiers': ['legacy-1']}}}",
                        "aurora:network.existing: a cluster that is adopted stays where it is"),
                argumentSet(
                        "adopting what is not named",
                        "{'cluster': {'adopt': true}}",
                        "aurora:cluster.identifier: say which cluster to adopt"),
                argumentSet(
                        "an identifier RDS refuses",
                        "{'cluster': {'identifier': 'My--Cluster'}}",
                        "aurora:cluster.identifier = \"My--Cluster\": must be up to 63 lower-case letters"),
                argumentSet(
                        "an endpoint for instances that are not there",
                        "{'cluster': {'customEndpoints': {'a': {'instances': [2]}}}}",
                        "aurora:cluster.customEndpoints.a.instances[0] = 2: must be an integer from 1 to 1"),
                argumentSet(
                        "a parameter that the stack owns",
                        "{'cluster': {'parameters': {'rds.force_ssl': '0'}}}",
                        "aurora:cluster.parameters.rds.force_ssl: is set by the stack itself"),
                argumentSet(
                        "replication and a pause",
                        "{'cluster': {'capacity': {'minimum': 0}, 'parameters': {'rds.logical_replication': '1'}}}",
                        "aurora:cluster.parameters.rds.logical_replication: keeps the cluster awake"));
    }
}
