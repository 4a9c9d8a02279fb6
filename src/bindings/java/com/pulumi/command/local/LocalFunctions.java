package com.pulumi.command.local;

import com.pulumi.command.local.inputs.RunArgs;
import com.pulumi.command.local.outputs.RunResult;
import com.pulumi.core.Output;
import com.pulumi.core.TypeShape;
import com.pulumi.deployment.Deployment;
import com.pulumi.deployment.InvokeOutputOptions;

/** The functions of the command provider that run on this machine. */
public final class LocalFunctions {
    private LocalFunctions() {}

    /**
     * Runs a command now, in every preview and every update. It is left out, and the result unknown, while an argument is unknown
     * or a resource that {@code options} depend on is yet to be created. A command that fails fails the operation.
     */
    public static Output<RunResult> run(RunArgs args, InvokeOutputOptions options) {
        return Deployment.getInstance()
                .invoke("command:local:run", TypeShape.of(RunResult.class), args, withVersion(options));
    }

    private static InvokeOutputOptions withVersion(InvokeOutputOptions options) {
        return new InvokeOutputOptions(
                options.getParent().orElse(null),
                options.getProvider().orElse(null),
                options.getVersion().orElse("1.2.1"),
                options.getDependsOn());
    }
}
