package aurora.operations;

import aurora.identity.Permission;
import aurora.identity.ServiceRole;
import aurora.policy.PolicyDocument;
import aurora.policy.Statement;
import aurora.policy.TrustPolicy;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.pulumi.aws.scheduler.Schedule;
import com.pulumi.aws.scheduler.ScheduleArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleFlexibleTimeWindowArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleTargetArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleTargetDeadLetterConfigArgs;
import com.pulumi.aws.scheduler.inputs.ScheduleTargetRetryPolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/**
 * Has the role manager prove, on a schedule, that the roles are as declared. A check that fails is a failed invocation:
 * Lambda tries it twice more, then puts it in the queue that an alarm watches.
 */
public final class DriftCheck extends ComponentResource {

    private static final int RETRIES = 2;

    private final String name;
    private final DriftCheckArgs args;

    public DriftCheck(String name, DriftCheckArgs args, ComponentResourceOptions options) {
        super("aurora:operations:DriftCheck", name, options);
        this.name = name;
        this.args = args;
        new Schedule(
                name,
                ScheduleArgs.builder()
                        .description("Checks that the database's roles are as declared")
                        .scheduleExpression(args.settings().schedule())
                        .flexibleTimeWindow(ScheduleFlexibleTimeWindowArgs.builder()
                                .mode("OFF")
                                .build())
                        .kmsKeyArn(args.keyArn())
                        .target(target())
                        .build(),
                child());
        registerOutputs(Map.of());
    }

    private ScheduleTargetArgs target() {
        return ScheduleTargetArgs.builder()
                .arn(args.functionArn())
                .roleArn(invoker())
                .input(request(args.model()))
                .retryPolicy(ScheduleTargetRetryPolicyArgs.builder()
                        .maximumRetryAttempts(RETRIES)
                        .build())
                .deadLetterConfig(ScheduleTargetDeadLetterConfigArgs.builder()
                        .arn(args.failuresArn())
                        .build())
                .build();
    }

    static String request(String model) {
        JsonObject request = new JsonObject();
        request.addProperty("action", "check");
        request.add("model", JsonParser.parseString(model));
        return request.toString();
    }

    static String policy(String functionArn, String failuresArn, String keyArn) {
        return PolicyDocument.of(
                Statement.allow("Invoke", "lambda:InvokeFunction").on(functionArn),
                Statement.allow("KeepFailures", "sqs:SendMessage").on(failuresArn),
                Statement.allow("UseKey", "kms:Decrypt", "kms:GenerateDataKey").on(keyArn));
    }

    private Output<String> invoker() {
        ServiceRole role = new ServiceRole(
                name,
                "Invokes the role manager on a schedule",
                account -> TrustPolicy.ofService("scheduler.amazonaws.com", account),
                Permission.of(Output.tuple(args.functionArn(), args.failuresArn(), args.keyArn())
                        .applyValue(known -> policy(known.t1, known.t2, known.t3))),
                args.scope(),
                ComponentResourceOptions.builder().parent(this).build());
        return role.arn();
    }

    private CustomResourceOptions child() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
