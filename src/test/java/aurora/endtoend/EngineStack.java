package aurora.endtoend;

import aurora.App;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.pulumi.automation.AutomationException;
import com.pulumi.automation.CommandRunOptions;
import com.pulumi.automation.DestroyOptions;
import com.pulumi.automation.LocalPulumiCommand;
import com.pulumi.automation.LocalWorkspace;
import com.pulumi.automation.LocalWorkspaceOptions;
import com.pulumi.automation.OperationType;
import com.pulumi.automation.OutputValue;
import com.pulumi.automation.PreviewOptions;
import com.pulumi.automation.PreviewResult;
import com.pulumi.automation.StackDeployment;
import com.pulumi.automation.UpOptions;
import com.pulumi.automation.UpResult;
import com.pulumi.automation.WorkspaceStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import local.provider.ProviderServer;
import local.provider.StandIn;

/**
 * A stack of the program on the real engine: a state of its own in a folder of its own, the program run inline, the provider
 * plugins attached as servers of this JVM.
 */
final class EngineStack implements AutoCloseable {
    private final WorkspaceStack stack;
    private final Map<String, ProviderServer> servers;
    private final Path folder;
    private final Map<String, String> environment;

    private EngineStack(
            WorkspaceStack stack, Map<String, ProviderServer> servers, Path folder, Map<String, String> environment) {
        this.stack = stack;
        this.servers = servers;
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * Makes a stack that has no resources yet.
     *
     * @param folder an empty folder for its project and state
     * @param configuration the text of its {@code Pulumi.<name>.yaml}
     */
    static EngineStack create(String name, Path folder, String configuration, StandIn... standIns)
            throws AutomationException, IOException {
        prepare(folder, name, configuration);
        Files.createDirectory(folder.resolve("state"));
        Map<String, ProviderServer> servers = new LinkedHashMap<>();
        for (StandIn standIn : standIns) {
            servers.put(standIn.name(), ProviderServer.start(0, standIn));
        }
        Map<String, String> environment = environment(folder, servers);
        return new EngineStack(workspaceStack(name, folder, environment), servers, folder, environment);
    }

    /**
     * Another stack with the same state and the same plugins, whose servers stay this one's to end.
     *
     * @param own a folder of its own: the SDK's destroy takes the stack that was selected last in a folder
     */
    EngineStack beside(String name, Path own, String configuration) throws AutomationException, IOException {
        prepare(own, name, configuration);
        return new EngineStack(workspaceStack(name, own, environment), Map.of(), own, environment);
    }

    private static void prepare(Path folder, String name, String configuration) throws IOException {
        Files.copy(Path.of("Pulumi.yaml"), folder.resolve("Pulumi.yaml"));
        write(folder, name, configuration);
        // The engine reads the function's code itself, from the folder that the program is said to be in.
        Path function = Path.of("role-manager-fn");
        Files.createSymbolicLink(folder.resolve(function), function.toAbsolutePath());
    }

    private static WorkspaceStack workspaceStack(String name, Path folder, Map<String, String> environment)
            throws AutomationException {
        LocalWorkspaceOptions options = LocalWorkspaceOptions.builder()
                .workDir(folder)
                .program(App::stack)
                .pulumiHome(folder.resolve("home"))
                .environmentVariables(environment)
                .build();
        return WorkspaceStack.create(name, LocalWorkspace.create(options));
    }

    private static Map<String, String> environment(Path folder, Map<String, ProviderServer> servers) {
        return Map.of(
                "PULUMI_BACKEND_URL",
                folder.resolve("state").toUri().toString(),
                "PULUMI_CONFIG_PASSPHRASE",
                "of a test",
                "PULUMI_SKIP_UPDATE_CHECK",
                "true",
                "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION",
                "true",
                "PULUMI_DEBUG_PROVIDERS",
                servers.entrySet().stream()
                        .map(server -> server.getKey() + ":" + server.getValue().port())
                        .collect(Collectors.joining(",")));
    }

    private static void write(Path folder, String name, String configuration) throws IOException {
        Files.writeString(folder.resolve("Pulumi." + name + ".yaml"), configuration);
    }

    /** Changes the stack's configuration, as a person does who edits its file. */
    void configure(String configuration) throws IOException {
        write(folder, stack.name(), configuration + saltOfSecrets());
    }

    /** The line that Pulumi itself wrote into the file; without it the stack's secrets cannot be read any more. */
    private String saltOfSecrets() throws IOException {
        return Files.readString(folder.resolve("Pulumi." + stack.name() + ".yaml"))
                .lines()
                .filter(line -> line.startsWith("encryptionsalt:"))
                .map(line -> System.lineSeparator() + line)
                .findFirst()
                .orElse("");
    }

    /** What an update would do to resources that are not as they should be, in the order in which it would. */
    List<Step> steps() throws AutomationException {
        List<Step> steps = new CopyOnWriteArrayList<>();
        stack.preview(PreviewOptions.builder()
                .onEvent(event -> Optional.ofNullable(event.resourcePreEvent())
                        .map(before -> Step.of(before.metadata()))
                        .filter(step -> step.operation() != OperationType.SAME)
                        .ifPresent(steps::add))
                .build());
        return List.copyOf(steps);
    }

    PreviewResult preview() throws AutomationException {
        return stack.preview();
    }

    UpResult up() throws AutomationException {
        return stack.up();
    }

    /** Fails when there was anything to change. */
    UpResult upWithoutChanges() throws AutomationException {
        return stack.up(UpOptions.builder().expectNoChanges(true).build());
    }

    Map<OperationType, Integer> refresh() throws AutomationException {
        return stack.refresh().summary().resourceChanges();
    }

    /** As automation does: what is not protected is deleted even when something else is. */
    void destroy() throws AutomationException {
        stack.destroy(DestroyOptions.builder().build());
    }

    /** As a person does, {@code pulumi destroy}: the preview comes first. */
    void destroyAfterPreview() throws AutomationException {
        CommandRunOptions options = CommandRunOptions.builder()
                .workingDir(folder)
                .additionalEnv(environment)
                .build();
        LocalPulumiCommand.create().run(List.of("destroy", "--yes", "--stack", stack.name()), options);
    }

    /** Takes the protection of every resource away, as {@code pulumi state unprotect --all} does. */
    void unprotect() throws AutomationException {
        JsonObject exported = new Gson()
                .toJsonTree(
                        Map.of("version", 3, "deployment", stack.exportStack().deployment()))
                .getAsJsonObject();
        exported.getAsJsonObject("deployment")
                .getAsJsonArray("resources")
                .forEach(resource -> resource.getAsJsonObject().remove("protect"));
        stack.importStack(StackDeployment.fromJson(exported.toString()));
    }

    String output(String name) throws AutomationException {
        OutputValue value = stack.getOutputs().get(name);
        if (value == null) {
            throw new AssertionError("the stack has no output " + name);
        }
        return String.valueOf(value.value());
    }

    Set<String> outputs() throws AutomationException {
        return stack.getOutputs().keySet();
    }

    /** The state as the backend keeps it, JSON. */
    String state() {
        try {
            Path backend = Path.of(URI.create(environment.getOrDefault("PULUMI_BACKEND_URL", "")));
            return Files.readString(backend.resolve(".pulumi/stacks/aurora/" + stack.name() + ".json"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends the servers; what the stack declared stays as it is. */
    @Override
    public void close() {
        servers.values().forEach(ProviderServer::close);
    }
}
