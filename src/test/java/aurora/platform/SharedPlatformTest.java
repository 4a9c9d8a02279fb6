package aurora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.testing.Declared;
import aurora.testing.StackRun;
import aurora.testing.StackTester;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A temporary stack in the cluster of stack dev. */
class SharedPlatformTest {

    private final StackRun run = StackTester.stack("pr-12")
            .with("temporary", "true")
            .with("database", "{\"shareFrom\": \"dev\", \"template\": \"seeded\"}")
            .with("access", "{\"attachTo\": {\"pr_12_app\": [\"preview-app\"]}}")
            .run();

    @Test
    void nothingIsDeclaredButTheDatabaseItsRolesAndTheirPolicies() {
        assertThat(run.custom().map(Declared::type).distinct())
                .containsExactlyInAnyOrder(
                        "command:local:Command",
                        "aws:iam/policy:Policy",
                        "aws:iam/rolePolicyAttachment:RolePolicyAttachment");
    }

    @Test
    void theDatabaseIsMadeAndDroppedByTheOtherStacksRoleManager() {
        Declared database = run.named("command:local:Command", "aurora-pr-12-database-pr_12");

        assertThat(database.text("create"))
                .isEqualTo("bin/invoke-role-manager create-database --for aurora/pr-12 --template seeded");
        assertThat(database.text("delete")).isEqualTo("bin/invoke-role-manager drop-database");
        assertThat(database.text("environment")).contains("aurora-dev-role-manager-1234567");
    }

    @Test
    void aPolicyLetsInAsOneRoleOfThisDatabaseOnly() {
        Declared policy = run.named("aws:iam/policy:Policy", "aurora-pr-12-access-pr_12_app");

        assertThat(JsonParser.parseString(policy.text("policy")).toString())
                .contains("dbuser:cluster-ABCDEFGHIJKLMNOPQRSTUVWXYZ/pr_12_app\"")
                .doesNotContain("*");
    }

    @Test
    void rolesAreManagedInTheDatabaseOnceItIsThere() {
        Declared manage = run.named("command:local:Command", "aurora-pr-12-roles-manage");

        assertThat(manage.text("stdin")).contains("\"database\":\"pr_12\"");
        assertThat(manage.dependencies())
                .contains(run.named("command:local:Command", "aurora-pr-12-database-pr_12")
                        .urn());
    }

    @Test
    void whereToConnectIsTheOtherStacksToSay() {
        assertThat(run.outputs().keySet())
                .containsAll(List.of(
                        "clusterEndpoint",
                        "readerEndpoint",
                        "clusterPort",
                        "clusterResourceId",
                        "clientSecurityGroupId",
                        "accessPolicyArns",
                        "appAccessPolicyArn",
                        "migratorAccessPolicyArn",
                        "roleManagerEnvironment",
                        "roleModel"));
        assertThat(run.outputs()).containsEntry("clusterPort", "5432");
    }
}
