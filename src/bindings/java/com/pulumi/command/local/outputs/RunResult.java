package com.pulumi.command.local.outputs;

import com.pulumi.core.annotations.CustomType;

/** What a command left behind. */
@CustomType
public final class RunResult {
    private String stdout = "";
    private String stderr = "";

    private RunResult() {}

    /** What it wrote to standard output, without the last line end. */
    public String stdout() {
        return stdout;
    }

    /** What it wrote to standard error. */
    public String stderr() {
        return stderr;
    }

    @CustomType.Builder
    public static final class Builder {
        private final RunResult result = new RunResult();

        @CustomType.Setter
        public Builder stdout(String stdout) {
            result.stdout = stdout;
            return this;
        }

        @CustomType.Setter
        public Builder stderr(String stderr) {
            result.stderr = stderr;
            return this;
        }

        public RunResult build() {
            return result;
        }
    }
}
