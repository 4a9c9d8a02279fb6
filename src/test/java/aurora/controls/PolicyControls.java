package aurora.controls;

import static aurora.controls.Control.each;
import static aurora.controls.Control.none;
import static aurora.controls.Control.set;

import aurora.testing.Declared;
import aurora.testing.StackRun;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What holds of every policy document of a stack, whatever it is attached to. */
final class PolicyControls {

    /** Actions that give tags to what may be somebody else's. */
    private static final List<String> TAGGING =
            List.of("backup:TagResource", "ec2:CreateTags", "kms:TagResource", "rds:AddTagsToResource");

    /** Actions that give a role more than it has. */
    private static final List<String> EXTENSION =
            List.of("iam:AttachRolePolicy", "iam:CreateRole", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy");

    /**
     * With any of these, whoever has it can get what others have: take a role, hand one over, run code as another, let others in, or read
     * secrets by the back door. A name that ends in a colon is a whole service.
     */
    private static final List<String> ESCALATION = List.of(
            "iam:",
            "organizations:",
            "sts:AssumeRole",
            "sts:GetFederationToken",
            "lambda:AddPermission",
            "lambda:CreateFunction",
            "lambda:CreateEventSourceMapping",
            "lambda:UpdateFunctionCode",
            "lambda:UpdateFunctionConfiguration",
            "ec2:AssociateIamInstanceProfile",
            "ec2:AuthorizeSecurityGroup",
            "ec2:ModifyInstanceAttribute",
            "ec2:RunInstances",
            "ssm:SendCommand",
            "ssm:StartSession",
            "ssm:CreateAssociation",
            "cloudformation:",
            "codebuild:",
            "glue:",
            "sagemaker:",
            "datapipeline:",
            "scheduler:",
            "kms:CreateGrant",
            "kms:PutKeyPolicy",
            "kms:ScheduleKeyDeletion",
            "secretsmanager:PutResourcePolicy",
            "secretsmanager:PutSecretValue",
            "secretsmanager:UpdateSecret",
            "rds:",
            "s3:PutBucketPolicy",
            "sns:SetTopicAttributes",
            "sqs:SetQueueAttributes");

    private PolicyControls() {}

    static List<Control> all() {
        return Stream.of(scopes(), secrets(), trust(), deploying(), documents())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Control> scopes() {
        return List.of(
                statements(
                        "IAM_21",
                        "no action has a *",
                        (where, statement) -> statement.actions().stream().noneMatch(action -> action.contains("*")),
                        "'Action': 's3:*'"),
                statements(
                        "CKV_AWS_355",
                        "no statement is about everything, save those listed",
                        (where, statement) ->
                                !statement.resources().contains("*") || PolicyExceptions.RESOURCE_STAR.contains(where),
                        "'Resource': '*'"),
                statements(
                        "CKV_AWS_33",
                        "nobody is everybody, save where listed",
                        (where, statement) -> !statement.principals().contains("*")
                                || PolicyExceptions.PRINCIPAL_STAR.contains(where),
                        "'Principal': '*'"),
                statements(
                        "CKV_AWS_286",
                        "no policy lets anybody become more than they are",
                        (where, statement) -> statement.trust()
                                || PolicyExceptions.DEPLOYING.contains(where)
                                || isOwnAccount(statement)
                                || !escalates(statement),
                        "'Action': 'kms:PutKeyPolicy'"));
    }

    private static List<Control> secrets() {
        return List.of(
                statements(
                        "CKV_AWS_287",
                        "secrets are read one by one, under their names",
                        (where, statement) -> !statement.actions().contains("secretsmanager:GetSecretValue")
                                || statement.resources().stream()
                                        .allMatch(arn -> arn.contains(":secret:") && !arn.contains("*")),
                        "'Action': 'secretsmanager:GetSecretValue', 'Resource': 'arn:aws:secretsmanager:*:*:secret:*'"),
                statements(
                        "Connect_role",
                        "logging in is allowed for named roles of this cluster",
                        (where, statement) -> !statement.actions().contains("rds-db:connect")
                                || statement.resources().stream()
                                        .allMatch(arn -> arn.matches(".*:dbuser:cluster-[A-Z0-9]+/[^*]+")),
                        "'Action': 'rds-db:connect', 'Resource': 'arn:aws:rds-db:eu-central-1:123456789012:dbuser:*/app'"),
                new Control(
                        "IAM_allow_only",
                        "nothing is allowed by leaving out what is not",
                        run -> inverted(run),
                        run -> Optional.of(run.and(Declared.made(
                                "aws:iam/policy:Policy", PolicyStatement.document("'NotAction': 'iam:*'"))))));
    }

    private static List<Control> trust() {
        return List.of(
                statements(
                        "KMS_1",
                        "identities decrypt with named keys only, by ARN, alias or the stack's tags",
                        (where, statement) -> !where.startsWith("aws:iam/")
                                || !statement.actions().contains("kms:Decrypt")
                                || statement.resources().stream()
                                        .allMatch(arn -> arn.contains(":kms:") && !arn.contains("*"))
                                || statement.conditions().contains("aws:ResourceTag/stack")
                                || statement.conditions().contains("kms:ResourceAliases"),
                        "'Action': 'kms:Decrypt'"),
                statements(
                        "Policy_sid",
                        "every statement says what it is for, in letters and digits",
                        (where, statement) -> statement.sid().matches("[A-Za-z0-9]+"),
                        "'Sid': ''"),
                new Control(
                        "CKV_AWS_60",
                        "services take a role on behalf of this account only",
                        run -> violations(run, (where, statement) -> !statement.trust() || isForThisAccount(statement)),
                        run -> Optional.of(run.and(Declared.made(
                                "aws:iam/role:Role",
                                PolicyStatement.trust("'Action': 'sts:AssumeRole',"
                                        + " 'Principal': {'Service': 'scheduler.amazonaws.com'}"))))));
    }

    /** What the roles are held to with which automation deploys. */
    private static List<Control> deploying() {
        return List.of(
                statements(
                        "CKV_AWS_358",
                        "whoever shows a token is named by its audience and by whole subjects",
                        (where, statement) -> !statement.actions().contains("sts:AssumeRoleWithWebIdentity")
                                || (statement.conditions().matches("\\{\"StringEquals\":.*:aud\":.*:sub\":.*")
                                        && !statement.conditions().contains("*")),
                        "'Action': 'sts:AssumeRoleWithWebIdentity', 'Principal': {'Federated': 'a'},"
                                + " 'Condition': {'StringLike': {'a:aud': 'b', 'a:sub': 'repo:a/*'}}"),
                each(
                        "IAM_provider",
                        "identities come from providers over TLS, for one audience each",
                        "aws:iam/openIdConnectProvider:OpenIdConnectProvider",
                        provider -> provider.text("url").startsWith("https://")
                                && provider.text("clientIdLists").matches("\\[\"[^*,]+\"]"),
                        set("clientIdLists", new JsonPrimitive("*"))),
                statements(
                        "IAM_tagging",
                        "nobody makes something theirs by giving it their tags",
                        (where, statement) -> !where.startsWith("aws:iam/")
                                || TAGGING.stream().noneMatch(statement.actions()::contains)
                                || statement.conditions().contains("\"aws:ResourceTag/stack\"")
                                || statement.conditions().contains("\"ec2:CreateAction\"")
                                || statement.resources().stream().allMatch(arn -> arn.contains("aurora-")),
                        "'Action': 'kms:TagResource', 'Resource': 'arn:aws:kms:eu-west-1:123456789012:key/*'"),
                statements(
                        "IAM_boundary",
                        "whoever gives roles more than they have gives it to bounded ones",
                        (where, statement) -> EXTENSION.stream().noneMatch(statement.actions()::contains)
                                || statement.conditions().contains("iam:PermissionsBoundary"),
                        "'Action': 'iam:PutRolePolicy', 'Resource': 'arn:aws:iam::123456789012:role/a'"));
    }

    private static List<Control> documents() {
        return List.of(
                new Control(
                        "CKV_AWS_61",
                        "a role is taken, and nothing else is done with it",
                        run -> violations(
                                run,
                                (where, statement) -> !statement.trust()
                                        || statement.actions().equals(List.of("sts:AssumeRole"))
                                        || statement.actions().equals(List.of("sts:AssumeRoleWithWebIdentity"))),
                        run -> Optional.of(run.and(Declared.made(
                                "aws:iam/role:Role", PolicyStatement.trust("'Action': 'sts:TagSession'"))))),
                none(
                        "CKV_AWS_274",
                        "no policy of AWS's for administrators is attached",
                        resource -> resource.type().equals("aws:iam/rolePolicyAttachment:RolePolicyAttachment")
                                && resource.text("policyArn").matches(".*(AdministratorAccess|FullAccess|PowerUser).*"),
                        Declared.made("aws:iam/rolePolicyAttachment:RolePolicyAttachment", policyArn())),
                each(
                        "KMS_4",
                        "keys rotate",
                        "aws:kms/key:Key",
                        key -> key.isTrue("enableKeyRotation"),
                        set("enableKeyRotation", new JsonPrimitive(false))),
                each(
                        "KMS_5",
                        "keys have a policy of their own",
                        "aws:kms/key:Key",
                        key -> !key.text("policy").isEmpty(),
                        Control.unset("policy")),
                each(
                        "KMS_3",
                        "a key is not gone before a month has passed",
                        "aws:kms/key:Key",
                        key -> key.number("deletionWindowInDays") == 30,
                        set("deletionWindowInDays", new JsonPrimitive(7))),
                each(
                        "IAM_size",
                        "no policy is longer than IAM takes",
                        "aws:iam/rolePolicy:RolePolicy",
                        policy -> policy.text("policy").length() <= 10_240,
                        set("policy", new JsonPrimitive("x".repeat(10_241)))),
                each(
                        "IAM_size_managed",
                        "no managed policy is longer than IAM takes",
                        "aws:iam/policy:Policy",
                        policy -> policy.text("policy").length() <= 6_144,
                        set("policy", new JsonPrimitive("x".repeat(6_145)))));
    }

    private static boolean isForThisAccount(PolicyStatement statement) {
        return PolicyExceptions.OWN_ACCOUNT.containsAll(statement.principals())
                || statement.actions().contains("sts:AssumeRoleWithWebIdentity")
                || statement.conditions().contains("aws:SourceAccount");
    }

    private static boolean escalates(PolicyStatement statement) {
        return statement.actions().stream()
                .anyMatch(action -> ESCALATION.stream().anyMatch(action::startsWith));
    }

    /** The account's root in a key's own policy: whom IAM allows, which is held to the same rule. */
    private static boolean isOwnAccount(PolicyStatement statement) {
        return !statement.principals().isEmpty()
                && statement.principals().stream().allMatch(principal -> principal.endsWith(":root"));
    }

    private static List<String> inverted(StackRun run) {
        return run.resources().stream()
                .filter(resource ->
                        resource.inputs().toString().matches(".*\\\\\"Not(Action|Resource|Principal)\\\\\".*"))
                .map(Declared::toString)
                .toList();
    }

    private static Control statements(String id, String rule, BiPredicate<String, PolicyStatement> holds, String bad) {
        return new Control(
                id,
                rule,
                run -> violations(run, holds),
                run -> Optional.of(run.and(Declared.made("aws:iam/policy:Policy", PolicyStatement.document(bad)))));
    }

    private static List<String> violations(StackRun run, BiPredicate<String, PolicyStatement> holds) {
        return run.resources().stream()
                .flatMap(resource -> PolicyStatement.of(resource).stream()
                        .filter(statement -> !holds.test(resource.type() + " " + statement.sid(), statement))
                        .map(statement -> resource + ": " + statement.sid()))
                .toList();
    }

    private static JsonObject policyArn() {
        JsonObject inputs = new JsonObject();
        inputs.addProperty("policyArn", "arn:aws:iam::aws:policy/AdministratorAccess");
        return inputs;
    }
}
