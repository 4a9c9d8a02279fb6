package aurora.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aurora.endtoend.lambda.AwsCli;
import aurora.testing.StackTester;
import com.google.gson.JsonObject;
import com.pulumi.automation.OperationType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import local.provider.aws.Recording.Operation;
import local.provider.aws.RecordingAws;
import local.provider.command.CommandProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A cluster that somebody made by hand becomes the stack's, and stays the cluster that it is (docs/adopt-a-cluster.md). */
@Tag("engine")
@ExtendWith(AwsCli.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdoptionTest {
    private static final String OLD_KEY = "arn:aws:kms:eu-central-1:123456789012:key/somebody-else-s";
    private static final Map<String, Object> CLUSTER = Map.of(
            "clusterIdentifier", "legacy",
            "engine", "aurora-postgresql",
            "engineVersion", "17",
            "databaseName", "orders",
            "masterUsername", "root",
            "manageMasterUserPassword", true,
            "masterUserSecretKmsKeyId", OLD_KEY,
            "dbSubnetGroupName", "by-hand",
            "storageEncrypted", true,
            "kmsKeyId", OLD_KEY);
    private static final Map<String, Object> INSTANCE = Map.of(
            "identifier", "legacy-1",
            "clusterIdentifier", "legacy",
            "engine", "aurora-postgresql",
            "instanceClass", "db.serverless",
            "dbSubnetGroupName", "by-hand",
            "performanceInsightsKmsKeyId", OLD_KEY);

    private final RecordingAws aws = new RecordingAws();

    private FunctionDatabase database;
    private EngineStack stack;
    private List<Step> preview;

    @BeforeAll
    void adopts(@TempDir Path folder) throws Exception {
        database = FunctionDatabase.start("adopt", Files.createDirectory(folder.resolve("database")));
        String configuration = StackTester.stack("adopt")
                .with("network", "{'existing': {'vpcTags': {'a': 'b'}, 'subnetTags': {'a': 'b'}}, 'zones': 3}")
                .with("cluster", "{'identifier': 'legacy', 'adopt': true, 'instances': {'identifiers': ['legacy-1']}}")
                .configuration();
        stack = EngineStack.create(
                "adopt",
                Files.createDirectory(folder.resolve("stack")),
                configuration,
                new CommandProvider(),
                new ExistingResources(aws, Map.of("legacy", CLUSTER, "legacy-1", INSTANCE)));
        preview = stack.steps();
        stack.up();
    }

    @AfterAll
    void takesItDown() throws Exception {
        stack.close();
        database.close();
    }

    @Test
    void thePreviewTakesOverAndChangesButReplacesNothing() {
        assertThat(preview)
                .filteredOn(step -> step.type().matches("aws:rds/cluster(Instance)?:.*"))
                .extracting(Step::operation, Step::name)
                .contains(
                        tuple(OperationType.IMPORT, "aurora-adopt-db-cluster"),
                        tuple(OperationType.UPDATE, "aurora-adopt-db-cluster"),
                        tuple(OperationType.IMPORT, "aurora-adopt-db-1"),
                        tuple(OperationType.UPDATE, "aurora-adopt-db-1"));
        assertThat(preview)
                .extracting(Step::operation)
                .doesNotContain(OperationType.REPLACE, OperationType.CREATE_REPLACEMENT, OperationType.DELETE);
    }

    @Test
    void theClusterKeepsWhatAwsDoesNotChangeInPlace() {
        JsonObject cluster = updated("aws:rds/cluster:Cluster");

        assertThat(List.of(
                        "kmsKeyId", "masterUserSecretKmsKeyId", "databaseName", "masterUsername", "dbSubnetGroupName"))
                .allSatisfy(input ->
                        assertThat(cluster.get(input).getAsString()).as(input).isEqualTo(CLUSTER.get(input)));
        assertThat(cluster.get("iamDatabaseAuthenticationEnabled").getAsBoolean())
                .isTrue();
    }

    @Test
    void soDoItsInstances() {
        assertThat(updated("aws:rds/clusterInstance:ClusterInstance")
                        .get("performanceInsightsKmsKeyId")
                        .getAsString())
                .isEqualTo(OLD_KEY);
    }

    @Test
    void theFunctionMayReadTheSecretUnderItsOldKey() {
        assertThat(aws.recordings())
                .filteredOn(recording -> recording.operation() == Operation.CREATE
                        && recording.name().equals("aurora-adopt-role-manager")
                        && recording.type().equals("aws:iam/rolePolicy:RolePolicy"))
                .last()
                .satisfies(policy -> assertThat(policy.inputs().get("policy").getAsString())
                        .contains("\"Resource\":\"" + OLD_KEY + "\""));
    }

    @Test
    void aSecondUpChangesNothing() throws Exception {
        assertThat(stack.upWithoutChanges().standardOutput()).contains("roles: no change");
    }

    private JsonObject updated(String type) {
        return aws.recordings().stream()
                .filter(recording -> recording.operation() == Operation.UPDATE
                        && !recording.preview()
                        && recording.type().equals(type))
                .findFirst()
                .orElseThrow()
                .inputs();
    }
}
