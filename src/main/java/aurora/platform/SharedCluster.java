package aurora.platform;

import com.pulumi.core.Output;
import com.pulumi.exceptions.RunException;
import com.pulumi.resources.StackReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The cluster of another stack, as that stack's outputs describe it. */
final class SharedCluster {

    private final StackReference reference;
    private final String stack;

    /** @param stack its name with organization and project */
    SharedCluster(String stack) {
        this.stack = stack;
        this.reference = new StackReference(stack);
    }

    /** What {@code bin/invoke-role-manager} needs to call its role manager. */
    Output<Map<String, String>> roleManager() {
        return text("roleManagerEnvironment").applyValue(SharedCluster::variables);
    }

    /** One of its outputs, which it must have. */
    Output<String> text(String output) {
        return reference
                .output(Output.of(output))
                .applyValue(
                        value -> Optional.ofNullable(value)
                                .map(SharedCluster::plain)
                                .orElseThrow(
                                        () -> new RunException(
                                                "stack " + stack + " has no output " + output
                                                        + ": bring it up first, with this version of the program (aurora:database.shareFrom names it)")));
    }

    /** The engine keeps every number as a decimal one. */
    private static String plain(Object value) {
        return value instanceof Double number && number == Math.rint(number)
                ? Long.toString(number.longValue())
                : value.toString();
    }

    private static Map<String, String> variables(String lines) {
        Map<String, String> variables = new LinkedHashMap<>();
        lines.lines()
                .map(line -> line.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> variables.put(pair[0], pair[1]));
        return variables;
    }
}
