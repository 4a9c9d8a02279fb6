package local.provider.command;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import local.failure.Refusal;

/** Runs commands and knows which run, so that they can be ended. */
final class Runner {
    private static final long GRACE_SECONDS = 10;

    private final Set<Process> running = ConcurrentHashMap.newKeySet();

    /**
     * What a command wrote, each without one trailing line end.
     *
     * @param stdout standard output
     * @param stderr standard error
     */
    record Result(String stdout, String stderr) {}

    /**
     * Runs the command to its end.
     *
     * @param lines gets what is to be logged, while it comes
     * @throws Refusal when it cannot be started or its exit status is not 0; the message holds what it wrote
     */
    Result run(String command, Execution execution, Consumer<String> lines) {
        OutputStreams streams = new OutputStreams();
        Process process = start(command, execution);
        running.add(process);
        try {
            Consumer<String> silent = line -> {};
            CompletableFuture<String> output = streams.collect(
                    process.getInputStream(), execution.logging().logsOutput() ? lines : silent);
            CompletableFuture<String> error = streams.collect(
                    process.getErrorStream(), execution.logging().logsError() ? lines : silent);
            feed(process, execution);
            int status = process.waitFor();
            Result result = new Result(output.join(), error.join());
            if (status != 0) {
                throw failed("exit status " + status, command, streams.merged());
            }
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(process);
            throw failed("interrupted", command, streams.merged());
        } finally {
            running.remove(process);
        }
    }

    private static Process start(String command, Execution execution) {
        List<String> words = new ArrayList<>(execution.interpreter());
        words.add(command);
        ProcessBuilder builder = new ProcessBuilder(words);
        if (execution.directory() != null) {
            builder.directory(new File(execution.directory()));
        }
        builder.environment().putAll(execution.environment());
        if (execution.standardInput() == null) {
            builder.redirectInput(new File("/dev/null"));
        }
        try {
            return builder.start();
        } catch (IOException e) {
            throw failed(String.valueOf(e.getMessage()), command, "");
        }
    }

    /** A command that does not read its input to the end has not failed for that. */
    private static void feed(Process process, Execution execution) {
        if (execution.standardInput() == null) {
            return;
        }
        try (OutputStream input = process.getOutputStream()) {
            input.write(execution.standardInput().getBytes(StandardCharsets.UTF_8));
        } catch (IOException closedByTheCommand) {
            return;
        }
    }

    private static Refusal failed(String why, String command, String output) {
        return new Refusal(why + ": running " + GoQuote.quote(command) + ":\n" + output);
    }

    /** Ends everything that runs. */
    void endAll() {
        running.forEach(Runner::end);
    }

    /** Asks the command and what it started to end, and after a while does not ask any more. */
    private static void end(Process process) {
        // The command itself first: a shell that sees its child end goes on with the next line.
        List<ProcessHandle> family = new ArrayList<>(List.of(process.toHandle()));
        family.addAll(process.descendants().toList());
        family.forEach(ProcessHandle::destroy);
        CompletableFuture.delayedExecutor(GRACE_SECONDS, TimeUnit.SECONDS)
                .execute(() -> family.forEach(ProcessHandle::destroyForcibly));
    }
}
