package aurora.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aurora.endtoend.Clone.Outcome;
import aurora.endtoend.lambda.AwsCli;
import aurora.endtoend.lambda.LambdaEndpoint;
import aurora.endtoend.lambda.LambdaEndpoint.Refusal;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code bin/invoke-role-manager} with the real AWS CLI against what stands in for Lambda. What the function answers is said by the tests here,
 * so that it can fail in every way; with the real function it runs in {@link AwsStackStory}.
 */
@Tag("engine")
@ExtendWith(AwsCli.class)
class InvokeRoleManagerTest {
    private static final String PLAN = "{\"pending\":0,\"changes\":[],\"generation\":3}";
    private static final Clone HERE = new Clone(Path.of("."));

    @TempDir
    private Path folder;

    private LambdaEndpoint lambda;

    @BeforeEach
    void startLambda() throws Exception {
        lambda = new LambdaEndpoint();
        AwsCli.callsTo(lambda);
    }

    @AfterEach
    void stopLambda() {
        lambda.close();
    }

    @Test
    void theAnswerAloneIsOnStandardOutput() throws Exception {
        lambda.log(() -> "{\"message\":\"connected\"}\n".getBytes(UTF_8));
        lambda.answer(PLAN);

        Outcome outcome = invoke(model("{\"roles\":{}}"), "plan");

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.out()).isEqualTo(PLAN);
        assertThat(outcome.err()).contains("connected");
    }

    @Test
    void aModelBecomesARequest() throws Exception {
        lambda.answer(PLAN);

        invoke(model("{\"roles\":{}}"), "plan");

        assertThat(request()).isEqualTo(json("{\"action\":\"plan\",\"version\":1,\"model\":{\"roles\":{}}}"));
    }

    @Test
    void aWholeRequestIsHandedOnAsItIs() throws Exception {
        lambda.answer(PLAN);
        String templateInfra = "{\"action\":\"manage\",\"config\":{\"superuser_extensions\":{}}}";

        invoke(model(templateInfra), "manage");

        assertThat(request()).isEqualTo(json(templateInfra));
    }

    @Test
    void withoutAModelTheFunctionTakesItsDefault() throws Exception {
        lambda.answer(PLAN);

        invoke(model(""), "report");

        assertThat(request()).isEqualTo(json("{\"action\":\"report\",\"version\":1}"));
    }

    @ParameterizedTest
    @CsvSource({
        "429, TooManyRequestsException",
        "409, ResourceConflictException",
        "502, ResourceNotReadyException",
        "500, ServiceException"
    })
    void aFunctionThatIsNotReadyIsCalledAgain(int status, String type) throws Exception {
        lambda.refuse(new Refusal(status, type, "not now"));
        lambda.answer(PLAN);

        Outcome outcome = invoke(model("{}"), "plan");

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.err()).contains("Lambda is not ready (" + type + "); trying again in 1 s");
        assertThat(lambda.payloads()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"403, AccessDeniedException", "404, ResourceNotFoundException"})
    void whatTimeDoesNotMendIsNotTriedAgain(int status, String type) throws Exception {
        lambda.refuse(new Refusal(status, type, "that will not do"));

        Outcome outcome = invoke(model("{}"), "plan");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains(type, "that will not do");
        assertThat(lambda.payloads()).hasSize(1);
    }

    @Test
    void aFunctionErrorIsAFailureInItsOwnWords() throws Exception {
        lambda.log(() -> "{\"message\":\"connecting\"}".getBytes(UTF_8));
        lambda.fail("{\"errorMessage\":\"the cluster does not answer\",\"errorType\":\"UNAVAILABLE\"}");

        Outcome outcome = invoke(model("{}"), "manage");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("connecting").contains("the cluster does not answer");
    }

    @Test
    void inAPreviewAFailureIsAReason() throws Exception {
        lambda.fail("{\"errorMessage\":\"the cluster \\\"does not\\\" answer\"}");

        Outcome outcome = invoke(model("{}"), "plan", "--or-reason");

        assertThat(outcome.status()).isZero();
        assertThat(json(outcome.out()).get("unavailable").getAsString())
                .isEqualTo("{\"errorMessage\":\"the cluster \\\"does not\\\" answer\"}");
    }

    @Test
    void aCallThatTakesTooLongIsGivenUpAndEnded() throws Exception {
        Outcome outcome = invoke(model("{}"), "plan", "--within", "3");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("no answer within 3 s");
        assertThat(ProcessHandle.allProcesses()
                        .flatMap(process -> process.info().commandLine().stream())
                        .filter(command -> command.contains("--function-name of-" + folder.getFileName())))
                .isEmpty();
    }

    @Test
    void inAPreviewACallThatTakesTooLongIsAReason() throws Exception {
        Outcome outcome = invoke(model("{}"), "plan", "--within", "3", "--or-reason");

        assertThat(outcome.status()).isZero();
        assertThat(json(outcome.out()).get("unavailable").getAsString()).contains("no answer within 3 s");
    }

    /** Read timeouts of the CLI are a minute, with a second call then; Lambda may take fifteen. */
    @Test
    void theCliWaitsAsLongAsLambdaDoesAndCallsOnce() throws Exception {
        lambda.answer(PLAN);
        Path spy = script(
                "aws",
                "printf '%s ' \"$AWS_MAX_ATTEMPTS\" \"$@\" >\"" + folder.resolve("arguments") + "\"\nexec "
                        + Path.of("target/aws-tools/aws").toAbsolutePath() + " \"$@\"");

        Outcome outcome = invoke(withPath(spy), model("{}"), "plan");

        assertThat(outcome.out()).isEqualTo(PLAN);
        assertThat(folder.resolve("arguments"))
                .content()
                .startsWith("1 --region eu-central-1 lambda invoke")
                .contains("--cli-read-timeout 0");
    }

    /** Debian 12 has 2.9, which knows the endpoint of a service by option only. */
    @Test
    void versionTwoOfTheCliDoesTheSame() throws Exception {
        Path cli = Path.of("/usr/bin/aws");
        assumeTrue(Files.isExecutable(cli), "there is no /usr/bin/aws");
        assumeTrue(
                HERE.run(cli.toString(), "--version").out().startsWith("aws-cli/2"), "/usr/bin/aws is not version 2");
        Path wrapped = script("aws", "exec " + cli + " --endpoint-url http://" + lambda.address() + " \"$@\"");
        lambda.refuse(new Refusal(
                409, "ResourceConflictException", "The function is currently in the following state: Pending"));
        lambda.fail("{\"errorMessage\":\"refused\"}");

        Outcome failed = invoke(withPath(wrapped), model("{\"roles\":{}}"), "plan");
        lambda.answer(PLAN);
        Outcome answered = invoke(withPath(wrapped), model("{\"roles\":{}}"), "plan");

        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err()).contains("ResourceConflictException").contains("{\"errorMessage\":\"refused\"}");
        assertThat(answered.out()).as(answered.err()).isEqualTo(PLAN);
        assertThat(request()).isEqualTo(json("{\"action\":\"plan\",\"version\":1,\"model\":{\"roles\":{}}}"));
    }

    @Test
    void aRequestThatLambdaDoesNotTakeIsNotSent() throws Exception {
        Outcome outcome = invoke(model("{\"roles\":{\"" + "x".repeat(6_291_456) + "\":{}}}"), "plan");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("Lambda takes 6291456");
        assertThat(lambda.payloads()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mend",
                "plan check",
                "plan --format html",
                "plan --within soon",
                "plan --payload no-such-file",
                "plan --stack",
                "--what"
            })
    void wrongUseIsSaidBeforeAnythingIsCalled(String arguments) throws Exception {
        Outcome outcome = invoke(model("{}"), arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("usage: bin/invoke-role-manager");
        assertThat(lambda.payloads()).isEmpty();
    }

    private Outcome invoke(Path input, String... arguments) throws Exception {
        return invoke(Map.of(), input, arguments);
    }

    private Outcome invoke(Map<String, String> environment, Path input, String... arguments) throws Exception {
        Map<String, String> all = new HashMap<>(environment);
        all.put("ROLE_MANAGER_FUNCTION", "of-" + folder.getFileName());
        all.put("AWS_REGION", "eu-central-1");
        all.put("INPUT", input.toString());
        String[] command = new String[arguments.length + 4];
        command[0] = "bash";
        command[1] = "-c";
        command[2] = "exec bin/invoke-role-manager \"$@\" <\"$INPUT\"";
        command[3] = "bash";
        System.arraycopy(arguments, 0, command, 4, arguments.length);
        return HERE.run(all, command);
    }

    private Path model(String json) throws IOException {
        return Files.writeString(folder.resolve("model.json"), json);
    }

    private Path script(String name, String body) throws IOException {
        Path script = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Map<String, String> withPath(Path script) {
        return Map.of("PATH", script.resolveSibling(".") + ":" + System.getenv("PATH"));
    }

    private JsonObject request() {
        return json(lambda.payloads().get(lambda.payloads().size() - 1));
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
