package local.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import local.failure.Refusal;
import local.provider.Secret;
import local.provider.State;
import local.provider.TestEngine;
import local.provider.Unknown;
import local.provider.aws.Recording.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pulumirpc.Provider;

/** The recording aws stand-in, through gRPC. */
class RecordingAwsTest {
    private static final String CLUSTER = "aws:rds/cluster:Cluster";

    private final RecordingAws aws = new RecordingAws();
    private TestEngine engine;

    @BeforeEach
    void start() throws IOException {
        engine = TestEngine.attachedTo(aws);
        engine.configure(Map.of("region", "eu-central-1", "defaultTags", "{\"tags\":{\"project\":\"aurora\"}}"));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void itSaysThatItIsAStandIn() {
        assertThat(engine.messages()).anyMatch(line -> line.contains("stand-in for the aws provider 6.83.0"));
    }

    static Stream<Arguments> outputs() {
        return Stream.of(
                argumentSet(
                        "a VPC",
                        "aws:ec2/vpc:Vpc",
                        Map.of("cidrBlock", "10.0.0.0/16"),
                        "arn",
                        "arn:aws:ec2:eu-central-1:123456789012:vpc/vpc-[0-9a-f]{17}"),
                argumentSet(
                        "a role", "aws:iam/role:Role", Map.of("name", "r"), "arn", "arn:aws:iam::123456789012:role/r"),
                argumentSet(
                        "a policy",
                        "aws:iam/policy:Policy",
                        Map.of("name", "p"),
                        "id",
                        "arn:aws:iam::123456789012:policy/p"),
                argumentSet(
                        "a key",
                        "aws:kms/key:Key",
                        Map.of(),
                        "arn",
                        "arn:aws:kms:eu-central-1:123456789012:key/[0-9a-f]{17}"),
                argumentSet(
                        "a log group",
                        "aws:cloudwatch/logGroup:LogGroup",
                        Map.of("name", "/aws/x"),
                        "arn",
                        "arn:aws:logs:eu-central-1:123456789012:log-group:/aws/x"),
                argumentSet(
                        "a topic",
                        "aws:sns/topic:Topic",
                        Map.of("name", "t"),
                        "id",
                        "arn:aws:sns:eu-central-1:123456789012:t"),
                argumentSet(
                        "a cluster",
                        CLUSTER,
                        Map.of("clusterIdentifier", "c"),
                        "clusterResourceId",
                        "cluster-[0-9A-F]{17}"),
                argumentSet(
                        "a cluster's version",
                        CLUSTER,
                        Map.of("clusterIdentifier", "c", "engineVersion", "16.8"),
                        "engineVersionActual",
                        "16\\.8"),
                argumentSet(
                        "a function",
                        "aws:lambda/function:Function",
                        Map.of("name", "f"),
                        "qualifiedArn",
                        "arn:aws:lambda:eu-central-1:123456789012:function:f:\\$LATEST"),
                argumentSet(
                        "a schedule in the group it gets",
                        "aws:scheduler/schedule:Schedule",
                        Map.of("name", "s"),
                        "id",
                        "default/s"),
                argumentSet(
                        "a schedule in the group it names",
                        "aws:scheduler/schedule:Schedule",
                        Map.of("name", "s", "groupName", "g"),
                        "arn",
                        "arn:aws:scheduler:eu-central-1:123456789012:schedule/g/s"),
                argumentSet(
                        "a type that is not described",
                        "aws:glue/job:Job",
                        Map.of(),
                        "arn",
                        "arn:aws:glue:eu-central-1:123456789012:job/job-[0-9a-f]{17}"));
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void whatAwsAddsIsPlausible(String type, Map<String, Object> inputs, String output, String pattern) {
        State state = engine.create(TestEngine.urn(type, "x"), inputs);
        Object value = "id".equals(output) ? state.id() : state.outputs().get(output);
        assertThat(value).asString().matches(pattern);
    }

    @Test
    void whatTheProgramSaysItselfWins() {
        State state = engine.create(TestEngine.urn(CLUSTER, "x"), Map.of("clusterIdentifier", "c", "port", 6543));
        assertThat(state.outputs()).containsEntry("port", 6543.0);
    }

    @Test
    void aClusterThatManagesItsPasswordHasASecret() {
        State state = engine.create(
                TestEngine.urn(CLUSTER, "x"), Map.of("clusterIdentifier", "c", "manageMasterUserPassword", true));
        assertThat(state.outputs().get("masterUserSecrets"))
                .asString()
                .contains("secretArn=arn:aws:secretsmanager:eu-central-1:123456789012:secret:rds!cluster-");
    }

    @Test
    void anEndpointHasAnInterfaceInEachSubnet() {
        State state = engine.create(
                TestEngine.urn("aws:ec2/vpcEndpoint:VpcEndpoint", "x"),
                Map.of("subnetIds", List.of("subnet-a", "subnet-b")));
        assertThat((List<?>) state.outputs().get("networkInterfaceIds")).hasSize(2);
    }

    @Test
    void aNameThatIsLeftOutIsMadeFromTheLogicalName() {
        Provider.CheckResponse role = engine.check(TestEngine.urn("aws:iam/role:Role", "Access"), Map.of());
        assertThat(role.getInputs().getFieldsOrThrow("name").getStringValue()).matches("Access-[0-9a-f]{7}");
        Provider.CheckResponse group =
                engine.check(TestEngine.urn("aws:rds/subnetGroup:SubnetGroup", "Access"), Map.of());
        assertThat(group.getInputs().getFieldsOrThrow("name").getStringValue()).matches("access-[0-9a-f]{7}");
    }

    @Test
    void aNameIsMadeFromAPrefixAndStays() {
        String urn = TestEngine.urn("aws:rds/clusterParameterGroup:ClusterParameterGroup", "parameters");
        State made = engine.create(urn, Map.of("namePrefix", "dev-17-"));

        Map<String, Object> updated = engine.update(urn, made, Map.of("namePrefix", "dev-17-", "description", "new"))
                .outputs();

        assertThat(made.id()).matches("dev-17-[0-9a-f]{17}");
        assertThat(made.outputs()).containsEntry("name", made.id());
        assertThat(updated).containsEntry("name", made.id());
    }

    @Test
    void tagsAllHoldsTheProvidersTagsToo() {
        State state = engine.create(TestEngine.urn("aws:ec2/vpc:Vpc", "x"), Map.of("tags", Map.of("Name", "n")));
        assertThat(state.outputs()).containsEntry("tagsAll", Map.of("Name", "n", "project", "aurora"));
    }

    @Test
    void anUpdateKeepsWhatAwsGaveAndTakesWhatIsNew() {
        State state = engine.create(
                TestEngine.urn(CLUSTER, "x"),
                Map.of("clusterIdentifier", "c", "engineVersion", "16.8", "deletionProtection", true));
        State next = engine.update(
                TestEngine.urn(CLUSTER, "x"), state, Map.of("clusterIdentifier", "c", "engineVersion", "17.5"));
        assertThat(next.outputs())
                .containsEntry("endpoint", state.outputs().get("endpoint"))
                .containsEntry("clusterResourceId", state.outputs().get("clusterResourceId"))
                .containsEntry("engineVersionActual", "17.5")
                .doesNotContainKey("deletionProtection");
    }

    @Test
    void aPublishedFunctionGetsANewVersionWithEachChange() {
        String urn = TestEngine.urn("aws:lambda/function:Function", "f");
        State first = engine.create(urn, Map.of("name", "f", "publish", true));
        State second = engine.update(urn, first, Map.of("name", "f", "publish", true, "timeout", 5));
        assertThat(List.of(first.outputs().get("version"), second.outputs().get("version")))
                .containsExactly("1", "2");
    }

    @Test
    void whatAwsCannotChangeNeedsANewResource() {
        State state =
                engine.create(TestEngine.urn(CLUSTER, "x"), Map.of("clusterIdentifier", "c", "engineVersion", "16.8"));
        Provider.DiffResponse diff = engine.diff(
                TestEngine.urn(CLUSTER, "x"), state, Map.of("clusterIdentifier", "d", "engineVersion", "17.5"));
        assertThat(diff.getDiffsList()).containsExactly("clusterIdentifier", "engineVersion");
        assertThat(diff.getReplacesList()).containsExactly("clusterIdentifier");
    }

    @Test
    void aPreviewAnswersNothingThatIsNotKnown() {
        State state = engine.create(TestEngine.urn(CLUSTER, "x"), Map.of("clusterIdentifier", Unknown.VALUE), true);
        assertThat(state.id()).isEmpty();
        assertThat(state.outputs()).containsOnlyKeys("clusterIdentifier");
    }

    @Test
    void clustersCanBeSaidToBeAtARealServer() throws IOException {
        try (TestEngine other = TestEngine.attachedTo(
                RecordingAws.of(Map.of("AURORA_AWS_DATABASE_HOST", "127.0.0.1", "AURORA_AWS_DATABASE_PORT", "6000")))) {
            State state = other.create(TestEngine.urn(CLUSTER, "x"), Map.of("clusterIdentifier", "c"));
            assertThat(state.outputs()).containsEntry("endpoint", "127.0.0.1").containsEntry("port", 6000.0);
        }
    }

    @Test
    void aDatabaseHostWithoutAPortIsRefused() {
        assertThatThrownBy(() -> RecordingAws.of(Map.of("AURORA_AWS_DATABASE_HOST", "127.0.0.1")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("AURORA_AWS_DATABASE_PORT");
    }

    @Test
    void everythingIsRecordedInOrderWithoutSecrets() {
        aws.forget();
        String urn = TestEngine.urn(CLUSTER, "main");
        Map<String, Object> inputs =
                Map.of("clusterIdentifier", "c", "masterPassword", new Secret("hidden"), "port", Unknown.VALUE);
        engine.check(urn, inputs);
        State state = engine.create(urn, inputs);
        engine.delete(urn, state);
        assertThat(aws.recordings())
                .extracting(Recording::operation)
                .containsExactly(Operation.CHECK, Operation.CREATE, Operation.DELETE);
        Recording create = aws.recordings().get(1);
        assertThat(create.type()).isEqualTo(CLUSTER);
        assertThat(create.name()).isEqualTo("main");
        assertThat(create.inputs().toString())
                .isEqualTo("{\"clusterIdentifier\":\"c\",\"masterPassword\":\"[secret]\",\"port\":\"[unknown]\"}");
    }

    @Test
    void aPluginRecordsIntoAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("recording.jsonl");
        try (TestEngine other =
                TestEngine.attachedTo(RecordingAws.of(Map.of("AURORA_AWS_RECORDING", file.toString())))) {
            other.create(TestEngine.urn("aws:kms/alias:Alias", "a"), Map.of("name", "alias/a"));
        }
        assertThat(Files.readAllLines(file))
                .singleElement()
                .asString()
                .contains("\"operation\":\"CREATE\"", "\"type\":\"aws:kms/alias:Alias\"", "\"id\":\"alias/a\"");
    }

    static Stream<Arguments> functions() {
        return Stream.of(
                argumentSet("region", "aws:index/getRegion:getRegion", Map.of(), "name", "eu-central-1"),
                argumentSet(
                        "account",
                        "aws:index/getCallerIdentity:getCallerIdentity",
                        Map.of(),
                        "accountId",
                        "123456789012"),
                argumentSet("partition", "aws:index/getPartition:getPartition", Map.of(), "dnsSuffix", "amazonaws.com"),
                argumentSet(
                        "a public parameter",
                        "aws:ssm/getParameter:getParameter",
                        Map.of("name", "/aws/service/ami"),
                        "arn",
                        "arn:aws:ssm:eu-central-1::parameter/aws/service/ami"),
                argumentSet(
                        "zones",
                        "aws:index/getAvailabilityZones:getAvailabilityZones",
                        Map.of(),
                        "names",
                        List.of("eu-central-1a", "eu-central-1b", "eu-central-1c")),
                argumentSet("VPC", "aws:ec2/getVpc:getVpc", Map.of("id", "vpc-1"), "id", "vpc-1"),
                argumentSet(
                        "subnet",
                        "aws:ec2/getSubnet:getSubnet",
                        Map.of("id", "subnet-b"),
                        "availabilityZone",
                        "eu-central-1b"));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void functionsAreAnswered(String token, Map<String, Object> arguments, String output, Object value) {
        assertThat(engine.invoke(token, arguments)).containsEntry(output, value);
    }

    @Test
    void aFunctionCanBeAnsweredOtherwise() {
        aws.answer("aws:ec2/getSubnets:getSubnets", arguments -> Map.of("ids", List.of("subnet-1")));
        assertThat(engine.invoke("aws:ec2/getSubnets:getSubnets", Map.of())).containsEntry("ids", List.of("subnet-1"));
    }

    @Test
    void aFunctionThatIsNotKnownFailsWithItsName() {
        assertThatThrownBy(() -> engine.invoke("aws:ec2/getAmi:getAmi", Map.of()))
                .isInstanceOfSatisfying(StatusRuntimeException.class, error -> {
                    assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.UNIMPLEMENTED);
                    assertThat(error).hasMessageContaining("aws:ec2/getAmi:getAmi");
                });
    }
}
