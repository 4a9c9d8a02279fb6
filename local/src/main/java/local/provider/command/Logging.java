package local.provider.command;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of a command's streams are logged while they come. */
enum Logging {
    STDOUT("stdout", true, false),
    STDERR("stderr", false, true),
    BOTH("stdoutAndStderr", true, true),
    NONE("none", false, false);

    static final String ALLOWED = "stdout, stderr, stdoutAndStderr or none";

    private final String text;
    private final boolean output;
    private final boolean error;

    Logging(String text, boolean output, boolean error) {
        this.text = text;
        this.output = output;
        this.error = error;
    }

    static Optional<Logging> parse(String text) {
        return Arrays.stream(values())
                .filter(logging -> logging.text.equals(text))
                .findFirst();
    }

    /** Left out means both; a wrong text was refused by the check. */
    static Logging of(@Nullable String text) {
        return text == null ? BOTH : parse(text).orElseThrow();
    }

    boolean logsOutput() {
        return output;
    }

    boolean logsError() {
        return error;
    }
}
