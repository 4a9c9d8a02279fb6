package aurora.operations;

import aurora.identity.Permission;
import aurora.identity.ServiceRole;
import aurora.policy.TrustPolicy;
import com.pulumi.aws.scheduler.Schedule;
import com.pulumi.aws.scheduler.ScheduleArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleFlexibleTimeWindowArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleTargetArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleTargetDeadLetterConfigArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleTargetRetryPolicyArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** Calls something in AWS when it is time, under a role that may do that and nothing else. */
final class ScheduledCall extends ComponentResource {

    private static final int RETRIES = 2;

    ScheduledCall(String name, ScheduledCallArgs args, ComponentResourceOptions options) {
        super("aurora:operations:ScheduledCall", name, options);
        ServiceRole caller = new ServiceRole(
                name,
                args.purpose(),
                account -> TrustPolicy.ofService("scheduler.amazonaws.com", account),
                Permission.of(args.policy()),
                args.scope(),
                ComponentResourceOptions.builder().parent(this).build());
        new Schedule(
                name,
                schedule(args, caller),
                CustomResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of());
    }

    private static ScheduleArgs schedule(ScheduledCallArgs args, ServiceRole caller) {
        ScheduleTargetArgs.Builder target = ScheduleTargetArgs.builder()
                .arn(args.target())
                .roleArn(caller.arn())
                .input(args.input())
                .retryPolicy(ScheduleTargetRetryPolicyArgs.builder()
                        .maximumRetryAttempts(RETRIES)
                        .build());
        args.failuresArn()
                .ifPresent(queue -> target.deadLetterConfig(
                        ScheduleTargetDeadLetterConfigArgs.builder().arn(queue).build()));
        return ScheduleArgs.builder()
                .description(args.purpose())
                .scheduleExpression(args.schedule())
                .flexibleTimeWindow(
                        ScheduleFlexibleTimeWindowArgs.builder().mode("OFF").build())
                .kmsKeyArn(args.keyArn())
                .target(target.build())
                .build();
    }
}
