package aurora.database;

import com.pulumi.command.local.Command;
import com.pulumi.command.local.CommandArgs;
import com.pulumi.command.local.enums.Logging;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/**
 * A database of its own in a cluster that others use as well, made and dropped with the stack by that cluster's role manager. Dropping it ends
 * its sessions and takes its roles along; the role manager refuses to drop what it did not make so.
 */
public final class LogicalDatabase extends ComponentResource {
    private static final String DOOR = "bin/invoke-role-manager";

    public LogicalDatabase(String name, LogicalDatabaseArgs args, ComponentResourceOptions options) {
        super("aurora:database:LogicalDatabase", name, options);
        String template =
                args.template().map(database -> " --template " + database).orElse("");
        // Another database is another resource: the new one is made, then the old one is dropped.
        new Command(
                name + "-" + args.databaseName(),
                CommandArgs.builder()
                        .create(DOOR + " create-database --for " + args.owner() + template)
                        .delete(DOOR + " drop-database")
                        .environment(args.environment())
                        .stdin(args.model())
                        .logging(Logging.Stderr)
                        .addPreviousOutputInEnv(false)
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of());
    }
}
