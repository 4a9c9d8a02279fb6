package aurora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.testing.AwsOutputNames;
import aurora.testing.Declared;
import aurora.testing.StackRun;
import aurora.testing.StackTester;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a stack on AWS is wired. */
class AwsStackTest {

    private static final String COMMAND = "command:local:Command";

    private final StackRun run = StackTester.committed("prod").run();

    @Test
    void rolesAreManagedOnlyWhenEverythingTheFunctionNeedsIsThere() {
        List<String> before = run.only(COMMAND).dependencies();

        assertThat(run.custom()
                        .filter(
                                resource -> resource.type()
                                        .matches(
                                                "aws:(rds/clusterInstance|lambda/function|ec2/vpcEndpoint|iam/rolePolicy|vpc/securityGroup.*Rule):.*"))
                        .filter(resource -> resource.name().matches(".*(role-manager|-db-\\d|secretsmanager).*"))
                        .map(Declared::urn))
                .hasSizeGreaterThan(6)
                .allSatisfy(needed -> assertThat(before).contains(needed));
    }

    @Test
    void theFunctionMayJoinTheNetworkBeforeItIsMade() {
        assertThat(run.only("aws:lambda/function:Function").dependencies())
                .contains(run.named("aws:iam/rolePolicy:RolePolicy", "aurora-prod-role-manager")
                        .urn());
    }

    @Test
    void theFunctionIsToldWhereTheDatabaseIsAndNoPassword() {
        String variables = run.only("aws:lambda/function:Function").text("environment");

        assertThat(JsonParser.parseString(variables)
                        .getAsJsonObject()
                        .getAsJsonObject("variables")
                        .asMap())
                .hasToString(
                        "{AWS_LAMBDA_DISABLE_CVE_2021_44228_PROTECTION=\"true\", CONNECT_BUDGET_SECONDS=\"60\","
                                + " DB_HOST=\"aurora-prod-db-cluster.cluster-abc.eu-central-1.rds.example\","
                                + " DB_NAME=\"app\", DB_PORT=\"5433\","
                                + " DB_SECRET_ARN=\"arn:aws:secretsmanager:eu-central-1:123456789012:secret:rds!cluster-1\","
                                + " DB_USER=\"cluster_admin\", LOCK_TIMEOUT_SECONDS=\"30\", STATEMENT_TIMEOUT_SECONDS=\"120\"}");
    }

    @Test
    void managingRunsAgainForAnotherModelCodeClusterOrMajor() {
        Declared manage = run.only(COMMAND);

        assertThat(manage.text("triggers"))
                .isEqualTo("[\"5ha256\",\"cluster-ABCDEFGHIJKLMNOPQRSTUVWXYZ\",\"17\",\"1\"]");
        assertThat(manage.text("stdin")).startsWith("{\"database\":\"app\",\"roles\":");
        assertThat(manage.text("environment"))
                .isEqualTo(
                        "{\"AWS_REGION\":\"eu-central-1\",\"ROLE_MANAGER_FUNCTION\":\"aurora-prod-role-manager-1234567\"}");
    }

    @Test
    void aSnapshotFunctionIsCalledByItsVersion() {
        StackRun snapshot = StackTester.stack("test")
                .with("function", "{'snapStart': true}")
                .run();

        assertThat(snapshot.only("aws:lambda/function:Function").isTrue("publish"))
                .isTrue();
        assertThat(snapshot.only(COMMAND).text("environment")).contains("aurora-test-role-manager:1");
    }

    @Test
    void nothingIsSecretBecauseNothingIs() {
        assertThat(run.secretOutputs()).isEmpty();
        assertThat(run.outputs().keySet()).containsExactlyInAnyOrderElementsOf(AwsOutputNames.and("alarmTopicArn"));
    }

    @Test
    void outputsAreTextOrNumbers() {
        assertThat(run.outputs().values())
                .allSatisfy(value -> assertThat(value).isInstanceOfAny(String.class, Number.class));
    }

    @Test
    void noNameOfThePublicPartitionIsLeftInAnother() {
        StackRun china = StackTester.committed("prod")
                .in("aws-cn", "cn-north-1")
                .with("jumpBox", "{'enabled': true, 'databaseRole': 'app'}")
                .run();

        assertThat(china.resources())
                .noneMatch(resource -> resource.inputs().toString().contains("arn:aws:"));
    }

    @Test
    void onlyMembersOfTheClientGroupAndTheRoleManagerReachTheDatabase() {
        assertThat(run.all("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"))
                .filteredOn(rule -> rule.text("securityGroupId").equals("aurora-prod-db-firewall-id"))
                .extracting(rule -> rule.text("referencedSecurityGroupId") + " " + rule.number("fromPort"))
                .containsExactlyInAnyOrder(
                        "aurora-prod-access-clients-id 5433", "aurora-prod-role-manager-firewall-id 5433");
    }

    @Test
    void everyRoleWithTokensHasAPolicyThatCanBeAttached() {
        StackRun attached = StackTester.stack("test")
                .with("access", "{'attachTo': {'app': ['service'], 'migrator': ['ci', 'ops']}, 'sourceVpcOnly': true}")
                .run();

        assertThat(attached.all("aws:iam/policy:Policy"))
                .hasSize(2)
                .allMatch(policy -> policy.text("policy").contains("aws:SourceVpc"));
        assertThat(attached.all("aws:iam/rolePolicyAttachment:RolePolicyAttachment").stream()
                        .filter(attachment -> attachment.name().contains("-access-"))
                        .map(attachment -> attachment.text("role") + " "
                                + attachment.text("policyArn").replaceAll(".*-access-", "")))
                .containsExactlyInAnyOrder("service app", "ci migrator", "ops migrator");
    }
}
