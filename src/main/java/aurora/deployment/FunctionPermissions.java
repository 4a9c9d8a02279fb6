package aurora.deployment;

import aurora.policy.Statement;
import java.util.List;

/** What deploying asks of Lambda, of logs and of the queue of failures. Pure. */
final class FunctionPermissions {

    private static final List<String> LOOK_AT_FUNCTIONS = List.of(
            "lambda:GetFunction",
            "lambda:GetFunctionCodeSigningConfig",
            "lambda:GetFunctionConcurrency",
            "lambda:GetFunctionConfiguration",
            "lambda:GetPolicy",
            "lambda:ListTags",
            "lambda:ListVersionsByFunction");

    private static final List<String> CHANGE_FUNCTIONS = List.of(
            "lambda:CreateFunction",
            "lambda:DeleteFunction",
            "lambda:DeleteFunctionCodeSigningConfig",
            "lambda:DeleteFunctionConcurrency",
            "lambda:PublishVersion",
            "lambda:PutFunctionCodeSigningConfig",
            "lambda:PutFunctionConcurrency",
            "lambda:TagResource",
            "lambda:UntagResource",
            "lambda:UpdateFunctionCode",
            "lambda:UpdateFunctionConfiguration");

    private static final List<String> CHANGE_QUEUES =
            List.of("sqs:CreateQueue", "sqs:DeleteQueue", "sqs:SetQueueAttributes", "sqs:TagQueue", "sqs:UntagQueue");

    private static final List<String> CHANGE_LOG_GROUPS = List.of(
            "logs:AssociateKmsKey",
            "logs:CreateLogGroup",
            "logs:DeleteLogGroup",
            "logs:DeleteMetricFilter",
            "logs:DeleteRetentionPolicy",
            "logs:DisassociateKmsKey",
            "logs:PutMetricFilter",
            "logs:PutRetentionPolicy",
            "logs:TagResource",
            "logs:UntagResource");

    private FunctionPermissions() {}

    static List<Statement> read(Place place) {
        return List.of(
                Statement.allow("LookAtFunctions", LOOK_AT_FUNCTIONS).on(functions(place)),
                // What a function is told is encrypted, and shown to those only who may decrypt it.
                place.own(Statement.allow("ReadFunctionVariables", "kms:Decrypt"))
                        .on(place.every("kms", "key"))
                        .when("StringEquals", "kms:ViaService", place.account().regionalService("lambda")),
                Statement.allow("LookAtQueues", "sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:ListQueueTags")
                        .on(place.named("sqs", "")),
                Statement.allow("FindLogGroups", "logs:DescribeLogGroups")
                        .on(place.account().arn("logs", "log-group:*")),
                Statement.allow(
                                "LookAtLogGroups",
                                "logs:DescribeMetricFilters",
                                "logs:ListTagsForResource",
                                "logs:ListTagsLogGroup")
                        .on(logGroups(place)));
    }

    /** Asking the role manager what it would do; Lambda cannot tell that from asking it to do it. */
    static Statement plan(Place place) {
        return Statement.allow("AskRoleManager", "lambda:InvokeFunction").on(functions(place));
    }

    static List<Statement> change(Place place) {
        return List.of(
                Statement.allow("ChangeFunctions", CHANGE_FUNCTIONS).on(functions(place)),
                Statement.allow("DemandSignatures", "lambda:PutFunctionCodeSigningConfig")
                        .on(place.account().arn("lambda", "code-signing-config:*")),
                Statement.allow("ChangeQueues", CHANGE_QUEUES).on(place.named("sqs", "")),
                Statement.allow("ChangeLogGroups", CHANGE_LOG_GROUPS).on(logGroups(place)));
    }

    private static List<String> functions(Place place) {
        return List.of(place.named("lambda", "function:"));
    }

    private static List<String> logGroups(Place place) {
        return List.of(
                place.account().arn("logs", "log-group:/" + place.base() + "-*"),
                place.account().arn("logs", "log-group:/aws/rds/cluster/" + place.cluster() + "/*"));
    }
}
