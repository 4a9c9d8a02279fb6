package local.cli;

import local.failure.Refusal;
import local.provider.ProviderServer;
import local.provider.StandIn;
import local.provider.aws.RecordingAws;
import local.provider.command.CommandProvider;
import local.provider.postgresql.PostgresqlProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code provider NAME ENGINE}: a provider plugin, started by Pulumi's engine, which ends it too. */
@Command(
        name = "provider",
        description = "A provider plugin that stands in for the official one.",
        mixinStandardHelpOptions = true)
final class ProviderCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", description = "command, postgresql or aws")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    @Parameters(
            index = "1..*",
            arity = "1",
            description = "the engine's address, after options that Pulumi may put before it")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String[] arguments;

    @Override
    public void run() {
        try (ProviderServer server = ProviderServer.start(0, standIn())) {
            server.connect(arguments[arguments.length - 1]);
            PluginProcess.endWith(server);
            // The engine reads the port from the first line and hides all the others.
            spec.commandLine().getOut().println(server.port());
            spec.commandLine().getOut().flush();
            server.awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private StandIn standIn() {
        return switch (name) {
            case "command" -> new CommandProvider();
            case "postgresql" -> new PostgresqlProvider();
            case "aws" -> RecordingAws.of(System.getenv());
            default ->
                throw new Refusal(
                        "there is no stand-in for the provider " + name + "; there are command, postgresql and aws");
        };
    }
}
