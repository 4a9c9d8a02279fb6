package aurora.platform;

import com.pulumi.core.Output;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a stack exports, in the order in which it was said. Values are text, numbers or JSON text only: the Automation
 * API of Java cannot read objects. Not thread-safe.
 */
public final class StackOutputs {

    private final Map<String, Output<?>> outputs = new LinkedHashMap<>();

    StackOutputs with(String name, Output<?> value) {
        outputs.put(name, value);
        return this;
    }

    StackOutputs with(String name, String value) {
        return with(name, Output.of(value));
    }

    /** Leaves the output out where there is nothing to say. */
    StackOutputs with(String name, Optional<String> value) {
        value.ifPresent(text -> with(name, text));
        return this;
    }

    /** Name to value. */
    public Map<String, Output<?>> asMap() {
        return Collections.unmodifiableMap(outputs);
    }
}
