package aurora.rolemanager;

import com.google.gson.JsonParser;
import com.pulumi.command.local.Command;
import com.pulumi.command.local.CommandArgs;
import com.pulumi.command.local.LocalFunctions;
import com.pulumi.command.local.enums.Logging;
import com.pulumi.command.local.inputs.RunArgs;
import com.pulumi.command.local.outputs.RunResult;
import com.pulumi.core.Output;
import com.pulumi.deployment.Deployment;
import com.pulumi.deployment.InvokeOutputOptions;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Keeps the database's roles as the model declares them.
 *
 * <p>Two calls of the same function: {@code plan}, in every preview and every update, shows the pending statements and yields
 * the {@code generation} that follows; {@code manage}, a command resource with that generation among its triggers, runs when
 * something is pending, when the model or the code changed, and never otherwise. So drift is one update, and the preview after
 * it is empty.
 */
public final class RoleReconciliation extends ComponentResource {
    private static final String DOOR = "bin/invoke-role-manager";

    /** How long a preview waits for the plan. A paused cluster may need it all; a preview that hangs helps nobody. */
    private static final int PREVIEW_SECONDS = 30;

    /** How long an update does: the function's own budgets for waking the cluster up and for a lock, and some. */
    private static final int UPDATE_SECONDS = 150;

    private final Output<String> environment;
    private final Output<String> report;
    private final Output<String> changes;

    public RoleReconciliation(String name, RoleReconciliationArgs args, ComponentResourceOptions options) {
        super("aurora:rolemanager:RoleReconciliation", name, options);
        this.environment = args.environment().applyValue(RoleReconciliation::lines);
        Output<RolePlan> plan = plan(args);
        this.report = manage(name, args, plan.applyValue(RolePlan::generation)).stdout();
        this.changes = report.applyValue(RoleReconciliation::changesOf);
        registerOutputs(Map.of("report", report, "changes", changes));
    }

    /** The role manager's answer, JSON (ROLE-MODEL.md 4): who is there, member of what, allowed what. */
    public Output<String> report() {
        return report;
    }

    /** What the last {@code manage} changed: a JSON array of {@code {"sql", "why"}}. */
    public Output<String> changes() {
        return changes;
    }

    /** What {@code bin/invoke-role-manager} needs to call the same role manager: lines of {@code NAME=value}, no secret among them. */
    public Output<String> environment() {
        return environment;
    }

    private Output<RolePlan> plan(RoleReconciliationArgs args) {
        InvokeOutputOptions options = new InvokeOutputOptions.Builder()
                .parent(this)
                .dependsOn(args.dependsOn().toArray(Resource[]::new))
                .build();
        return LocalFunctions.run(
                        RunArgs.builder()
                                .command(DOOR + " plan --or-reason --within " + secondsToWait())
                                .environment(args.environment())
                                .stdin(args.model())
                                .logging(Logging.None)
                                .build(),
                        options)
                .applyValue(RunResult::stdout)
                .applyValue(RolePlan::parse)
                .applyValue(plan -> show(plan, args));
    }

    private static int secondsToWait() {
        return Deployment.getInstance().isDryRun() ? PREVIEW_SECONDS : UPDATE_SECONDS;
    }

    private static String lines(Map<String, String> environment) {
        return environment.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static RolePlan show(RolePlan plan, RoleReconciliationArgs args) {
        if (plan.isAvailable()) {
            args.log().info(plan.message());
        } else {
            args.log().warn(plan.message());
        }
        return plan;
    }

    private Command manage(String name, RoleReconciliationArgs args, Output<String> generation) {
        List<Output<String>> triggers = new ArrayList<>(args.triggers());
        triggers.add(generation);
        return new Command(
                name + "-manage",
                CommandArgs.builder()
                        .create(DOOR + " manage")
                        .environment(args.environment())
                        .stdin(args.model())
                        .triggers(Output.all(triggers).applyValue(List::<Object>copyOf))
                        // The answer is the resource's output already; the log lines are what a person waits with.
                        .logging(Logging.Stderr)
                        // The former answer would be passed as an environment variable, which has a size limit.
                        .addPreviousOutputInEnv(false)
                        .build(),
                CustomResourceOptions.builder()
                        .parent(this)
                        .dependsOn(args.dependsOn().toArray(Resource[]::new))
                        .build());
    }

    static String changesOf(String report) {
        return JsonParser.parseString(report).getAsJsonObject().get("changes").toString();
    }
}
