package aurora.controls;

import static aurora.controls.Control.among;
import static aurora.controls.Control.each;
import static aurora.controls.Control.form;
import static aurora.controls.Control.set;

import aurora.testing.Declared;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What AWS refuses of everything but the cluster though the types of Java take it. */
final class ServiceConstraints {

    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private static final String FUNCTION = "aws:lambda/function:Function";
    private static final Set<Integer> LOG_DAYS = Set.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    private ServiceConstraints() {}

    static List<Control> all() {
        return Stream.of(function(), alarms(), names(), values())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Control> function() {
        return List.of(
                each(
                        "provider_function_memory",
                        "a size Lambda has",
                        FUNCTION,
                        function -> function.number("memorySize") >= 128 && function.number("memorySize") <= 10240,
                        set("memorySize", new JsonPrimitive(64))),
                each(
                        "provider_function_timeout",
                        "at most a quarter of an hour",
                        FUNCTION,
                        function -> function.number("timeout") <= 900,
                        set("timeout", new JsonPrimitive(901))),
                each(
                        "provider_function_vpc",
                        "vpcId is for reading only",
                        FUNCTION,
                        function -> !function.text("vpcConfig").contains("vpcId"),
                        set("vpcConfig", JsonParser.parseString("{'vpcId': 'vpc-0'}"))),
                each(
                        "provider_function_environment",
                        "no variable that Lambda keeps for itself, and not too much of them",
                        FUNCTION,
                        function -> !function.text("environment").contains("\"AWS_REGION\"")
                                && function.text("environment").length() < 4096,
                        set("environment", JsonParser.parseString("{'variables': {'AWS_REGION': 'x'}}"))),
                form("function_description", FUNCTION, "description", ".{1,256}", "x".repeat(257)));
    }

    private static List<Control> alarms() {
        return List.of(
                form("alarm_operator", ALARM, "comparisonOperator", "(Greater|Less)Than(OrEqualTo)?Threshold", "above"),
                form("alarm_statistic", ALARM, "statistic", "SampleCount|Average|Sum|Minimum|Maximum", "max"),
                form("alarm_missing", ALARM, "treatMissingData", "missing|ignore|breaching|notBreaching", "fine"),
                form("alarm_description", ALARM, "alarmDescription", ".{1,1024}", "x".repeat(1025)),
                each(
                        "provider_alarm_period",
                        "10, 30 or whole minutes",
                        ALARM,
                        alarm -> Set.of(10, 30).contains(alarm.number("period")) || alarm.number("period") % 60 == 0,
                        set("period", new JsonPrimitive(90))));
    }

    private static List<Control> names() {
        return List.of(
                form("log_group_name", "aws:cloudwatch/logGroup:LogGroup", "name", "[.\\-_/#A-Za-z0-9]{1,512}", "a b"),
                form("alias_name", "aws:kms/alias:Alias", "name", "alias/(?!aws/)[A-Za-z0-9/_-]{1,250}", "mine"),
                form(
                        "role_description",
                        "aws:iam/role:Role",
                        "description",
                        "[\\t\\n\\r -~\\u00A1-\\u00FF]{1,1000}",
                        "\u2192"),
                form(
                        "group_description",
                        "aws:ec2/securityGroup:SecurityGroup",
                        "description",
                        "[0-9A-Za-z_ .:/()#,@\\[\\]+=&;{}!$*-]{1,255}",
                        "it's"),
                form(
                        "rule_in_description",
                        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
                        "description",
                        "[0-9A-Za-z_ .:/()#,@\\[\\]+=&;{}!$*-]{1,255}",
                        "it's"),
                form(
                        "rule_out_description",
                        "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
                        "description",
                        "[0-9A-Za-z_ .:/()#,@\\[\\]+=&;{}!$*-]{1,255}",
                        "it's"),
                form(
                        "selection_name",
                        "aws:backup/selection:Selection",
                        "name",
                        "[A-Za-z0-9_.-]{1,50}",
                        "x".repeat(51)),
                form(
                        "dashboard_name",
                        "aws:cloudwatch/dashboard:Dashboard",
                        "dashboardName",
                        "[A-Za-z0-9_-]{1,255}",
                        "a b"),
                new Control(
                        "provider_group_name",
                        "no group's own name begins with sg-, which AWS refuses",
                        run -> run.all("aws:ec2/securityGroup:SecurityGroup").stream()
                                .filter(group -> group.name().startsWith("sg-"))
                                .map(Declared::toString)
                                .toList(),
                        run -> Optional.of(run.and(
                                renamed(Declared.made("aws:ec2/securityGroup:SecurityGroup", new JsonObject()))))));
    }

    private static List<Control> values() {
        return List.of(
                among("log_retention", "aws:cloudwatch/logGroup:LogGroup", "retentionInDays", LOG_DAYS, 31),
                form(
                        "endpoint_type",
                        "aws:ec2/vpcEndpoint:VpcEndpoint",
                        "vpcEndpointType",
                        "Interface|Gateway",
                        "interface"),
                form(
                        "event_source",
                        "aws:rds/eventSubscription:EventSubscription",
                        "sourceType",
                        "db-(instance|cluster|parameter-group|security-group|snapshot|cluster-snapshot|proxy)",
                        "cluster"),
                form(
                        "schedule_expression",
                        "aws:scheduler/schedule:Schedule",
                        "scheduleExpression",
                        "(cron|at|rate)\\(.+\\)",
                        "daily"),
                form("document_type", "aws:ssm/document:Document", "documentType", "Session", "Shell"),
                form("proxy_family", "aws:rds/proxy:Proxy", "engineFamily", "POSTGRESQL", "aurora"),
                each(
                        "provider_queue_retention",
                        "at most two weeks",
                        "aws:sqs/queue:Queue",
                        queue -> queue.number("messageRetentionSeconds") <= 1_209_600,
                        set("messageRetentionSeconds", new JsonPrimitive(2_000_000))),
                each(
                        "provider_plan_schedule",
                        "six fields",
                        "aws:backup/plan:Plan",
                        plan -> plan.text("rules").matches(".*\"schedule\":\"cron\\(\\S+( \\S+){5}\\)\".*"),
                        set("rules", new JsonArray())),
                each(
                        "provider_policy_identity",
                        "an identity's policy names no principal",
                        "aws:iam/rolePolicy:RolePolicy",
                        policy -> !policy.text("policy").contains("\"Principal\""),
                        set("policy", new JsonPrimitive("{\"Statement\":[{\"Principal\":\"*\"}]}"))),
                each(
                        "provider_policy_sids",
                        "no two statements have the same Sid",
                        "aws:iam/rolePolicy:RolePolicy",
                        policy -> PolicyStatement.of(policy).stream()
                                        .map(PolicyStatement::sid)
                                        .distinct()
                                        .count()
                                == PolicyStatement.of(policy).size(),
                        set("policy", new JsonPrimitive("{\"Statement\":[{\"Sid\":\"A\"},{\"Sid\":\"A\"}]}"))));
    }

    private static Declared renamed(Declared group) {
        return new Declared(
                group.type(),
                "sg-mine",
                group.urn(),
                group.parent(),
                true,
                false,
                false,
                "",
                List.of(),
                List.of(),
                group.propertyDependencies(),
                group.inputs());
    }
}
