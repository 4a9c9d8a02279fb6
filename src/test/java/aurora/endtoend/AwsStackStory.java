package aurora.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora.endtoend.lambda.AwsCli;
import aurora.endtoend.lambda.FunctionProcess;
import aurora.endtoend.lambda.LambdaEndpoint;
import com.google.gson.JsonParser;
import com.pulumi.automation.AutomationException;
import com.pulumi.automation.OperationType;
import com.pulumi.automation.PreviewResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import local.provider.aws.Recording;
import local.provider.aws.Recording.Operation;
import local.provider.aws.RecordingAws;
import local.provider.command.CommandProvider;
import local.provider.postgresql.PostgresqlProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * An AWS stack, as committed, on the real engine with an {@code aws} provider that records. The function is the real one in Lambda's own
 * runtime, on a real server, called by the real AWS CLI through an endpoint that stands in for the service. What is not tested here is AWS
 * itself: its validation, its replacement rules, its permissions. The tests are one story.
 */
@Tag("engine")
@ExtendWith(AwsCli.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class AwsStackStory {
    private final String name;
    private final RecordingAws aws = new RecordingAws();

    private LambdaEndpoint lambda;
    private FunctionProcess function;
    private EngineStack database;
    private EngineStack stack;
    private PreviewResult firstPreview;

    AwsStackStory(String name) {
        this.name = name;
    }

    @BeforeAll
    void bringsTheStackUp(@TempDir Path folder) throws Exception {
        lambda = new LambdaEndpoint();
        database = EngineStack.create(
                "function-test-" + name,
                Files.createDirectory(folder.resolve(name + "-database")),
                "config: {aurora:platform: local}",
                new CommandProvider(),
                new PostgresqlProvider());
        database.up();
        function = FunctionProcess.start(lambda, folder.resolve(name + "-function.log"), functionEnvironment());
        AwsCli.callsTo(lambda);
        stack = EngineStack.create(
                name,
                Files.createDirectory(folder.resolve(name)),
                Files.readString(Path.of("Pulumi." + name + ".yaml")),
                new CommandProvider(),
                aws);
        firstPreview = stack.preview();
        stack.up();
    }

    @AfterAll
    void takesTheDatabaseDown() throws Exception {
        stack.close();
        function.close();
        lambda.close();
        database.destroy();
        database.close();
    }

    @Test
    @Order(1)
    void theFirstPreviewOnlyCreatesAndDoesNotAskTheFunction() {
        assertThat(firstPreview.changeSummary()).containsOnlyKeys(OperationType.CREATE);
        assertThat(firstPreview.standardOutput()).doesNotContain("roles: ");
    }

    @Test
    @Order(2)
    void aPreviewAsksAwsForNothingButWhoAndWhereItIs() {
        assertThat(aws.recordings().stream()
                        .filter(recording -> recording.operation() == Operation.INVOKE)
                        .map(Recording::type)
                        .distinct()
                        .toList())
                .isSubsetOf(
                        "aws:index/getAvailabilityZones:getAvailabilityZones",
                        "aws:index/getCallerIdentity:getCallerIdentity",
                        "aws:index/getPartition:getPartition",
                        "aws:index/getRegion:getRegion");
    }

    @Test
    @Order(3)
    void everyOutputIsThere() throws Exception {
        assertThat(stack.outputs())
                .containsAll(Set.of(
                        "roleReport",
                        "roleChanges",
                        "clusterEndpoint",
                        "readerEndpoint",
                        "clusterPort",
                        "clusterResourceId",
                        "engineVersion",
                        "databaseName",
                        "schemaName",
                        "appUsername",
                        "migratorUsername",
                        "accessPolicyArns",
                        "appAccessPolicyArn",
                        "migratorAccessPolicyArn",
                        "databaseSecurityGroupId",
                        "clientSecurityGroupId",
                        "masterSecretArn",
                        "roleManagerFunctionName"));
    }

    @Test
    @Order(4)
    void theFunctionsAnswerIsTheReport() throws Exception {
        assertThat(JsonParser.parseString(stack.output("roleReport"))
                        .getAsJsonObject()
                        .getAsJsonObject("schema_privileges")
                        .get("app")
                        .getAsString())
                .isEqualTo("{migrator=UC/migrator,app=U/migrator}");
    }

    @Test
    @Order(5)
    void aSecondUpChangesNothing() throws Exception {
        assertThat(stack.upWithoutChanges().standardOutput()).contains("roles: no change");
    }

    @Test
    @Order(6)
    void aRefreshFindsEverythingAsItWas() throws Exception {
        assertThat(stack.refresh()).containsOnlyKeys(OperationType.SAME);
    }

    @Test
    @Order(7)
    void theStateHoldsNoPassword() throws Exception {
        String password = Files.readString(Path.of(".local/servers/function-test-" + name, "master.password"))
                .strip();

        assertThat(stack.state()).contains("aws:rds/cluster:Cluster").doesNotContain(password);
    }

    @Test
    @Order(8)
    void aPersonsDestroyDeletesNothingOfAProtectedStack() {
        List<Recording> before = deletions();

        assertThatThrownBy(stack::destroyAfterPreview)
                .isInstanceOf(AutomationException.class)
                .hasMessageContaining("protect");
        assertThat(deletions()).isEqualTo(before);
    }

    @Test
    @Order(9)
    void destroyDeletesAllThatWasCreated() throws Exception {
        stack.unprotect();
        stack.destroy();

        assertThat(urns(deletions())).containsExactlyInAnyOrderElementsOf(urns(creations()));
    }

    private List<Recording> deletions() {
        return aws.recordings().stream()
                .filter(recording -> recording.operation() == Operation.DELETE)
                .toList();
    }

    private List<Recording> creations() {
        return aws.recordings().stream()
                .filter(recording -> recording.operation() == Operation.CREATE && !recording.preview())
                .toList();
    }

    private static List<String> urns(List<Recording> recordings) {
        return recordings.stream().map(Recording::urn).toList();
    }

    private Map<String, String> functionEnvironment() throws AutomationException {
        Path home = Path.of(".local/servers/function-test-" + name);
        return Map.of(
                "DB_HOST", "127.0.0.1",
                "DB_PORT", database.output("clusterPort"),
                "DB_NAME", "app",
                "DB_USER", "postgres",
                "DB_PASSWORD_FILE", home.resolve("master.password").toString(),
                "DB_SSL_ROOT_CERT", home.resolve("tls/ca.crt").toString(),
                "DB_LOGIN_CERTIFICATES", home.resolve("clients").toString());
    }
}
