package aurora.scripts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A copy of the scripts and of the stacks' files, so that a script that writes one does not write the committed one. */
record Checkout(Path folder) {

    private static final List<String> COPIED =
            List.of("bin", "local/engine", "Pulumi.yaml", "Pulumi.dev.yaml", "Pulumi.prod.yaml");

    /** What a command printed, and how it ended. */
    record Outcome(int status, String out, String err) {}

    /** Copies into {@code folder}, which is made. A blank in its name is what a person's folder has. */
    static Checkout into(Path folder) throws IOException {
        for (String copied : COPIED) {
            try (var files = Files.walk(Path.of(copied))) {
                files.filter(Files::isRegularFile).forEach(file -> copy(file, folder.resolve(file)));
            }
        }
        return new Checkout(folder);
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs a script of {@code bin/} from another folder than the checkout, as people do. */
    Outcome run(Map<String, String> environment, String script, String... arguments)
            throws IOException, InterruptedException {
        return command(
                environment, Path.of("/"), folder.resolve("bin").resolve(script).toString(), arguments);
    }

    /** Runs Pulumi on this checkout. */
    Outcome pulumi(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return command(environment, folder, "pulumi", arguments);
    }

    String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    /** Runs a program that sees nothing of AWS's and Pulumi's settings here but those given. */
    static Outcome command(Map<String, String> environment, Path folder, String program, String... arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(program)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("PULUMI_"));
        List.of("AWS_PROFILE", "AWS_REGION", "AWS_DEFAULT_REGION").forEach(builder.environment()::remove);
        builder.environment().put("PULUMI_SKIP_UPDATE_CHECK", "true");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        int status = process.waitFor();
        Outcome outcome = new Outcome(status, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        Files.delete(out);
        Files.delete(err);
        return outcome;
    }
}
