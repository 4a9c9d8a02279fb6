package aurora.operations;

import aurora.config.DriftCheckConfig;
import aurora.stack.StackScope;
import com.pulumi.core.Output;

/**
 * What a {@link DriftCheck} is made from.
 *
 * @param model the role model, JSON, as the function reads it
 * @param functionArn what is invoked
 * @param failuresArn the queue that keeps what could not be invoked
 * @param keyArn encrypts the schedule and that queue
 */
public record DriftCheckArgs(
        DriftCheckConfig settings,
        String model,
        Output<String> functionArn,
        Output<String> failuresArn,
        Output<String> keyArn,
        StackScope scope) {}
