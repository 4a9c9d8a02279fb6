package aurora.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.endtoend.lambda.AwsCli;
import com.google.gson.JsonParser;
import com.pulumi.automation.OperationType;
import com.pulumi.automation.PreviewResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import local.provider.aws.Recording;
import local.provider.aws.Recording.Operation;
import local.provider.aws.RecordingAws;
import local.provider.command.CommandProvider;
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
 * A stack on AWS on the real engine with an {@code aws} provider that records. The function is the real one in Lambda's own runtime, on a real
 * server, called by the real AWS CLI. What is not tested here is AWS itself: its validation, its replacement rules, its permissions. The tests
 * are one story.
 */
@Tag("engine")
@ExtendWith(AwsCli.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class AwsStackStory {
    /** Asked by every stack: where it is, and who asks. */
    private static final Set<String> WHERE_AND_WHO = Set.of(
            "aws:index/getCallerIdentity:getCallerIdentity",
            "aws:index/getPartition:getPartition",
            "aws:index/getRegion:getRegion");

    private final String name;
    private final String configuration;
    private final Set<String> outputs;
    private final Set<String> lookups;
    private final Set<String> kept;
    private final RecordingAws aws = new RecordingAws();

    private FunctionDatabase database;
    private EngineStack stack;
    private PreviewResult firstPreview;

    /**
     * A story of one stack.
     *
     * @param configuration the text of its {@code Pulumi.<name>.yaml}
     * @param outputs all that it exports
     * @param lookups what it asks AWS besides where it is, and who asks
     * @param kept type and name of what stays when the stack goes
     */
    AwsStackStory(String name, String configuration, Set<String> outputs, Set<String> lookups, Set<String> kept) {
        this.name = name;
        this.configuration = configuration;
        this.outputs = outputs;
        this.lookups = lookups;
        this.kept = kept;
    }

    @BeforeAll
    void bringsTheStackUp(@TempDir Path folder) throws Exception {
        database = FunctionDatabase.start(name, Files.createDirectory(folder.resolve(name + "-database")));
        stack = EngineStack.create(
                name, Files.createDirectory(folder.resolve(name)), configuration, new CommandProvider(), aws);
        firstPreview = stack.preview();
        stack.up();
    }

    @AfterAll
    void takesTheDatabaseDown() throws Exception {
        stack.close();
        database.close();
    }

    FunctionDatabase database() {
        return database;
    }

    EngineStack stack() {
        return stack;
    }

    @Test
    @Order(1)
    void theFirstPreviewOnlyCreatesAndDoesNotAskTheFunction() {
        assertThat(firstPreview.changeSummary()).containsOnlyKeys(OperationType.CREATE);
        assertThat(firstPreview.standardOutput()).doesNotContain("roles: ");
    }

    @Test
    @Order(2)
    void awsIsAskedForNothingMoreThanTheStackNeedsToKnow() {
        Set<String> expected = new TreeSet<>(WHERE_AND_WHO);
        expected.addAll(lookups);

        assertThat(recorded(Operation.INVOKE).stream().map(Recording::type).distinct())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    @Order(3)
    void everyOutputIsThere() throws Exception {
        assertThat(stack.outputs()).containsExactlyInAnyOrderElementsOf(outputs);
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
        assertThat(stack.state()).contains("aws:rds/cluster:Cluster").doesNotContain(database.password());
    }

    @Test
    @Order(90)
    void destroyDeletesAllThatWasCreatedAndMayGo() throws Exception {
        stack.unprotect();
        stack.destroy();

        assertThat(names(creations()))
                .filteredOn(name -> !kept.contains(name))
                .containsExactlyInAnyOrderElementsOf(names(deletions()));
    }

    List<Recording> deletions() {
        return recorded(Operation.DELETE);
    }

    private List<Recording> creations() {
        return recorded(Operation.CREATE).stream()
                .filter(recording -> !recording.preview())
                .toList();
    }

    private List<Recording> recorded(Operation operation) {
        return aws.recordings().stream()
                .filter(recording -> recording.operation() == operation)
                .toList();
    }

    private static List<String> names(List<Recording> recordings) {
        return recordings.stream()
                .map(recording -> recording.type() + " " + recording.name())
                .toList();
    }
}
