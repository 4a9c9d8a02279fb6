package aurora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.config.RoleModelConfig;
import aurora.stack.Account;
import aurora.testing.StackTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page that a stack exports about itself. */
class ReadmeTest {
    private static final Account FRANKFURT = new Account("aws", "amazonaws.com", "eu-central-1", "123456789012");
    private static final AwsReadme.Server SERVER =
            new AwsReadme.Server("writer.example", "readers.example", 5433, "aurora-prod", "17.5");

    private static final RoleModelConfig MODEL = new RoleModelConfig(
            "{}",
            "app",
            List.of("migrator", "app"),
            List.of("migrator", "app"),
            Optional.of("app"),
            Optional.of("migrator"),
            Optional.of("app"));

    @Test
    void thePageOfAStackOnAwsSaysWhatItIsHowToConnectWhoIsInItAndWhatWasDone() {
        String page = new AwsReadme("aurora-prod", MODEL, Optional.of("aurora-prod-alarms"))
                .markdown(FRANKFURT, SERVER, "sg-clients", "aurora-prod-role-manager-1234567", """
                        {"roles": ["postgres", "app"], "roles_with_groups": {"app": "rds_iam"},
                         "changes": [{"sql": "CREATE ROLE app LOGIN", "why": "role app is missing"}]}""");

        assertThat(page).isEqualTo("""
                        # aurora-prod

                        | | |
                        |---|---|
                        | endpoint | `writer.example:5433` |
                        | readers | `readers.example:5433` |
                        | database | `app` |
                        | engine | `Aurora PostgreSQL 17.5` |
                        | region | `eu-central-1` |

                        ## Connect

                        From a machine in the security group `sg-clients`, under an IAM identity that has the role's policy (output `accessPolicyArns`), with
                        [RDS's certificates](https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.SSL.html). A token is good for 15 minutes.

                            TOKEN=$(aws rds generate-db-auth-token --region eu-central-1 --hostname writer.example --port 5433 --username app)
                            PGPASSWORD=$TOKEN psql "host=writer.example port=5433 dbname=app user=app sslmode=verify-full sslrootcert=global-bundle.pem"

                        The same with: migrator, app

                        ## Roles

                        | role | member of |
                        |---|---|
                        | `postgres` |  |
                        | `app` | `rds_iam` |

                        ## Last change

                        * `CREATE ROLE app LOGIN`

                        ## Console

                        * [The cluster](https://eu-central-1.console.aws.amazon.com/rds/home?region=eu-central-1#database:id=aurora-prod;is-cluster=true)
                        * [The role manager](https://eu-central-1.console.aws.amazon.com/lambda/home?region=eu-central-1#/functions/aurora-prod-role-manager-1234567)
                        * [The dashboard](https://eu-central-1.console.aws.amazon.com/cloudwatch/home?region=eu-central-1#dashboards/dashboard/aurora-prod-alarms)
                        """);
    }

    @Test
    void thePageOfTheLocalStackConnectsByCertificate() {
        assertThat(new LocalReadme("local", MODEL).markdown("127.0.0.1", 54321, "17.11", "{}"))
                .contains(
                        "    psql \"host=127.0.0.1 port=54321 dbname=app user=app sslmode=verify-full"
                                + " sslrootcert=.local/servers/local/tls/ca.crt sslcert=.local/servers/local/clients/app.crt"
                                + " sslkey=.local/servers/local/clients/app.key\"\n",
                        "None: the last update found the roles as declared.")
                .doesNotContain("## Console");
    }

    @ParameterizedTest
    @CsvSource({
        "aws, eu-west-1, https://eu-west-1.console.aws.amazon.com/rds/home?region=eu-west-1#database:id=a;is-cluster=true",
        "aws-us-gov, us-gov-west-1, https://us-gov-west-1.console.amazonaws-us-gov.com/rds/home?region=us-gov-west-1#database:id=a;is-cluster=true",
        "aws-cn, cn-north-1, https://cn-north-1.console.amazonaws.cn/rds/home?region=cn-north-1#database:id=a;is-cluster=true",
    })
    void eachPartitionHasAConsoleOfItsOwn(String partition, String region, String address) {
        assertThat(new Console(new Account(partition, "", region, "")).cluster("a"))
                .isEqualTo(address);
    }

    @Test
    void aRoleThatIsCalledAsATableIsWrittenIsARoleStill() {
        assertThat(page("{'roles': ['a|b', 'c`d']}")).contains("| `a\\|b` |  |", "| `` c`d `` |  |");
    }

    @Test
    void ofManyChangesTheFirstAreShown() {
        String changes = String.join(",", Collections.nCopies(12, "{'sql': 'GRANT …'}"));

        assertThat(page("{'changes': [" + changes + "]}"))
                .containsOnlyOnce("* and 2 more: `pulumi stack output roleChanges`")
                .contains("* `GRANT …`");
    }

    @Test
    void theFunctionsRealAnswerFitsOnIt() throws IOException {
        assertThat(page(Files.readString(Path.of("role-manager-fn/src/test/resources/contract/report-manage.json"))))
                .contains("| `migrator` | `rds_iam` |", "* `CREATE ROLE migrator LOGIN`");
    }

    @Test
    void everyPlatformExportsOne() {
        assertThat(List.of("local", "dev", "prod"))
                .allSatisfy(stack -> assertThat(
                                StackTester.committed(stack).run().outputs().get("readme"))
                        .asString()
                        .startsWith("# ")
                        .contains("\n## Connect\n", "\n## Roles\n", "\n## Last change\n"));
    }

    private static String page(String report) {
        return new Readme("stack", Map.of(), "", report, Map.of()).markdown();
    }
}
