package com.pulumi.command.local;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import org.jspecify.annotations.Nullable;

/** A command of this machine in the life cycle of a stack: {@code create}, {@code update} and {@code delete} run when Pulumi does so. */
@ResourceType(type = "command:local:Command")
public class Command extends CustomResource {
    @Export(
            name = "stdout",
            refs = {String.class},
            tree = "[0]")
    private Output<String> stdout;

    @Export(
            name = "stderr",
            refs = {String.class},
            tree = "[0]")
    private Output<String> stderr;

    public Command(String name, CommandArgs args, @Nullable CustomResourceOptions options) {
        super(
                "command:local:Command",
                name,
                args,
                CustomResourceOptions.merge(
                        CustomResourceOptions.builder().version("1.2.1").build(), options));
    }

    /** What the last run wrote to standard output, without its last line end. */
    public Output<String> stdout() {
        return this.stdout;
    }

    /** What the last run wrote to standard error. */
    public Output<String> stderr() {
        return this.stderr;
    }
}
