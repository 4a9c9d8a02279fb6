package aurora.operations;

import aurora.config.SshConfig;
import aurora.identity.Permission;
import aurora.identity.ServiceRole;
import aurora.network.Firewall;
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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** A way in by SSH for one address, which AWS closes when its time has come, whether or not anybody remembers. */
final class SshDoor extends ComponentResource {

    SshDoor(
            String name,
            SshConfig settings,
            Firewall firewall,
            Output<String> keyArn,
            StackScope scope,
            ComponentResourceOptions options) {
        super("aurora:operations:SshDoor", name, options);
        Output<String> rule = firewall.allowSshFrom(settings.from(), "SSH until " + settings.until());
        ServiceRole closer = new ServiceRole(
                name,
                "Closes the jump box to SSH",
                account -> TrustPolicy.ofService("scheduler.amazonaws.com", account),
                Permission.of(Output.tuple(scope.account(), firewall.groupId(), rule, keyArn)
                        .applyValue(known -> JumpBoxPolicy.ofClosing(known.t1, known.t2, known.t3, known.t4))),
                scope,
                ComponentResourceOptions.builder().parent(this).build());
        new Schedule(
                name,
                ScheduleArgs.builder()
                        .description("Closes the jump box to SSH")
                        .scheduleExpression(once(settings))
                        .flexibleTimeWindow(ScheduleFlexibleTimeWindowArgs.builder()
                                .mode("OFF")
                                .build())
                        .kmsKeyArn(keyArn)
                        .target(ScheduleTargetArgs.builder()
                                .arn(scope.account()
                                        .applyValue(account -> "arn:" + account.partition()
                                                + ":scheduler:::aws-sdk:ec2:revokeSecurityGroupIngress"))
                                .roleArn(closer.arn())
                                .input(Output.tuple(firewall.groupId(), rule)
                                        .applyValue(known -> request(known.t1, known.t2)))
                                .build())
                        .build(),
                CustomResourceOptions.builder().parent(this).build());
        registerOutputs(Map.of());
    }

    private static String once(SshConfig settings) {
        String moment = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss")
                .withZone(ZoneOffset.UTC)
                .format(settings.until());
        return "at(" + moment + ")";
    }

    private static String request(String groupId, String ruleId) {
        JsonArray rules = new JsonArray();
        rules.add(ruleId);
        JsonObject request = new JsonObject();
        request.addProperty("GroupId", groupId);
        request.add("SecurityGroupRuleIds", rules);
        return request.toString();
    }
}
