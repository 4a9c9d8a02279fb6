package aurora.controls;

import static aurora.controls.Control.each;
import static aurora.controls.Control.ownKey;
import static aurora.controls.Control.set;
import static aurora.controls.Control.unset;

import aurora.testing.Declared;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Set;

/** What holds of logs, alarms, queues, schedules and tags. */
final class OperationsControls {

    private static final String LOGS = "aws:cloudwatch/logGroup:LogGroup";
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private static final String SCHEDULE = "aws:scheduler/schedule:Schedule";

    /** Resources that AWS does not tag. */
    private static final Set<String> UNTAGGED = Set.of(
            "aws:backup/selection:Selection",
            "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
            "aws:cloudwatch/dashboard:Dashboard",
            "aws:cloudwatch/logMetricFilter:LogMetricFilter",
            "aws:ec2/routeTableAssociation:RouteTableAssociation",
            "aws:iam/rolePolicy:RolePolicy",
            "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
            "aws:kms/alias:Alias",
            "aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup",
            "aws:rds/proxyTarget:ProxyTarget",
            "aws:scheduler/schedule:Schedule",
            "aws:sns/topicPolicy:TopicPolicy",
            "aws:sns/topicSubscription:TopicSubscription");

    private OperationsControls() {}

    static List<Control> all() {
        return List.of(
                ownKey("CKV_AWS_158", "logs are encrypted with the stack's own keys", LOGS, "kmsKeyId"),
                each(
                        "CKV_AWS_338",
                        "logs are kept for a year",
                        LOGS,
                        logs -> logs.number("retentionInDays") >= 365,
                        set("retentionInDays", new JsonPrimitive(30))),
                each(
                        "CloudWatch_15",
                        "every alarm tells somebody",
                        ALARM,
                        alarm -> alarm.text("alarmActions").contains(":sns:"),
                        unset("alarmActions")),
                each(
                        "CloudWatch_17",
                        "every alarm is on",
                        ALARM,
                        alarm -> alarm.isTrue("actionsEnabled"),
                        set("actionsEnabled", new JsonPrimitive(false))),
                ownKey(
                        "SNS_4",
                        "topics are encrypted with the stack's own key",
                        "aws:sns/topic:Topic",
                        "kmsMasterKeyId"),
                ownKey(
                        "SQS_1",
                        "queues are encrypted with the stack's own key",
                        "aws:sqs/queue:Queue",
                        "kmsMasterKeyId"),
                ownKey("CKV_AWS_297", "schedules are encrypted with the stack's own key", SCHEDULE, "kmsKeyArn"),
                new Control(
                        "Tags",
                        "everything that takes tags has them",
                        run -> run.custom()
                                .filter(resource ->
                                        resource.type().startsWith("aws:") && !UNTAGGED.contains(resource.type()))
                                .filter(resource ->
                                        !resource.text("tags").contains("\"stack\":\"" + run.stack() + "\""))
                                .map(Declared::toString)
                                .toList(),
                        run -> run.all(LOGS).stream()
                                .findFirst()
                                .map(logs -> run.with(logs.withInput("tags", new JsonObject())))));
    }
}
