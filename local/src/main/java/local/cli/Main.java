package local.cli;

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
        mixinStandardHelpOptions = true,
        subcommands = {ServerCommand.class, ProviderCommand.class})
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(Main::refuse)
                // What the engine puts between a provider's name and its own address is Pulumi's to define.
                .setStopAtPositional(true)
                .execute(arguments);
    }

    /** A refusal is complete in itself; anything else is a defect, and its stack trace is what a developer needs. */
    private static int refuse(Exception problem, CommandLine command, CommandLine.ParseResult arguments)
            throws Exception {
        if (problem instanceof Refusal) {
            command.getErr().println("error: " + problem.getMessage());
            return 1;
        }
        throw problem;
    }
}
