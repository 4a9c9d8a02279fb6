package aurora.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.scripts.Checkout.Outcome;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code bin/configure-backend} on S3: the real AWS CLI and the real Pulumi CLI, with moto for AWS. */
@Tag("engine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfigureBackendTest {

    private static final String BUCKET = "aurora-state-123456789012-eu-central-1";
    private static final String KEY = "alias/aurora-dev-secrets";

    private AwsStandIn aws;
    private Checkout checkout;
    private Map<String, String> environment = Map.of();

    @BeforeAll
    void startsTheStandIn() throws IOException {
        aws = AwsStandIn.start();
    }

    @AfterAll
    void stopsTheStandIn() {
        aws.close();
    }

    @BeforeEach
    void beginsWithAnEmptyAccount(@TempDir Path folder) throws Exception {
        aws.reset();
        checkout = Checkout.into(folder.resolve("a checkout"));
        environment = new LinkedHashMap<>(aws.environment());
        environment.put("PULUMI_HOME", folder.resolve("home").toString());
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndDoesNothing() throws Exception {
        Outcome dry = configure("--dry-run");

        assertThat(dry.status()).as(dry.err()).isZero();
        assertThat(dry.out())
                .contains(BUCKET, KEY, "would be done")
                .endsWith("Would change: 11. Nothing was changed.\n");
        assertThat(aws.aws("s3api", "list-buckets", "--query", "length(Buckets)"))
                .isEqualTo("0");
        assertThat(aws.aws("kms", "list-keys", "--query", "length(Keys)")).isEqualTo("0");
    }

    @Test
    void whatABucketLacksIsMendedAndWhatItHasIsKept() throws Exception {
        makeBucket(BUCKET, "eu-central-1");
        aws.aws("s3api", "put-bucket-versioning", "--bucket", BUCKET, "--versioning-configuration", "Status=Suspended");
        aws.aws("s3api", "put-bucket-policy", "--bucket", BUCKET, "--policy", """
                {"Version": "2012-10-17", "Statement" : [ {"Sid": "Theirs", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:root"},
                 "Action": "s3:GetObject", "Resource": "arn:aws:s3:::%s/*"} ]}""".formatted(BUCKET));
        aws.aws("s3api", "put-bucket-lifecycle-configuration", "--bucket", BUCKET, "--lifecycle-configuration", """
                {"Rules": [{"ID": "theirs", "Status": "Enabled", "Filter": {"Prefix": "logs/"}, "Expiration": {"Days": 9}}]}""");

        Outcome outcome = configure();

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .containsPattern("state bucket +" + BUCKET + " +as it was")
                .containsPattern("versioning +Enabled +done, was Suspended");
        assertThat(s3("get-bucket-policy", "Policy"))
                .contains("Theirs", "RefuseWithoutTls")
                .satisfies(JsonParser::parseString);
        assertThat(s3("get-bucket-lifecycle-configuration", "Rules[].ID")).isEqualTo("theirs\told-state-versions");
    }

    @Test
    void whatIsStricterThanAskedForStaysAsItIs() throws Exception {
        makeBucket(BUCKET, "eu-central-1");
        String encryption =
                "{\"Rules\":[{\"ApplyServerSideEncryptionByDefault\":{\"SSEAlgorithm\":\"aws:kms:dsse\",\"KMSMasterKeyID\":\"alias/mine\"}}]}";
        aws.aws(
                "s3api",
                "put-bucket-encryption",
                "--bucket",
                BUCKET,
                "--server-side-encryption-configuration",
                encryption);
        aws.aws("s3api", "put-bucket-lifecycle-configuration", "--bucket", BUCKET, "--lifecycle-configuration", """
                {"Rules": [{"ID": "longer", "Status": "Enabled", "Filter": {"Prefix": ""}, "NoncurrentVersionExpiration": {"NoncurrentDays": 3650}}]}""");

        Outcome outcome = configure();

        assertThat(outcome.out())
                .containsPattern("encryption +aws:kms:dsse +as it was")
                .containsPattern("expiry .* as it was");
        assertThat(s3(
                        "get-bucket-encryption",
                        "ServerSideEncryptionConfiguration.Rules[0].ApplyServerSideEncryptionByDefault.KMSMasterKeyID"))
                .isEqualTo("alias/mine");
        assertThat(s3("get-bucket-lifecycle-configuration", "Rules[].ID")).isEqualTo("longer");
    }

    @Test
    void aBucketThatAnotherMayUseOnlyIsNotTouched() throws Exception {
        makeBucket(BUCKET, "eu-central-1");
        environment.putAll(strangerWith("sts:GetCallerIdentity"));
        aws.decideByIam();

        Outcome outcome = configure();

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("user/stranger may not use the bucket " + BUCKET, "belongs to somebody else", "--bucket");
    }

    @Test
    void aMissingPermissionIsNamedWithWhoLacksIt() throws Exception {
        environment.putAll(strangerWith("s3:*"));
        aws.decideByIam();

        Outcome outcome = configure();

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("not allowed: kms describe-key, as arn:aws:iam::123456789012:user/stranger");
    }

    @Test
    void withoutCredentialsItSaysHowToLogIn() throws Exception {
        environment.put("AWS_ACCESS_KEY_ID", "");
        environment.put("AWS_SECRET_ACCESS_KEY", "");

        Outcome outcome = configure();

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("no AWS credentials", "aws sso login");
    }

    @Test
    void aBucketInAnotherRegionIsRefusedWithItsRegion() throws Exception {
        makeBucket("elsewhere", "eu-west-1");

        Outcome outcome = configure("--bucket", "elsewhere");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("is in eu-west-1, not in eu-central-1", "--region eu-west-1");
    }

    @Test
    void aKeyThatIsGoingToBeDeletedIsNotUsed() throws Exception {
        configure();
        String key = aws.aws("kms", "describe-key", "--key-id", KEY, "--query", "KeyMetadata.KeyId");
        aws.aws("kms", "schedule-key-deletion", "--key-id", key);

        Outcome outcome = configure();

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("is going to be deleted", "aws kms cancel-key-deletion --key-id " + key);
    }

    @Test
    void aStackWithAnotherSecretsProviderIsLeftAsItIs() throws Exception {
        makeBucket(BUCKET, "eu-central-1");
        environment.put("PULUMI_CONFIG_PASSPHRASE", "of the test");
        environment.put("PULUMI_BACKEND_URL", "s3://" + BUCKET + "?region=eu-central-1&awssdk=v2");
        checkout.pulumi(environment, "stack", "init", "--secrets-provider", "passphrase", "dev");
        environment.remove("PULUMI_BACKEND_URL");

        Outcome outcome = configure();

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.out()).containsPattern("stack +dev +as it was");
        assertThat(outcome.err()).contains("pulumi stack change-secrets-provider --stack dev 'awskms://" + KEY);
    }

    @Test
    void aStoreThatIsOnlyCompatibleWithS3IsReachedByPath() throws Exception {
        environment.put("PULUMI_CONFIG_PASSPHRASE", "of the test");

        Outcome first = configure("--endpoint", aws.endpoint(), "--bucket", "state");
        Outcome second = configure("--endpoint", aws.endpoint(), "--bucket", "state");

        assertThat(first.status()).as(first.err()).isZero();
        assertThat(first.out())
                .contains("s3ForcePathStyle=true")
                .doesNotContain("kms")
                .endsWith("Changed: 4.\n");
        assertThat(second.out()).endsWith("Nothing to change.\n");
        assertThat(aws.aws("s3api", "list-objects-v2", "--bucket", "state", "--query", "Contents[].Key"))
                .contains(".pulumi/stacks/aurora/dev.json");
    }

    @Test
    void aBackendInTheEnvironmentThatWouldWinIsRefused() throws Exception {
        environment.put("PULUMI_BACKEND_URL", "file:///elsewhere");

        Outcome outcome = configure();

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("PULUMI_BACKEND_URL is set to file:///elsewhere");
        assertThat(aws.aws("s3api", "list-buckets", "--query", "length(Buckets)"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "'', no stack given",
        "dev prod, 'one stack, not two'",
        "local, bin/local up makes it",
        "dev/prod, the stack's name",
        "dev --clowd acme, unknown option --clowd",
        "dev --cloud, --cloud needs a value",
        "dev --s3 --cloud acme, either --s3 or --cloud",
        "dev --cloud acme --region eu-west-1, go with --s3",
        "dev --region frankfurt, this is no region",
        "dev --bucket My.Bucket, a bucket's name",
        "dev --endpoint http://localhost:1, --endpoint needs --bucket",
        "staging, no region",
    })
    void wrongUseIsRefusedWithTheUsage(String arguments, String reason) throws Exception {
        Outcome outcome = run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains(reason, "usage: bin/configure-backend");
        assertThat(outcome.out()).isEmpty();
    }

    private Outcome configure(String... options) throws IOException, InterruptedException {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "dev";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return run(arguments);
    }

    private Outcome run(String... arguments) throws IOException, InterruptedException {
        return checkout.run(environment, "configure-backend", arguments);
    }

    private String s3(String command, String query) throws IOException, InterruptedException {
        return aws.aws("s3api", command, "--bucket", BUCKET, "--query", query);
    }

    private void makeBucket(String name, String region) throws IOException, InterruptedException {
        aws.aws(
                "s3api",
                "create-bucket",
                "--bucket",
                name,
                "--create-bucket-configuration",
                "LocationConstraint=" + region,
                "--region",
                region);
    }

    private Map<String, String> strangerWith(String action) throws IOException, InterruptedException {
        return aws.user("stranger", """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "%s", "Resource": "*"}]}""".formatted(action));
    }
}
