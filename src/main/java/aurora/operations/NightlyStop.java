package aurora.operations;

import aurora.identity.Permission;
import aurora.identity.ServiceRole;
import aurora.policy.TrustPolicy;
import aurora.stack.StackScope;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.pulumi.aws.scheduler.Schedule;
import com.pulumi.aws.scheduler.ScheduleArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleFlexibleTimeWindowArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleTargetArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** Turns a machine off every night, in case it did not do so itself. */
final class NightlyStop extends ComponentResource {

    private final String name;
    private final StackScope scope;

    NightlyStop(String name, String schedule, Machine machine, StackScope scope, ComponentResourceOptions options) {
        super("aurora:operations:NightlyStop", name, options);
        this.name = name;
        this.scope = scope;
        Output<String> action = scope.account()
                .applyValue(account -> "arn:" + account.partition() + ":scheduler:::aws-sdk:ec2:stopInstances");
        new Schedule(
                name,
                ScheduleArgs.builder()
                        .description("Turns the jump box off")
                        .scheduleExpression(schedule)
                        .flexibleTimeWindow(ScheduleFlexibleTimeWindowArgs.builder()
                                .mode("OFF")
                                .build())
                        .kmsKeyArn(machine.keyArn())
                        .target(ScheduleTargetArgs.builder()
                                .arn(action)
                                .roleArn(stopper(machine))
                                .input(machine.id().applyValue(NightlyStop::request))
                                .build())
                        .build(),
                child());
        registerOutputs(Map.of());
    }

    /** The machine and the key that encrypts what is said about it. */
    record Machine(Output<String> id, Output<String> arn, Output<String> keyArn) {}

    private static String request(String instanceId) {
        JsonArray ids = new JsonArray();
        ids.add(instanceId);
        JsonObject request = new JsonObject();
        request.add("InstanceIds", ids);
        return request.toString();
    }

    private Output<String> stopper(Machine machine) {
        ServiceRole role = new ServiceRole(
                name,
                "Turns the jump box off",
                account -> TrustPolicy.ofService("scheduler.amazonaws.com", account),
                Permission.of(Output.tuple(machine.arn(), machine.keyArn())
                        .applyValue(known -> JumpBoxPolicy.ofNightlyStop(known.t1, known.t2))),
                scope,
                ComponentResourceOptions.builder().parent(this).build());
        return role.arn();
    }

    private CustomResourceOptions child() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
