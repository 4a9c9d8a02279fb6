package aurora.scripts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aurora.scripts.Checkout.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** moto, which stands in for S3, KMS, STS and IAM, in a process of its own; its account is 123456789012. */
final class AwsStandIn implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Running on http://127\\.0\\.0\\.1:(\\d+)");

    private final Process server;
    private final int port;

    private AwsStandIn(Process server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts it on a free port; where there is neither it nor the AWS CLI, the tests are left out and say so. */
    static AwsStandIn start() throws IOException {
        Path program = Path.of("target/aws-tools/moto_server");
        assumeTrue(
                Files.exists(program),
                "target/aws-tools is missing: src/test/scripts/aws-tools installs it, with Python 3");
        String interpreter = Files.readAllLines(program.toRealPath()).get(0).substring("#!".length());
        Process server = new ProcessBuilder(interpreter, "src/test/scripts/aws-stand-in.py", "--port", "0")
                .redirectErrorStream(true)
                .start();
        BufferedReader output = server.inputReader(UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                drain(output);
                return new AwsStandIn(server, Integer.parseInt(ready.group(1)));
            }
        }
        throw new IllegalStateException("moto ended before it was ready:\n" + said);
    }

    /** Its log is nobody's business, but a full pipe would stop it. */
    private static void drain(BufferedReader output) {
        Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "moto's log");
        reader.setDaemon(true);
        reader.start();
    }

    /** An account in which nothing was ever made. */
    void reset() throws IOException, InterruptedException {
        post("/moto-api/reset", "");
        post("/moto-api/reset-auth", "inf");
    }

    /** From now on IAM decides; until then, everything is allowed. */
    void decideByIam() throws IOException, InterruptedException {
        post("/moto-api/reset-auth", "0");
    }

    /** Makes a user who may do only what the policies say, and what leads their CLI here. */
    Map<String, String> user(String name, String... policies) throws IOException, InterruptedException {
        aws("iam", "create-user", "--user-name", name);
        for (int index = 0; index < policies.length; index++) {
            aws(
                    "iam",
                    "put-user-policy",
                    "--user-name",
                    name,
                    "--policy-name",
                    "policy-" + index,
                    "--policy-document",
                    policies[index]);
        }
        String[] key = aws(
                        "iam",
                        "create-access-key",
                        "--user-name",
                        name,
                        "--query",
                        "AccessKey.[AccessKeyId,SecretAccessKey]")
                .split("\t", -1);
        Map<String, String> environment = new LinkedHashMap<>(environment());
        environment.put("AWS_ACCESS_KEY_ID", key[0]);
        environment.put("AWS_SECRET_ACCESS_KEY", key[1]);
        return environment;
    }

    private void post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        assertThat(status).as(path).isEqualTo(200);
    }

    /** What leads the AWS CLI and Pulumi here, past all that another test or a person configured. */
    Map<String, String> environment() {
        return Map.of(
                "AWS_CONFIG_FILE", "/dev/null",
                "AWS_SHARED_CREDENTIALS_FILE", "/dev/null",
                "AWS_ENDPOINT_URL", "http://127.0.0.1:" + port,
                "AWS_ACCESS_KEY_ID", "testing",
                "AWS_SECRET_ACCESS_KEY", "testing");
    }

    /** The same place by a name, as a store of somebody else's is reached. */
    String endpoint() {
        return "http://localhost:" + port;
    }

    /** Asks the account, in Frankfurt, in the CLI's text form. */
    String aws(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("--region", "eu-central-1", "--output", "text"));
        all.addAll(List.of(arguments));
        Path here = Path.of("").toAbsolutePath();
        Outcome outcome = Checkout.command(
                environment(), here, here.resolve("target/aws-tools/aws").toString(), all.toArray(String[]::new));
        assertThat(outcome.status()).as(outcome.err()).isZero();
        return outcome.out().strip();
    }

    @Override
    public void close() {
        server.destroy();
    }
}
