package local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import local.server.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The program as others run it: arguments, both streams, exit status. */
class MainTest {
    @TempDir
    Path folder;

    record Outcome(int status, String output, String error) {}

    @Test
    void serverVerbsAnswerWithOneLineOfJsonAndPathsAsTheyWereGiven() throws Exception {
        String port = freePort();
        try (TestServer server = new TestServer(folder)) {
            Outcome inspected = run("", "server", "inspect", "--home", "postgres", "--port", port);
            assertThat(inspected.output()).isEqualTo("{\"port\":" + port + ",\"starts\":1,\"running\":false}\n");
            Outcome started =
                    run("", "server", "start", "--home", "postgres", "--version", "17", "--roles", "app,migrator");
            assertThat(started.output())
                    .isEqualTo("{\"host\":\"127.0.0.1\",\"port\":" + port + ",\"version\":\"17.11\",\"starts\":1,"
                            + "\"caCertificate\":\"postgres/tls/ca.crt\",\"clients\":\"postgres/clients\","
                            + "\"passwordFile\":\"postgres/master.password\"}\n");
            assertThat(started.error()).contains("PostgreSQL 17.11 listens on 127.0.0.1:" + port);
            server.dress();
            assertThat(run("", "server", "master", "--home", "postgres", "--name", "postgres")
                            .output())
                    .isEqualTo("{\"passwordFile\":\"postgres/master.password\"}\n");
            assertThat(run("", "server", "status", "--home", "postgres").output())
                    .matches("\\{\"running\":true,\"pid\":\\d+,\"port\":" + port
                            + ",\"version\":\"17\\.11\",\"home\":\"postgres\","
                            + "\"log\":\"postgres/server\\.log\"}\n");
            assertThat(run("{\"deployment\":{}}", "server", "forget", "--home", "postgres"))
                    .isEqualTo(new Outcome(0, "", ""));
            assertThat(run("", "server", "stop", "--home", "postgres", "--remove")
                            .status())
                    .isZero();
            assertThat(run("", "server", "status", "--home", "postgres").output())
                    .contains("\"running\":false");
        }
    }

    @Test
    void anEmptyListOfRolesIsNone() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            assertThat(run("", "server", "start", "--home", "postgres", "--roles", "")
                            .status())
                    .isZero();
            assertThat(server.home().clients()).isDirectoryNotContaining("glob:**/app.*");
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                argumentSet(
                        "a version that is not known",
                        1,
                        "error: PostgreSQL \"12\" is not known",
                        List.of("server", "start", "--home", "h", "--version", "12")),
                argumentSet(
                        "a port that is none",
                        1,
                        "error: --port 70000 is no port",
                        List.of("server", "inspect", "--home", "h", "--port", "70000")),
                argumentSet(
                        "a master without a server",
                        1,
                        "error: no server runs in h",
                        List.of("server", "master", "--home", "h")),
                argumentSet(
                        "an export that is none",
                        1,
                        "error: standard input is not what `pulumi stack export` prints",
                        List.of("server", "forget", "--home", "h")),
                argumentSet(
                        "a provider that has no stand-in",
                        1,
                        "error: there is no stand-in for the provider gcp",
                        List.of("provider", "gcp", "127.0.0.1:1")),
                argumentSet(
                        "a provider without an engine",
                        1,
                        "error: a provider plugin is started by Pulumi",
                        List.of("provider", "command")),
                argumentSet("a missing option", 2, "Missing required option: '--home", List.of("server", "start")),
                argumentSet(
                        "an option that is not known",
                        2,
                        "Unknown options: '--verison'",
                        List.of("server", "start", "--home", "h", "--verison", "17")),
                argumentSet(
                        "a verb that is not known",
                        2,
                        "Unmatched argument",
                        List.of("server", "restart", "--home", "h")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatCannotBeIsRefusedInOneLineWithoutAStackTrace(int status, String words, List<String> arguments)
            throws Exception {
        Outcome outcome = run("", arguments.toArray(String[]::new));
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.error()).contains(words).doesNotContain("\tat ");
        assertThat(outcome.output()).isEmpty();
    }

    @Test
    void aPluginPrintsItsPortAndEndsWhenTheEngineInterruptsIt() throws Exception {
        Process plugin = start("provider", "command", "--logtostderr", "-v=3", "127.0.0.1:1");
        String port = plugin.inputReader().readLine();
        assertThat(Integer.parseInt(port)).isBetween(1, 65_535);
        assertThat(new ProcessBuilder("kill", "-INT", Long.toString(plugin.pid()))
                        .start()
                        .waitFor())
                .isZero();
        assertThat(plugin.waitFor()).isEqualTo(130);
    }

    @Test
    void aPluginEndsWhenTheProcessThatStartedItIsGone() throws Exception {
        String java = String.join(" ", command("provider", "command", "127.0.0.1:1"));
        Process engine = new ProcessBuilder("/bin/sh", "-c", java + " & wait").start();
        assertThat(engine.inputReader().readLine()).matches("\\d+");
        List<ProcessHandle> plugins = engine.children().toList();
        engine.destroyForcibly().waitFor();
        assertThat(plugins).hasSize(1);
        plugins.get(0).onExit().join();
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    private Outcome run(String input, String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        try (OutputStream standardInput = process.getOutputStream()) {
            standardInput.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output, error);
    }

    private Process start(String... arguments) throws IOException {
        return new ProcessBuilder(command(arguments)).directory(folder.toFile()).start();
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "local.cli.Main"));
        command.addAll(List.of(arguments));
        return command;
    }
}
