package aurora.operations;

import aurora.config.AlarmsConfig;
import aurora.config.InstancesConfig;
import aurora.stack.StackScope;
import com.pulumi.core.Output;

/**
 * What {@link Alarms} watch.
 *
 * @param failedLoginLogGroup where the reasons of refused logins are
 * @param failuresQueue name of the queue of failed asynchronous invocations
 */
public record AlarmsArgs(
        AlarmsConfig settings,
        InstancesConfig instances,
        Output<String> clusterIdentifier,
        Output<String> failedLoginLogGroup,
        Output<String> functionName,
        Output<String> failuresQueue,
        StackScope scope) {}
