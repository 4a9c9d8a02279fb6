package local.provider.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.google.protobuf.Empty;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import local.provider.Properties;
import local.provider.Secret;
import local.provider.State;
import local.provider.TestEngine;
import local.provider.TestEngine.Line;
import local.provider.Unknown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pulumirpc.Provider;
import pulumirpc.Provider.PropertyDiff.Kind;

/** The command stand-in, through gRPC: one test for each observed behaviour of the official provider. */
class CommandProviderTest {
    private static final String URN = TestEngine.urn("command:local:Command", "job");
    private static final String RUN = "command:local:run";

    @TempDir
    Path folder;

    private TestEngine engine;

    @BeforeEach
    void start() throws IOException {
        engine = TestEngine.attachedTo(new CommandProvider());
        engine.configure(Map.of());
        engine.log().clear();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void itSaysOnceThatItIsAStandIn() throws IOException {
        try (TestEngine other = TestEngine.attachedTo(new CommandProvider())) {
            other.configure(Map.of());
            other.configure(Map.of());
            assertThat(other.messages()).singleElement().asString().contains("stand-in for the command provider 1.2.1");
        }
    }

    @Test
    void createRunsTheCommandAndKeepsBothStreamsWithoutTheTrailingLineEnd() {
        State state = engine.create(URN, Map.of("create", "printf 'a\\nb\\n\\n'; echo c >&2"));
        assertThat(state.outputs()).containsEntry("stdout", "a\nb\n").containsEntry("stderr", "c");
    }

    @Test
    void theIdIsTheNameAndEightDigits() {
        assertThat(engine.create(URN, Map.of()).id()).matches("job[0-9a-f]{8}");
    }

    @Test
    void withoutACommandNothingRunsAndTheOutputsAreEmpty() {
        assertThat(engine.create(URN, Map.of()).outputs())
                .containsEntry("stdout", "")
                .containsEntry("stderr", "");
    }

    @Test
    void aPreviewNeverRunsAndLeavesTheOutputsUnknown() {
        Map<String, Object> inputs = Map.of("create", "touch " + folder.resolve("ran"));
        State foretold = engine.create(URN, inputs, true);
        State changed = engine.update(URN, new State("x", inputs, Map.of("stdout", "old", "stderr", "")), inputs, true);
        assertThat(foretold.outputs()).containsOnlyKeys("create");
        assertThat(changed.outputs()).containsOnlyKeys("create");
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @Test
    void updateRunsTheUpdateCommandAndWithoutOneTheCreateCommand() {
        State made = engine.create(URN, Map.of("create", "echo created"));
        assertThat(engine.update(URN, made, Map.of("create", "echo again")).outputs())
                .containsEntry("stdout", "again");
        assertThat(engine.update(URN, made, Map.of("create", "echo again", "update", "echo updated"))
                        .outputs())
                .containsEntry("stdout", "updated");
    }

    @Test
    void updateAndDeleteGetThePreviousOutputInTheirEnvironment() {
        String show = "echo \"$PULUMI_COMMAND_STDOUT/$PULUMI_COMMAND_STDERR\"";
        Path file = folder.resolve("deleted");
        State made = engine.create(URN, Map.of("create", "echo out; echo err >&2"));
        State changed = engine.update(URN, made, Map.of("update", show, "delete", show + " > " + file));
        assertThat(changed.outputs()).containsEntry("stdout", "out/err");
        engine.delete(URN, changed);
        assertThat(file).hasContent("out/err/");
    }

    @Test
    void thePreviousOutputIsLeftOutWhenTheProgramSaysSo() {
        State made = engine.create(URN, Map.of("create", "echo out"));
        State changed = engine.update(
                URN, made, Map.of("update", "echo \"[$PULUMI_COMMAND_STDOUT]\"", "addPreviousOutputInEnv", false));
        assertThat(changed.outputs()).containsEntry("stdout", "[]");
    }

    @Test
    void deleteRunsWithTheLastInputsAndNotWithoutACommand() {
        Path file = folder.resolve("deleted");
        State made = engine.create(
                URN,
                Map.of(
                        "delete",
                        "echo \"$WHO\" > deleted",
                        "dir",
                        folder.toString(),
                        "environment",
                        Map.of("WHO", "me")));
        engine.delete(URN, made);
        assertThat(file).hasContent("me");
        engine.delete(URN, engine.create(URN, Map.of("create", "true")));
    }

    @Test
    void directoryEnvironmentInterpreterAndInputAreUsed() {
        State state = engine.create(
                URN,
                Map.of(
                        "create", "pwd; echo \"$NAME\"; cat; echo $0",
                        "dir", folder.toString(),
                        "environment", Map.of("NAME", "a 'b'"),
                        "stdin", "typed\n",
                        "interpreter", List.of("/bin/sh", "-c")));
        assertThat(state.outputs()).containsEntry("stdout", folder + "\na 'b'\ntyped\n/bin/sh");
    }

    @Test
    void theCommandsEnvironmentIsTheProvidersAndMore() {
        assertThat(engine.create(URN, Map.of("create", "echo \"$PATH\"")).outputs())
                .containsEntry("stdout", System.getenv("PATH"));
    }

    @Test
    void aFailureShowsTheStatusTheCommandAndBothStreams() {
        assertThatThrownBy(() -> engine.create(URN, Map.of("create", "echo \"out\"\necho err >&2; sync; exit 3")))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContaining("exit status 3: running \"echo \\\"out\\\"\\necho err >&2; sync; exit 3\":\n")
                .hasMessageContaining("out\n")
                .hasMessageContaining("err\n");
    }

    @Test
    void anInterpreterThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> engine.create(URN, Map.of("create", "x", "interpreter", List.of("no-such-shell"))))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContaining("no-such-shell");
    }

    @Test
    void aCommandThatDoesNotReadItsInputDoesNotFailForThat() {
        State state = engine.create(URN, Map.of("create", "exec 0<&-; echo done", "stdin", "x".repeat(1_000_000)));
        assertThat(state.outputs()).containsEntry("stdout", "done");
    }

    static Stream<Arguments> logging() {
        return Stream.of(
                argumentSet("left out", Map.of(), List.of("err", "out")),
                argumentSet("stdout", Map.of("logging", "stdout"), List.of("out")),
                argumentSet("stderr", Map.of("logging", "stderr"), List.of("err")),
                argumentSet("both", Map.of("logging", "stdoutAndStderr"), List.of("err", "out")),
                argumentSet("none", Map.of("logging", "none"), List.of()));
    }

    @ParameterizedTest
    @MethodSource("logging")
    void theStreamsThatAreAskedForAreLoggedUnderTheResource(Map<String, Object> logging, List<String> lines) {
        Map<String, Object> inputs = new HashMap<>(logging);
        inputs.put("create", "echo out; echo err >&2");
        State state = engine.create(URN, inputs);
        assertThat(engine.log()).extracting(Line::message).containsExactlyInAnyOrderElementsOf(lines);
        assertThat(engine.log())
                .extracting(Line::urn)
                .containsOnly(lines.isEmpty() ? new String[0] : new String[] {URN});
        assertThat(state.outputs()).containsEntry("stdout", "out").containsEntry("stderr", "err");
    }

    @Test
    void linesAreLoggedWhileTheCommandRuns() throws Exception {
        Path gate = folder.resolve("gate");
        String wait = "echo begun; while [ ! -e " + gate + " ]; do sleep 0.01; done; echo ended";
        CompletableFuture<State> running =
                CompletableFuture.supplyAsync(() -> engine.create(URN, Map.of("create", wait)));
        while (!engine.messages().contains("begun")) {
            Thread.onSpinWait();
        }
        assertThat(running).isNotDone();
        Files.createFile(gate);
        running.join();
        assertThat(engine.messages()).containsExactly("begun", "ended");
    }

    static Stream<Arguments> differences() {
        return Stream.of(
                argumentSet(
                        "a changed trigger is an update of that element",
                        Map.of("triggers", List.of(1, 2)),
                        Map.of("triggers", List.of(1, 3)),
                        Map.of("triggers[1]", Kind.UPDATE)),
                argumentSet(
                        "a longer list of triggers is an update too",
                        Map.of("triggers", List.of(1)),
                        Map.of("triggers", List.of(1, 2)),
                        Map.of("triggers[1]", Kind.ADD)),
                argumentSet(
                        "triggers where there were none replace",
                        Map.of(),
                        Map.of("triggers", List.of(1)),
                        Map.of("triggers", Kind.ADD_REPLACE)),
                argumentSet(
                        "no triggers where there were some replace",
                        Map.of("triggers", List.of(1)),
                        Map.of(),
                        Map.of("triggers", Kind.DELETE_REPLACE)),
                argumentSet(
                        "triggers that are not known yet replace",
                        Map.of("triggers", List.of(1)),
                        Map.of("triggers", Unknown.VALUE),
                        Map.of("triggers", Kind.UPDATE_REPLACE)),
                argumentSet(
                        "another text of delete is an update",
                        Map.of("delete", "a"),
                        Map.of("delete", "b"),
                        Map.of("delete", Kind.UPDATE)),
                argumentSet(
                        "another variable is an update of that variable",
                        Map.of("environment", Map.of("A", "1")),
                        Map.of("environment", Map.of("A", "2", "b.c", "3")),
                        Map.of("environment.A", Kind.UPDATE, "environment[\"b.c\"]", Kind.ADD)),
                argumentSet(
                        "another logging is an update",
                        Map.of("logging", "none"),
                        Map.of("logging", "stderr"),
                        Map.of("logging", Kind.UPDATE)),
                argumentSet(
                        "a value that becomes a secret is an update",
                        Map.of("stdin", "a"),
                        Map.of("stdin", new Secret("a")),
                        Map.of("stdin", Kind.UPDATE)),
                argumentSet(
                        "nothing changed is nothing to do",
                        Map.of("triggers", List.of(1), "create", "x"),
                        Map.of("triggers", List.of(1), "create", "x"),
                        Map.of()));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void differencesGoDownToTheElements(
            Map<String, Object> before, Map<String, Object> after, Map<String, Kind> paths) {
        Provider.DiffResponse diff = engine.diff(URN, new State("x", before, before), after);
        assertThat(diff.getDetailedDiffMap().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, path -> path.getValue().getKind())))
                .isEqualTo(paths);
        assertThat(diff.getChanges() == Provider.DiffResponse.DiffChanges.DIFF_NONE)
                .isEqualTo(paths.isEmpty());
    }

    @Test
    void aRefreshLeavesTheStateAsItIs() {
        State state = engine.create(URN, Map.of("create", "echo out"));
        State found = engine.read(URN, state);
        assertThat(found.id()).isEqualTo(state.id());
        assertThat(found.outputs()).isEqualTo(state.outputs());
        assertThat(found.inputs()).isEqualTo(state.inputs());
    }

    @Test
    void aSecretInputIsUsedAndStaysASecretAndTheOutputIsNone() {
        State state = engine.create(
                URN,
                Map.of("create", "echo \"$PW\"", "environment", new Secret(Map.of("PW", "hidden")), "logging", "none"));
        assertThat(state.outputs())
                .containsEntry("environment", new Secret(Map.of("PW", "hidden")))
                .containsEntry("stdout", "hidden");
    }

    @Test
    void inputsThatAreWrongOrUnknownAreRefusedAllAtOnce() {
        Provider.CheckResponse answer = engine.check(
                URN,
                Map.of(
                        "create",
                        1,
                        "logging",
                        "loud",
                        "creat",
                        "x",
                        "environment",
                        Map.of("A", 1),
                        "dir",
                        Unknown.VALUE));
        assertThat(answer.getFailuresList())
                .extracting(Provider.CheckFailure::getProperty)
                .containsExactly("creat", "create", "environment", "logging");
    }

    @Test
    void remoteCommandsAreRefused() {
        assertThat(engine.check(TestEngine.urn("command:remote:Command", "x"), Map.of())
                        .getFailuresList())
                .singleElement()
                .satisfies(failure -> assertThat(failure.getReason()).contains("command:remote:Command"));
    }

    @Test
    void theFilesThatGlobsNameBecomeAssetsAndAnArchive() throws IOException {
        State state = engine.create(
                URN,
                Map.of(
                        "create", "mkdir -p d; echo a > a.txt; echo b > d/b.txt; echo c > d/c.txt",
                        "dir", folder.toString(),
                        "assetPaths", List.of("*.txt"),
                        "archivePaths", List.of("**/*.txt", "!d/c.txt")));
        Map<String, Object> assets = Properties.map(state.outputs().getOrDefault("assets", Map.of()));
        assertThat(assets).containsOnlyKeys("a.txt");
        assertThat(assets.toString()).contains("path=" + folder.resolve("a.txt"), "hash=");
        assertThat(state.outputs().get("archive"))
                .asString()
                .contains("d/b.txt")
                .doesNotContain("d/c.txt");
    }

    @Test
    void theFunctionRunsAtOnceAndAnswersItsArgumentsToo() {
        Map<String, Object> result = engine.invoke(
                RUN,
                Map.of(
                        "command",
                        "echo out; echo err >&2",
                        "logging",
                        "stderr",
                        "environment",
                        new Secret(Map.of("A", "1"))));
        assertThat(result)
                .containsEntry("stdout", "out")
                .containsEntry("stderr", "err")
                .containsEntry("command", "echo out; echo err >&2")
                .containsEntry("environment", Map.of("A", "1"));
        assertThat(engine.log()).containsExactly(new Line("", "err"));
    }

    @Test
    void aFunctionThatFailsFailsTheCall() {
        assertThatThrownBy(() -> engine.invoke(RUN, Map.of("command", "exit 4")))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContaining("exit status 4");
    }

    @Test
    void aFunctionThatIsNotKnownIsNamed() {
        assertThatThrownBy(() -> engine.invoke("command:remote:run", Map.of()))
                .isInstanceOfSatisfying(StatusRuntimeException.class, error -> {
                    assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.UNIMPLEMENTED);
                    assertThat(error).hasMessageContaining("command:remote:run");
                });
    }

    @Test
    void cancellationEndsTheCommandAndWhatItStarted() {
        Path file = folder.resolve("pid");
        String command = "sleep 600 & echo $! > " + file + "; echo begun; wait";
        CompletableFuture<State> running =
                CompletableFuture.supplyAsync(() -> engine.create(URN, Map.of("create", command)));
        while (!engine.messages().contains("begun")) {
            Thread.onSpinWait();
        }
        ProcessHandle child = ProcessHandle.of(pid(file)).orElseThrow();
        engine.stub().cancel(Empty.getDefaultInstance());
        assertThatThrownBy(running::join).hasMessageContaining("exit status 143");
        child.onExit().join();
        assertThat(child.isAlive()).isFalse();
    }

    private static long pid(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
