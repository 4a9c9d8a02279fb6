package aurora.operations;

import aurora.stack.StackScope;
import com.pulumi.core.Output;
import java.util.Optional;

/**
 * What a {@link ScheduledCall} is made from.
 *
 * @param purpose for the console
 * @param schedule when, as EventBridge Scheduler writes it
 * @param target ARN of what is called: a function, or an action of an AWS service
 * @param input what it is called with, JSON
 * @param policy what the caller may do
 * @param failuresArn a queue for calls that cannot be made
 * @param keyArn encrypts the schedule
 */
record ScheduledCallArgs(
        String purpose,
        String schedule,
        Output<String> target,
        Output<String> input,
        Output<String> policy,
        Optional<Output<String>> failuresArn,
        Output<String> keyArn,
        StackScope scope) {}
