package local.cli;

import java.util.Arrays;
import java.util.List;
import local.failure.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The program {@code aurora-local}. Answers go to standard output, everything else to standard error; exit status 0, 1 (refused) or 2 (bad
 * arguments).
 */
@Command(
        name = "aurora-local",
        description = "A machine without a cloud: an embedded PostgreSQL cluster, and providers that stand in.",
        footer =
                "%n`provider NAME ENGINE` is for Pulumi's engine: a plugin that stands in for command, postgresql or aws.",
        mixinStandardHelpOptions = true,
        subcommands = {ServerCommand.class})
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        if (words.isEmpty() || !words.get(0).equals("provider")) {
            System.exit(new CommandLine(new Main())
                    .setExecutionExceptionHandler((problem, command, parsed) -> failed(problem))
                    .execute(arguments));
        }
        try {
            ProviderPlugin.run(words.subList(1, words.size()));
        } catch (Refusal refusal) {
            System.exit(failed(refusal));
        }
    }

    /** A refusal is complete in itself; anything else is a defect, and its stack trace is what a developer needs. */
    private static int failed(Exception problem) {
        if (!(problem instanceof Refusal)) {
            throw new IllegalStateException("a defect in the local tools", problem);
        }
        System.err.println("error: " + problem.getMessage());
        return 1;
    }
}
