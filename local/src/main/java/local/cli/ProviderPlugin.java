package local.cli;

import java.util.List;
import local.failure.Refusal;
import local.provider.ProviderServer;
import local.provider.StandIn;
import local.provider.aws.RecordingAws;
import local.provider.command.CommandProvider;
import local.provider.postgresql.PostgresqlProvider;

/**
 * {@code provider NAME … ENGINE}: a provider plugin. The engine starts it in a process group of its own, which a terminal's Ctrl-C does not
 * reach, and sends SIGINT when the plugin is to end: handled, it costs nothing; ignored, the engine waits five seconds and complains.
 *
 * <p>Not a picocli command: it has no options of its own, and reading annotations would be a third of the time that each operation waits for it.
 */
final class ProviderPlugin {
    private ProviderPlugin() {}

    /**
     * Serves until the engine ends it.
     *
     * @param arguments the provider's name, whatever Pulumi puts in between, the engine's address
     */
    static void run(List<String> arguments) {
        if (arguments.size() < 2) {
            throw new Refusal(
                    "a provider plugin is started by Pulumi, with the address of its engine: provider NAME ENGINE");
        }
        try (ProviderServer server = ProviderServer.start(0, standIn(arguments.get(0)))) {
            server.connect(arguments.get(arguments.size() - 1));
            endWithTheEngine(server);
            // The engine reads the port from the first line and hides all the others.
            System.out.println(server.port());
            server.awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static StandIn standIn(String name) {
        return switch (name) {
            case "command" -> new CommandProvider();
            case "postgresql" -> new PostgresqlProvider();
            case "aws" -> RecordingAws.of(System.getenv());
            default ->
                throw new Refusal(
                        "there is no stand-in for the provider " + name + "; there are command, postgresql and aws");
        };
    }

    /** However the engine ends, the plugin ends too, and takes the commands that run along. */
    private static void endWithTheEngine(ProviderServer server) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        ProcessHandle.current().parent().ifPresent(engine -> {
            Thread watch = new Thread(() -> {
                engine.onExit().join();
                System.exit(0);
            });
            watch.setDaemon(true);
            watch.start();
        });
    }
}
