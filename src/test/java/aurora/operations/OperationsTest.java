package aurora.operations;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.testing.Declared;
import aurora.testing.StackRun;
import aurora.testing.StackTester;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** What is declared besides the cluster, where it is asked for. */
class OperationsTest {

    private static final String SCHEDULE = "aws:scheduler/schedule:Schedule";

    @Test
    void aQuietStackHasNothingThatCostsMoney() {
        StackRun run = StackTester.committed("dev").run();

        assertThat(run.resources())
                .noneMatch(
                        resource -> resource.type()
                                .matches(
                                        "aws:(sns|backup|scheduler|ec2/instance|rds/proxy|cloudwatch/(metricAlarm|dashboard)).*"));
    }

    @Test
    void alarmsAndEventsGoToThePeopleWhoAskedForThem() {
        StackRun run = with("alarms", "{'enabled': true, 'emails': ['a@example.org', 'b@example.org']}");

        assertThat(run.all("aws:sns/topicSubscription:TopicSubscription"))
                .extracting(subscription -> subscription.text("endpoint"))
                .containsExactlyInAnyOrder("a@example.org", "b@example.org");
    }

    @Test
    void onlyThisAccountsAlarmsAndEventsAreSent() {
        String policy = with("alarms", "{'enabled': true}")
                .only("aws:sns/topicPolicy:TopicPolicy")
                .text("policy");

        assertThat(policy)
                .contains("cloudwatch.amazonaws.com", "events.rds.amazonaws.com")
                .contains("\"aws:SourceAccount\":\"123456789012\"")
                .doesNotContain("\"*\"");
    }

    @Test
    void refusedLoginsAreCountedUnderTheNameThatTheAlarmWatches() {
        StackRun run = with("alarms", "{'enabled': true}");
        Declared counted = run.only("aws:cloudwatch/logMetricFilter:LogMetricFilter");
        Declared watched = run.named("aws:cloudwatch/metricAlarm:MetricAlarm", "aurora-test-alarms-failed-logins");

        assertThat(counted.text("logGroupName")).isEqualTo("/aws/rds/cluster/aurora-test/iam-db-auth-error");
        assertThat(counted.text("metricTransformation"))
                .contains("\"name\":\"" + watched.text("metricName") + "\"")
                .contains("\"namespace\":\"" + watched.text("namespace") + "\"");
    }

    @Test
    void theDashboardShowsEveryAlarm() {
        StackRun run = with("alarms", "{'enabled': true}");
        String body = run.only("aws:cloudwatch/dashboard:Dashboard").text("dashboardBody");

        assertThat(JsonParser.parseString(body).getAsJsonObject().getAsJsonArray("widgets"))
                .hasSameSizeAs(run.all("aws:cloudwatch/metricAlarm:MetricAlarm"));
    }

    @Test
    void theScheduledCheckAsksAboutTheSameModel() {
        StackRun run = with("driftCheck", "{'enabled': true}");
        String target = run.only(SCHEDULE).text("target");

        assertThat(JsonParser.parseString(target).getAsJsonObject().get("input").getAsString())
                .isEqualTo("{\"action\":\"check\",\"model\":"
                        + run.only("command:local:Command").text("stdin") + "}");
    }

    @Test
    void aCheckThatCannotRunIsKeptWhereAnAlarmLooks() {
        StackRun run = with("driftCheck", "{'enabled': true}");

        assertThat(run.only(SCHEDULE).text("target")).contains("\"deadLetterConfig\":{\"arn\":\"arn:aws:sqs:");
        assertThat(run.only("aws:lambda/function:Function").text("deadLetterConfig"))
                .contains("arn:aws:sqs:");
    }

    @Test
    void copiesAreLockedWhereThatIsAskedFor() {
        StackRun run = with("backups", "{'enabled': true, 'lock': {'minimumDays': 14, 'changeableForDays': 3}}");
        Declared lock = run.only("aws:backup/vaultLockConfiguration:VaultLockConfiguration");

        assertThat(lock.number("minRetentionDays")).isEqualTo(14);
        assertThat(lock.number("changeableForDays")).isEqualTo(3);
        assertThat(with("backups", "{'enabled': true}").all("aws:backup/vaultLockConfiguration:VaultLockConfiguration"))
                .isEmpty();
    }

    @Test
    void theJumpBoxLogsInAsTheNamedRoleOnly() {
        StackRun run = with("jumpBox", "{'enabled': true, 'databaseRole': 'app'}");

        assertThat(run.named("aws:iam/rolePolicy:RolePolicy", "aurora-test-jump-box")
                        .text("policy"))
                .contains("\"rds-db:connect\"", "dbuser:cluster-ABCDEFGHIJKLMNOPQRSTUVWXYZ/app")
                .doesNotContain("/migrator");
        assertThat(with("jumpBox", "{'enabled': true}")
                        .named("aws:iam/rolePolicy:RolePolicy", "aurora-test-jump-box")
                        .text("policy"))
                .doesNotContain("rds-db:connect");
    }

    @Test
    void nobodyComesInToTheJumpBox() {
        StackRun run = with("jumpBox", "{'enabled': true}");

        assertThat(run.all("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"))
                .noneMatch(rule -> rule.text("securityGroupId").contains("jump-box"));
    }

    @Test
    void sessionsAreBegunWithTheDocumentThatRecordsThem() {
        StackRun run = with("jumpBox", "{'enabled': true}");

        assertThat(run.only("aws:ssm/document:Document").text("content"))
                .contains("\"cloudWatchLogGroupName\":\"/aurora-test-jump-box\"");
        assertThat(run.outputs().get("jumpBoxSessionDocument")).isEqualTo("aurora-test-jump-box-1234567");
    }

    @Test
    void aWayInBySshClosesByItself() {
        String until = Instant.now()
                .plus(Duration.ofDays(1))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        StackRun run =
                with("jumpBox", "{'enabled': true, 'ssh': {'from': '203.0.113.7/32', 'until': '" + until + "'}}");
        Declared closing = run.named(SCHEDULE, "aurora-test-jump-box-ssh");

        assertThat(run.all("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"))
                .filteredOn(rule -> rule.text("securityGroupId").contains("jump-box"))
                .extracting(
                        rule -> rule.text("cidrIpv4") + " " + rule.number("toPort") + " " + rule.text("description"))
                .containsExactly("203.0.113.7/32 22 SSH until " + until);
        assertThat(closing.text("scheduleExpression")).isEqualTo("at(" + until.replace("Z", "") + ")");
        assertThat(closing.text("target")).contains(":aws-sdk:ec2:revokeSecurityGroupIngress", "SecurityGroupRuleIds");
    }

    @Test
    void theJumpBoxIsTurnedOffEveryNight() {
        StackRun run = with("jumpBox", "{'enabled': true, 'nightlyStop': 'cron(0 20 * * ? *)'}");
        Declared stop = run.named(SCHEDULE, "aurora-test-jump-box-stop");

        assertThat(stop.text("scheduleExpression")).isEqualTo("cron(0 20 * * ? *)");
        assertThat(stop.text("target"))
                .contains("arn:aws:scheduler:::aws-sdk:ec2:stopInstances")
                .contains("{\\\"InstanceIds\\\":[\\\"aurora-test-jump-box-id\\\"]}");
    }

    @Test
    void endpointsAreOnlyThereForWhatIsSwitchedOn() {
        assertThat(StackTester.stack("test").run().all("aws:ec2/vpcEndpoint:VpcEndpoint"))
                .extracting(Declared::name)
                .containsExactly("aurora-test-network-secretsmanager");
        assertThat(with("jumpBox", "{'enabled': true}").all("aws:ec2/vpcEndpoint:VpcEndpoint"))
                .extracting(Declared::name)
                .containsExactlyInAnyOrder(
                        "aurora-test-network-secretsmanager",
                        "aurora-test-network-ssm",
                        "aurora-test-network-ssmmessages",
                        "aurora-test-network-logs",
                        "aurora-test-network-s3");
    }

    @Test
    void clientsReachTheDatabaseThroughTheProxy() {
        StackRun run = StackTester.stack("test")
                .with("model", "{'roles': {'app': {'iam': false}}}")
                .with("database", "{'port': 6432}")
                .with(
                        "proxy",
                        "{'enabled': true, 'secretArns': {'app': 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:a-AbCdEf'}}")
                .run();

        assertThat(run.all("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"))
                .extracting(rule -> rule.name() + " " + rule.number("toPort"))
                .contains("aurora-test-access-clients-to-proxy 5432", "aurora-test-proxy-firewall-to-database 6432");
        assertThat(run.named("aws:iam/rolePolicy:RolePolicy", "aurora-test-proxy")
                        .text("policy"))
                .contains("\"Resource\":\"arn:aws:secretsmanager:eu-west-1:123456789012:secret:a-AbCdEf\"");
    }

    private static StackRun with(String key, String value) {
        return StackTester.stack("test").with(key, value).run();
    }
}
