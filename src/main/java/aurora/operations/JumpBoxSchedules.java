package aurora.operations;

import aurora.config.SshConfig;
import aurora.network.Firewall;
import aurora.stack.StackScope;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.pulumi.aws.ec2.Instance;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What happens to the jump box when it is time, whether or not anybody remembers. */
final class JumpBoxSchedules {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private final String name;
    private final Output<String> keyArn;
    private final StackScope scope;
    private final Resource parent;

    JumpBoxSchedules(String name, Output<String> keyArn, StackScope scope, Resource parent) {
        this.name = name;
        this.keyArn = keyArn;
        this.scope = scope;
        this.parent = parent;
    }

    /** Turns the machine off, in case it did not do so itself. */
    void stop(Instance machine, String schedule) {
        call(
                "-stop",
                "Turns the jump box off",
                schedule,
                "stopInstances",
                machine.id().applyValue(JumpBoxSchedules::stopRequest),
                Output.tuple(machine.arn(), keyArn)
                        .applyValue(known -> JumpBoxPolicy.ofNightlyStop(known.t1, known.t2)));
    }

    /** Opens the firewall to one address, and closes it again. */
    void letIn(SshConfig ssh, Firewall firewall) {
        Output<String> rule = firewall.allowSshFrom(ssh.from(), "SSH until " + ssh.until());
        call(
                "-ssh",
                "Closes the jump box to SSH",
                at(ssh.until()),
                "revokeSecurityGroupIngress",
                Output.tuple(firewall.groupId(), rule).applyValue(known -> closeRequest(known.t1, known.t2)),
                Output.tuple(scope.account(), firewall.groupId(), rule, keyArn)
                        .applyValue(known -> JumpBoxPolicy.ofClosing(known.t1, known.t2, known.t3, known.t4)));
    }

    private void call(
            String suffix,
            String purpose,
            String schedule,
            String action,
            Output<String> input,
            Output<String> policy) {
        Output<String> target = scope.account()
                .applyValue(account -> "arn:" + account.partition() + ":scheduler:::aws-sdk:ec2:" + action);
        new ScheduledCall(
                name + suffix,
                new ScheduledCallArgs(purpose, schedule, target, input, policy, Optional.empty(), keyArn, scope),
                ComponentResourceOptions.builder().parent(parent).build());
    }

    private static String at(Instant moment) {
        return "at(" + MOMENT.format(moment) + ")";
    }

    private static String stopRequest(String instanceId) {
        JsonObject request = new JsonObject();
        request.add("InstanceIds", listOf(instanceId));
        return request.toString();
    }

    private static String closeRequest(String groupId, String ruleId) {
        JsonObject request = new JsonObject();
        request.addProperty("GroupId", groupId);
        request.add("SecurityGroupRuleIds", listOf(ruleId));
        return request.toString();
    }

    private static JsonArray listOf(String only) {
        JsonArray list = new JsonArray();
        list.add(only);
        return list;
    }
}
