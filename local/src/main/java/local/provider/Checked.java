package local.provider;

import java.util.List;
import java.util.Map;

/**
 * The answer to a check: the inputs with what the provider fills in, or why they are refused.
 *
 * @param inputs what the resource will be made from
 * @param failures every fault; empty when the inputs are good
 */
public record Checked(Map<String, Object> inputs, List<CheckFailure> failures) {
    /** Inputs that are good as they are. */
    public static Checked good(Map<String, Object> inputs) {
        return new Checked(inputs, List.of());
    }
}
