package aurora.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.endtoend.lambda.AwsCli;
import aurora.testing.StackTester;
import com.pulumi.automation.AutomationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/** What the three steps of docs/upgrade-the-major.md do to a stack that is up. The tests are one story. */
@Tag("engine")
@ExtendWith(AwsCli.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MajorUpgradeTest {
    private static final String GROUP = "aws:rds/clusterParameterGroup:ClusterParameterGroup";
    private static final String CLUSTER = "aws:rds/cluster:Cluster";

    private final RecordingAws aws = new RecordingAws();

    private FunctionDatabase database;
    private EngineStack stack;

    @BeforeAll
    void bringsVersion16Up(@TempDir Path folder) throws Exception {
        database = FunctionDatabase.start("upgrade", Files.createDirectory(folder.resolve("database")));
        stack = EngineStack.create(
                "upgrade",
                Files.createDirectory(folder.resolve("stack")),
                cluster("'engineVersion': '16', 'capacity': {'minimum': 0.5}"),
                new CommandProvider(),
                aws);
        stack.up();
    }

    @AfterAll
    void takesItDown() throws Exception {
        stack.unprotect();
        stack.destroy();
        stack.close();
        database.close();
    }

    @Test
    @Order(1)
    void firstTheClusterAloneIsGivenRoomForTheUpgrade() throws Exception {
        stack.configure(
                cluster("'engineVersion': '16', 'applyImmediately': true, 'capacity': {'minimum': 4, 'maximum': 8}"));

        assertThat(databaseSteps())
                .containsExactlyInAnyOrder(
                        "UPDATE aurora-upgrade-db-1 [applyImmediately]",
                        "UPDATE aurora-upgrade-db-cluster [applyImmediately, serverlessv2ScalingConfiguration]");
        stack.up();
    }

    @Test
    @Order(2)
    void thenTheClusterIsUpgradedWhereItIs() throws Exception {
        stack.configure(cluster("'engineVersion': '17', 'allowMajorUpgrade': true, 'applyImmediately': true,"
                + " 'capacity': {'minimum': 4, 'maximum': 8}"));

        assertThat(databaseSteps())
                .containsExactlyInAnyOrder(
                        "CREATE_REPLACEMENT aurora-upgrade-db-parameters [family, namePrefix]",
                        "REPLACE aurora-upgrade-db-parameters [family, namePrefix]",
                        "UPDATE aurora-upgrade-db-cluster"
                                + " [allowMajorVersionUpgrade, dbClusterParameterGroupName, engineVersion]",
                        "DELETE_REPLACED aurora-upgrade-db-parameters");
    }

    @Test
    @Order(3)
    void theNewParametersAreThereBeforeTheOldOnesGo() throws Exception {
        aws.forget();
        stack.up();

        assertThat(databaseChanges())
                .containsExactly(
                        Operation.CREATE + " " + GROUP,
                        Operation.UPDATE + " " + CLUSTER,
                        Operation.DELETE + " " + GROUP);
        assertThat(stack.output("engineVersion")).isEqualTo("17");
    }

    @Test
    @Order(4)
    void afterwardsTheClusterMaySleepAgain() throws Exception {
        stack.configure(cluster("'engineVersion': '17', 'capacity': {'minimum': 0.5}"));

        assertThat(databaseSteps())
                .containsExactlyInAnyOrder(
                        "UPDATE aurora-upgrade-db-1 [applyImmediately]",
                        "UPDATE aurora-upgrade-db-cluster [allowMajorVersionUpgrade, applyImmediately,"
                                + " serverlessv2ScalingConfiguration]");
    }

    private List<String> databaseSteps() throws AutomationException {
        return stack.steps().stream()
                .filter(step -> step.type().startsWith("aws:rds/"))
                .map(Step::toString)
                .toList();
    }

    private List<String> databaseChanges() {
        return aws.recordings().stream()
                .filter(recording -> recording.type().startsWith("aws:rds/") && !recording.preview())
                .filter(recording -> List.of(Operation.CREATE, Operation.UPDATE, Operation.DELETE)
                        .contains(recording.operation()))
                .map(MajorUpgradeTest::text)
                .toList();
    }

    private static String text(Recording recording) {
        return recording.operation() + " " + recording.type();
    }

    private static String cluster(String settings) {
        return StackTester.stack("upgrade")
                .with("cluster", "{" + settings + "}")
                .configuration();
    }
}
