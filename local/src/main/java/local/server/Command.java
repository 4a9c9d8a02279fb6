package local.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import local.failure.Refusal;

/** Runs a program to its end and hands back what it printed. */
final class Command {
    private Command() {}

    /**
     * @param exitStatus 0 for success
     * @param output standard output and standard error, as they came
     */
    record Result(int exitStatus, String output) {
        boolean succeeded() {
            return exitStatus == 0;
        }
    }

    /**
     * Runs the program with an environment of its own: the server lives on, and what the caller's environment holds (a passphrase, cloud
     * credentials) would live on in it.
     */
    static Result runBare(List<String> command, Path directory) {
        return run(command, directory, false);
    }

    /** Runs the program with the caller's environment. */
    static Result run(List<String> command, Path directory) {
        return run(command, directory, true);
    }

    private static Result run(List<String> command, Path directory, boolean inherit) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        if (!inherit) {
            bareEnvironment(builder.environment());
        }
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new Refusal("cannot run " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted while " + command.get(0) + " was running", e);
        }
    }

    private static void bareEnvironment(Map<String, String> environment) {
        String path = environment.getOrDefault("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("LC_ALL", "C");
    }
}
