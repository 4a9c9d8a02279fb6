package aurora.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.scripts.Checkout.Outcome;
import aurora.testing.StackRun;
import aurora.testing.StackTester;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/configure-backend} in an account that has nothing yet, with moto for AWS. The tests are one story. */
@Tag("engine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConfigureBackendStoryTest {

    private static final String BUCKET = "aurora-state-123456789012-eu-central-1";
    private static final String KEY = "alias/aurora-dev-secrets";

    private static final String USE_KEYS =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"kms:Decrypt\",\"Resource\":\"*\"}]}";

    private AwsStandIn aws;
    private Checkout checkout;
    private Map<String, String> environment = Map.of();
    private Outcome first;

    @BeforeAll
    void configuresTheFirstStack(@TempDir Path folder) throws Exception {
        aws = AwsStandIn.start();
        checkout = Checkout.into(folder.resolve("a checkout"));
        environment = new LinkedHashMap<>(aws.environment());
        environment.put("PULUMI_HOME", folder.resolve("home").toString());
        first = configure("dev");
    }

    @AfterAll
    void stopsTheStandIn() {
        aws.close();
    }

    @Test
    @Order(1)
    void makesABucketThatKeepsStateSafeAndLogsInToIt() throws Exception {
        assertThat(first.status()).as(first.err()).isZero();
        assertThat(s3("get-bucket-versioning", "Status")).isEqualTo("Enabled");
        assertThat(
                        s3(
                                "get-bucket-encryption",
                                "ServerSideEncryptionConfiguration.Rules[0].[ApplyServerSideEncryptionByDefault.SSEAlgorithm,BucketKeyEnabled]"))
                .isEqualTo("aws:kms\tTrue");
        assertThat(s3("get-public-access-block", "PublicAccessBlockConfiguration.*"))
                .isEqualTo("True\tTrue\tTrue\tTrue");
        assertThat(s3("get-bucket-ownership-controls", "OwnershipControls.Rules[0].ObjectOwnership"))
                .isEqualTo("BucketOwnerEnforced");
        assertThat(s3("get-bucket-policy", "Policy"))
                .contains(
                        "\"Deny\"", "{\"Bool\":{\"aws:SecureTransport\":\"false\"}}", "arn:aws:s3:::" + BUCKET + "/*");
        assertThat(s3(
                        "get-bucket-lifecycle-configuration",
                        "Rules[].[Status,NoncurrentVersionExpiration.NoncurrentDays]"))
                .isEqualTo("Enabled\t90");
        assertThat(checkout.pulumi(environment, "stack", "ls").out()).contains("dev");
    }

    @Test
    @Order(2)
    void secretsOfTheStackAreEncryptedWithItsKey() throws Exception {
        String key = aws.aws("kms", "describe-key", "--key-id", KEY, "--query", "KeyMetadata.KeyId");
        Outcome written = checkout.pulumi(environment, "config", "set", "--secret", "--stack", "dev", "note", "hush");

        assertThat(aws.aws("kms", "get-key-rotation-status", "--key-id", key, "--query", "KeyRotationEnabled"))
                .isEqualTo("True");
        assertThat(written.status()).as(written.err()).isZero();
        assertThat(checkout.read("Pulumi.dev.yaml"))
                .contains("secretsprovider: awskms://" + KEY + "?region=eu-central-1", "secure: v1:")
                .doesNotContain("hush");
        assertThat(checkout.pulumi(environment, "config", "get", "--stack", "dev", "note")
                        .out()
                        .strip())
                .isEqualTo("hush");
    }

    @Test
    @Order(3)
    void whoDeploysTheStackCannotChangeItsSecretsKey() throws Exception {
        String key = aws.aws("kms", "describe-key", "--key-id", KEY, "--query", "KeyMetadata.KeyId");

        assertThat(aws.aws("kms", "list-resource-tags", "--key-id", key, "--query", "Tags[].TagKey")
                        .split("\t", -1))
                .containsExactlyInAnyOrder("pulumi-project", "pulumi-stack");
    }

    @Test
    @Order(4)
    void aSecondRunChangesNothingAndSaysSo() throws Exception {
        String file = checkout.read("Pulumi.dev.yaml");

        Outcome second = configure("dev");

        assertThat(second.status()).as(second.err()).isZero();
        assertThat(second.out()).endsWith("Nothing to change.\n").doesNotContain("done");
        assertThat(checkout.read("Pulumi.dev.yaml")).isEqualTo(file);
        assertThat(aws.aws("kms", "list-keys", "--query", "length(Keys)")).isEqualTo("1");
    }

    @Test
    @Order(5)
    void theSecondStackSharesTheBucketAndHasAKeyOfItsOwn() throws Exception {
        Outcome prod = configure("prod");

        assertThat(prod.status()).as(prod.err()).isZero();
        assertThat(prod.out()).contains("alias/aurora-prod-secrets").endsWith("Changed: 3.\n");
        assertThat(checkout.pulumi(environment, "stack", "ls").out()).contains("dev", "prod");
    }

    @Test
    @Order(6)
    void whoDeploysOneStackReachesTheStateOfThatStackOnly() throws Exception {
        StackRun roles = StackTester.stack("dev")
                .with(
                        "deployment",
                        "{'enabled': true, 'permissionsBoundary': 'arn:aws:iam::123456789012:policy/b', 'gitHub': {'repository': 'acme/db'}}")
                .run();
        Map<String, String> deployer =
                aws.user("deployer", policy(roles, "read-state"), policy(roles, "state"), USE_KEYS);
        deployer.put("PULUMI_HOME", environment.getOrDefault("PULUMI_HOME", ""));
        aws.decideByIam();

        Outcome own = checkout.pulumi(deployer, "destroy", "--yes", "--non-interactive", "--stack", "dev");
        Outcome other = checkout.pulumi(deployer, "destroy", "--yes", "--non-interactive", "--stack", "prod");

        assertThat(own.status()).as(own.out() + own.err()).isZero();
        assertThat(other.status()).isNotZero();
        assertThat(other.out() + other.err()).contains("api error");
    }

    /** What one of the deployer's policies says of S3; moto takes a condition that it does not know, the key's alias, for a refusal. */
    private static String policy(StackRun roles, String part) {
        JsonObject document = JsonParser.parseString(
                        roles.named("aws:iam/policy:Policy", "aurora-dev-deployment-" + part)
                                .text("policy"))
                .getAsJsonObject();
        JsonArray ofS3 = new JsonArray();
        for (JsonElement statement : document.getAsJsonArray("Statement")) {
            if (statement.getAsJsonObject().get("Action").toString().contains("s3:")) {
                ofS3.add(statement);
            }
        }
        document.add("Statement", ofS3);
        return document.toString();
    }

    private Outcome configure(String stack) throws IOException, InterruptedException {
        return checkout.run(environment, "configure-backend", stack, "--region", "eu-central-1");
    }

    private String s3(String command, String query) throws IOException, InterruptedException {
        return aws.aws("s3api", command, "--bucket", BUCKET, "--query", query);
    }
}
