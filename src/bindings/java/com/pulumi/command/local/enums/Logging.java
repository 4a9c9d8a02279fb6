package com.pulumi.command.local.enums;

import com.pulumi.core.annotations.EnumType;

/** Which streams of a command are logged live. */
@EnumType
public enum Logging {
    Stdout("stdout"),
    Stderr("stderr"),
    StdoutAndStderr("stdoutAndStderr"),
    None("none");

    private final String value;

    Logging(String value) {
        this.value = value;
    }

    @EnumType.Converter
    public String getValue() {
        return value;
    }
}
