package local.provider.command;

import java.util.List;
import java.util.Map;
import local.provider.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How a command is run, apart from the command's text.
 *
 * @param interpreter the program that gets the text as its last argument
 * @param directory null for the provider's own, which is the Pulumi program's
 * @param environment added to the provider's own, which is the CLI's
 * @param standardInput null for none
 * @param logging which streams are logged while they come
 */
record Execution(
        List<String> interpreter,
        @Nullable String directory,
        Map<String, String> environment,
        @Nullable String standardInput,
        Logging logging) {
    private static final List<String> SHELL = List.of("/bin/sh", "-c");

    /** Reads the inputs that all commands have in common; secrets are unwrapped for use. */
    static Execution of(Map<String, Object> inputs, Map<String, String> previous) {
        Map<String, Object> plain = Properties.plain(inputs);
        List<String> interpreter = CommandInputs.texts(plain.get("interpreter"));
        Map<String, String> environment = CommandInputs.environment(plain.get("environment"));
        environment.putAll(previous);
        return new Execution(
                interpreter.isEmpty() ? SHELL : interpreter,
                (String) plain.get("dir"),
                environment,
                (String) plain.get("stdin"),
                Logging.of((String) plain.get("logging")));
    }
}
