package aurora.endtoend.lambda;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The function's jar in Lambda's own Java runtime, as a process of this machine. It takes one call at a time, as one environment does. */
public final class FunctionProcess implements AutoCloseable {
    private static final Path JAR = Path.of("role-manager-fn/target/role-manager-fn.jar");

    private final Process process;
    private final Path log;
    private final CompletableFuture<Void> ended;

    /**
     * Starts it; it polls the endpoint from then on.
     *
     * @param log a file for what it prints
     * @param environment what the function's configuration would be on AWS
     */
    public static FunctionProcess start(LambdaEndpoint endpoint, Path log, Map<String, String> environment)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment()
                .putAll(Map.of(
                        "AWS_LAMBDA_RUNTIME_API",
                        endpoint.address(),
                        "AWS_LAMBDA_FUNCTION_NAME",
                        "roles",
                        "AWS_LAMBDA_FUNCTION_VERSION",
                        "$LATEST",
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                        "1024",
                        "AWS_REGION",
                        "eu-central-1"));
        FunctionProcess function = new FunctionProcess(builder.start(), log, endpoint);
        endpoint.log(function::output);
        return function;
    }

    private FunctionProcess(Process process, Path log, LambdaEndpoint endpoint) {
        this.process = process;
        this.log = log;
        this.ended = process.onExit().thenRun(endpoint::functionEnded);
    }

    private static List<String> command() {
        String runtime = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.contains("aws-lambda-java-") || path.contains("utils-lite"))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                JAR + File.pathSeparator + runtime,
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                "rolemanager.lambda.Handler::handleRequest");
    }

    private byte[] output() {
        try {
            return Files.readAllBytes(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Kills it in the middle of what it does, as Lambda does at a timeout. */
    public void kill() {
        process.destroyForcibly();
        ended.join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
        kill();
    }
}
