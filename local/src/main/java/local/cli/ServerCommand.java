package local.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import local.failure.Refusal;
import local.server.EmbeddedServer;
import local.server.Interruption;
import local.server.MasterRole;
import local.server.PostgresVersion;
import local.server.Removal;
import local.server.StartOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code server VERB --home DIR}: one line of JSON on standard output, progress on standard error. */
@Command(
        name = "server",
        description = "An embedded PostgreSQL cluster that is entered as on RDS.",
        mixinStandardHelpOptions = true)
final class ServerCommand {
    private static final int LAST_PORT = 65_535;
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Command(name = "inspect", description = "Says port, start counter and whether the server runs; decides the port.")
    void inspect(
            @Option(names = "--home", required = true, description = "the cluster's folder") Path home,
            @Option(names = "--port", description = "the port; otherwise the stored one, or a free one") @Nullable
                    Integer port) {
        answer(server(home).inspect(checked(port)));
    }

    @Command(name = "start", description = "Makes the cluster where it is missing and starts it where it does not run.")
    void start(
            @Option(names = "--home", required = true, description = "the cluster's folder") Path home,
            @Option(names = "--version", defaultValue = "17", description = "the PostgreSQL major (${DEFAULT-VALUE})")
                    String version,
            @Option(names = "--roles", split = ",", description = "login roles that get a client certificate") @Nullable
                    List<String> roles,
            @Option(
                            names = "--master",
                            defaultValue = "postgres",
                            description = "logs in with a password (${DEFAULT-VALUE})")
                    String master,
            @Option(names = "--port", description = "the port; otherwise the stored one, or a free one") @Nullable
                    Integer port) {
        // An empty list, written down.
        List<String> named = roles == null || roles.equals(List.of("")) ? List.of() : roles;
        answer(server(home).start(new StartOptions(PostgresVersion.parse(version), named, master, checked(port))));
    }

    @Command(name = "master", description = "Gives the master its password and the right to grant rds_iam.")
    void master(
            @Option(names = "--home", required = true, description = "the cluster's folder") Path home,
            @Option(names = "--name", defaultValue = "postgres", description = "the role (${DEFAULT-VALUE})")
                    String name) {
        answer(new MasterRole(home, this::say).ensure(name));
    }

    @Command(name = "stop", description = "Stops the server; one that does not run is stopped already.")
    void stop(
            @Option(names = "--home", required = true, description = "the cluster's folder") Path home,
            @Option(names = "--remove", description = "delete its data, certificates and password too")
                    boolean remove) {
        server(home).stop(remove ? Removal.EVERYTHING : Removal.NOTHING);
    }

    @Command(
            name = "forget",
            description =
                    "Drops roles and databases whose creation was interrupted; reads `pulumi stack export` from standard input.")
    void forget(@Option(names = "--home", required = true, description = "the cluster's folder") Path home)
            throws IOException {
        String export = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        new Interruption(home, System.getenv(), this::say).forget(export);
    }

    @Command(name = "status", description = "Says what runs where.")
    void status(@Option(names = "--home", required = true, description = "the cluster's folder") Path home) {
        answer(server(home).status());
    }

    private EmbeddedServer server(Path home) {
        return new EmbeddedServer(home, System.getenv(), this::say);
    }

    private static @Nullable Integer checked(@Nullable Integer port) {
        if (port != null && (port < 1 || port > LAST_PORT)) {
            throw new Refusal("--port " + port + " is no port; choose one from 1024 to " + LAST_PORT);
        }
        return port;
    }

    private void answer(Object answer) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(GSON.toJson(answer));
        out.flush();
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
