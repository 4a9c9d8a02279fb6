package aurora.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A copy of what a clone of this repository holds, as it is in the working tree: no build, no state. */
record Clone(Path folder) {
    /** What a command printed, and how it ended. */
    record Outcome(int status, String out, String err) {
        String lastLine() {
            List<String> lines = out.lines().toList();
            return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        }
    }

    /** Copies into {@code folder}, which is made. */
    static Clone into(Path folder) throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard").start();
        String files = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (git.waitFor() != 0) {
            throw new IllegalStateException("git ls-files failed with " + git.exitValue());
        }
        Arrays.stream(files.split("\0"))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .forEach(file -> copy(file, folder.resolve(file)));
        return new Clone(folder);
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes the jars that this checkout has built over, so that a test that is not about building does not build. */
    Clone withJarsOf(Path checkout) throws IOException {
        for (String target : List.of("target", "local/target", "role-manager-fn/target")) {
            copyTree(checkout.resolve(target), folder.resolve(target));
        }
        return this;
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.filter(file -> file.toString().matches(".*(\\.jar|/target/postgres/.*)"))
                    .filter(Files::isRegularFile)
                    .forEach(file -> copy(file, to.resolve(from.relativize(file))));
        }
    }

    Outcome run(String... command) throws IOException, InterruptedException {
        return run(Map.of(), command);
    }

    Outcome run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        Process process = start(environment, out, err, command);
        int status = process.waitFor();
        Outcome outcome = new Outcome(status, Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return outcome;
    }

    /** Starts the command in this folder. */
    Process start(Map<String, String> environment, Path out, Path err, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
