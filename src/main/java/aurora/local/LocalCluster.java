package aurora.local;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.pulumi.command.local.Command;
import com.pulumi.command.local.CommandArgs;
import com.pulumi.command.local.LocalFunctions;
import com.pulumi.command.local.enums.Logging;
import com.pulumi.command.local.inputs.RunArgs;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOutputOptions;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A real PostgreSQL server on this machine, dressed as RDS: stands for the network and the cluster on stack {@code local}.
 *
 * <p>The server is a command resource that outlives Pulumi. Whether it still runs is asked in every preview and update; a server
 * that died makes the start counter, a trigger of that resource, differ, and the update starts it again.
 */
public final class LocalCluster extends ComponentResource {
    static final String HOST = "127.0.0.1";

    private final Output<Integer> port;
    private final Output<String> engineVersion;
    private final Output<Map<String, String>> functionEnvironment;
    private final Command master;

    public LocalCluster(String name, LocalClusterArgs args, ComponentResourceOptions options) {
        super("aurora:local:LocalCluster", name, options);
        ServerCommand command = new ServerCommand(".local/servers/" + args.stackName());
        Output<JsonObject> found = inspect(command, args);
        this.port = found.applyValue(server -> server.get("port").getAsInt());
        Command server = server(name, command, args, found);
        this.engineVersion = server.stdout()
                .applyValue(started -> parse(started).get("version").getAsString());
        RdsDress dress = new RdsDress(name, command, port, this, server);
        this.master = master(name, command, args, dress.wear(args));
        this.functionEnvironment = port.applyValue(at -> environment(command, args, at));
        registerOutputs(Map.of("port", port, "engineVersion", engineVersion));
    }

    public String host() {
        return HOST;
    }

    public Output<Integer> port() {
        return port;
    }

    /** The server's full version, such as 17.11. */
    public Output<String> engineVersion() {
        return engineVersion;
    }

    /** What the role manager needs to work here: its own variables (ROLE-MODEL.md 5). It holds names of files, no secret. */
    public Output<Map<String, String>> functionEnvironment() {
        return functionEnvironment;
    }

    /** What must stand before anybody logs in as the master. */
    public Resource ready() {
        return master;
    }

    private Output<JsonObject> inspect(ServerCommand command, LocalClusterArgs args) {
        return LocalFunctions.run(
                        RunArgs.builder()
                                .command(command.inspect(args))
                                .logging(Logging.Stderr)
                                .build(),
                        new InvokeOutputOptions.Builder().parent(this).build())
                .applyValue(result -> parse(result.stdout()));
    }

    private Command server(String name, ServerCommand command, LocalClusterArgs args, Output<JsonObject> found) {
        return new Command(
                name + "-server",
                CommandArgs.builder()
                        .create(command.start(args))
                        .delete(command.remove())
                        .triggers(found.applyValue(server -> List.<Object>of(
                                server.get("starts").getAsInt(),
                                server.get("port").getAsInt())))
                        .logging(Logging.Stderr)
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
    }

    private Command master(String name, ServerCommand command, LocalClusterArgs args, Resource database) {
        return new Command(
                name + "-master-password",
                CommandArgs.builder()
                        .create(command.setMaster(args))
                        .logging(Logging.Stderr)
                        .build(),
                CustomResourceOptions.builder().parent(this).dependsOn(database).build());
    }

    private static Map<String, String> environment(ServerCommand server, LocalClusterArgs args, int port) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("ROLE_MANAGER_JAR", "role-manager-fn/target/role-manager-fn.jar");
        environment.put("DB_HOST", HOST);
        environment.put("DB_PORT", Integer.toString(port));
        environment.put("DB_NAME", args.databaseName());
        environment.put("DB_USER", args.masterUsername());
        environment.put("DB_PASSWORD_FILE", server.file("master.password"));
        environment.put("DB_SSL_ROOT_CERT", server.file("tls/ca.crt"));
        environment.put("DB_LOGIN_CERTIFICATES", server.file("clients"));
        // The server is on this machine: it answers at once or not at all.
        environment.put("CONNECT_BUDGET_SECONDS", "10");
        return environment;
    }

    private static JsonObject parse(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }
}
