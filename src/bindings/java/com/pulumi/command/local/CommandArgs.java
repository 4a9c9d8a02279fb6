package com.pulumi.command.local;

import com.pulumi.command.local.enums.Logging;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Inputs of {@link Command}, as command 1.2.1 declares them. */
public final class CommandArgs extends com.pulumi.resources.ResourceArgs {
    @Import(name = "create")
    private @Nullable Output<String> create;

    @Import(name = "update")
    private @Nullable Output<String> update;

    @Import(name = "delete")
    private @Nullable Output<String> delete;

    @Import(name = "triggers")
    private @Nullable Output<List<Object>> triggers;

    @Import(name = "interpreter")
    private @Nullable Output<List<String>> interpreter;

    @Import(name = "dir")
    private @Nullable Output<String> dir;

    @Import(name = "environment")
    private @Nullable Output<Map<String, String>> environment;

    @Import(name = "addPreviousOutputInEnv")
    private @Nullable Output<Boolean> addPreviousOutputInEnv;

    @Import(name = "stdin")
    private @Nullable Output<String> stdin;

    @Import(name = "assetPaths")
    private @Nullable Output<List<String>> assetPaths;

    @Import(name = "archivePaths")
    private @Nullable Output<List<String>> archivePaths;

    @Import(name = "logging")
    private @Nullable Output<Logging> logging;

    private CommandArgs() {}

    /** Runs when the resource is created. */
    public Optional<Output<String>> create() {
        return Optional.ofNullable(this.create);
    }

    /** Runs when an input changed; left out, {@code create} runs again. */
    public Optional<Output<String>> update() {
        return Optional.ofNullable(this.update);
    }

    /** Runs when the resource is deleted. */
    public Optional<Output<String>> delete() {
        return Optional.ofNullable(this.delete);
    }

    /** Values whose change makes the command run again. */
    public Optional<Output<List<Object>>> triggers() {
        return Optional.ofNullable(this.triggers);
    }

    /** The program and its first arguments that run the command; the default is {@code /bin/sh -c}. */
    public Optional<Output<List<String>>> interpreter() {
        return Optional.ofNullable(this.interpreter);
    }

    /** The folder to run in; the default is the program's. */
    public Optional<Output<String>> dir() {
        return Optional.ofNullable(this.dir);
    }

    /** Environment variables on top of those of the Pulumi process. */
    public Optional<Output<Map<String, String>>> environment() {
        return Optional.ofNullable(this.environment);
    }

    /** Whether the former run's output is passed as {@code PULUMI_COMMAND_STDOUT} and {@code PULUMI_COMMAND_STDERR}. */
    public Optional<Output<Boolean>> addPreviousOutputInEnv() {
        return Optional.ofNullable(this.addPreviousOutputInEnv);
    }

    /** What the command reads from standard input. */
    public Optional<Output<String>> stdin() {
        return Optional.ofNullable(this.stdin);
    }

    /** Globs of files to return as assets. */
    public Optional<Output<List<String>>> assetPaths() {
        return Optional.ofNullable(this.assetPaths);
    }

    /** Globs of files to return as an archive. */
    public Optional<Output<List<String>>> archivePaths() {
        return Optional.ofNullable(this.archivePaths);
    }

    /** Which of its streams are logged live. */
    public Optional<Output<Logging>> logging() {
        return Optional.ofNullable(this.logging);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects the arguments; each may be a plain value or an output. */
    public static final class Builder {
        private final CommandArgs args = new CommandArgs();

        /** Runs when the resource is created. */
        public Builder create(@Nullable Output<String> create) {
            args.create = create;
            return this;
        }

        /** Runs when the resource is created. */
        public Builder create(String create) {
            return create(Output.of(create));
        }

        /** Runs when an input changed; left out, {@code create} runs again. */
        public Builder update(@Nullable Output<String> update) {
            args.update = update;
            return this;
        }

        /** Runs when an input changed; left out, {@code create} runs again. */
        public Builder update(String update) {
            return update(Output.of(update));
        }

        /** Runs when the resource is deleted. */
        public Builder delete(@Nullable Output<String> delete) {
            args.delete = delete;
            return this;
        }

        /** Runs when the resource is deleted. */
        public Builder delete(String delete) {
            return delete(Output.of(delete));
        }

        /** Values whose change makes the command run again. */
        public Builder triggers(@Nullable Output<List<Object>> triggers) {
            args.triggers = triggers;
            return this;
        }

        /** Values whose change makes the command run again. */
        public Builder triggers(List<Object> triggers) {
            return triggers(Output.of(triggers));
        }

        /** The program and its first arguments that run the command; the default is {@code /bin/sh -c}. */
        public Builder interpreter(@Nullable Output<List<String>> interpreter) {
            args.interpreter = interpreter;
            return this;
        }

        /** The program and its first arguments that run the command; the default is {@code /bin/sh -c}. */
        public Builder interpreter(List<String> interpreter) {
            return interpreter(Output.of(interpreter));
        }

        /** The folder to run in; the default is the program's. */
        public Builder dir(@Nullable Output<String> dir) {
            args.dir = dir;
            return this;
        }

        /** The folder to run in; the default is the program's. */
        public Builder dir(String dir) {
            return dir(Output.of(dir));
        }

        /** Environment variables on top of those of the Pulumi process. */
        public Builder environment(@Nullable Output<Map<String, String>> environment) {
            args.environment = environment;
            return this;
        }

        /** Environment variables on top of those of the Pulumi process. */
        public Builder environment(Map<String, String> environment) {
            return environment(Output.of(environment));
        }

        /** Whether the former run's output is passed as {@code PULUMI_COMMAND_STDOUT} and {@code PULUMI_COMMAND_STDERR}. */
        public Builder addPreviousOutputInEnv(@Nullable Output<Boolean> addPreviousOutputInEnv) {
            args.addPreviousOutputInEnv = addPreviousOutputInEnv;
            return this;
        }

        /** Whether the former run's output is passed as {@code PULUMI_COMMAND_STDOUT} and {@code PULUMI_COMMAND_STDERR}. */
        public Builder addPreviousOutputInEnv(Boolean addPreviousOutputInEnv) {
            return addPreviousOutputInEnv(Output.of(addPreviousOutputInEnv));
        }

        /** What the command reads from standard input. */
        public Builder stdin(@Nullable Output<String> stdin) {
            args.stdin = stdin;
            return this;
        }

        /** What the command reads from standard input. */
        public Builder stdin(String stdin) {
            return stdin(Output.of(stdin));
        }

        /** Globs of files to return as assets. */
        public Builder assetPaths(@Nullable Output<List<String>> assetPaths) {
            args.assetPaths = assetPaths;
            return this;
        }

        /** Globs of files to return as assets. */
        public Builder assetPaths(List<String> assetPaths) {
            return assetPaths(Output.of(assetPaths));
        }

        /** Globs of files to return as an archive. */
        public Builder archivePaths(@Nullable Output<List<String>> archivePaths) {
            args.archivePaths = archivePaths;
            return this;
        }

        /** Globs of files to return as an archive. */
        public Builder archivePaths(List<String> archivePaths) {
            return archivePaths(Output.of(archivePaths));
        }

        /** Which of its streams are logged live. */
        public Builder logging(@Nullable Output<Logging> logging) {
            args.logging = logging;
            return this;
        }

        /** Which of its streams are logged live. */
        public Builder logging(Logging logging) {
            return logging(Output.of(logging));
        }

        public CommandArgs build() {
            return args;
        }
    }
}
