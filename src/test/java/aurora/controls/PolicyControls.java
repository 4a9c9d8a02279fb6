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
import java.util.Set;
import java.util.function.BiPredicate;

/** What holds of every policy document of a stack, whatever it is attached to. */
final class PolicyControls {

    /** Statements whose actions take no resource, by resource type and Sid, each with its reason. */
    private static final Set<String> RESOURCE_STAR = Set.of(
            // Inside a key's own policy * is that key.
            "aws:kms/key:Key Account",
            "aws:kms/key:Key Logs",
            "aws:kms/key:Key Alarms",
            "aws:kms/key:Key Events",
            // X-Ray has no resources.
            "aws:iam/rolePolicy:RolePolicy Trace",
            // Lambda makes network interfaces whose ids nobody knows beforehand; the describe actions take no resource.
            "aws:iam/rolePolicy:RolePolicy JoinNetwork",
            // The channels of Session Manager are no resources.
            "aws:iam/rolePolicy:RolePolicy Session",
            "aws:ec2/vpcEndpoint:VpcEndpoint Session",
            // The describe actions of EC2 take no resource; some of RDS's are asked about everything there is.
            "aws:iam/policy:Policy LookAtNetworks",
            "aws:iam/policy:Policy LookAtDatabases",
            // Listing aliases takes no resource.
            "aws:iam/policy:Policy LookAtAliases",
            // A key has no name before it is made; it must be made with the stack's tags.
            "aws:iam/policy:Policy MakeKeys",
            // A proxy has no name before it is made; it must be made with the stack's tags.
            "aws:iam/policy:Policy MakeProxies",
            // Subscriptions are no resources to a policy; all that can be done is to end them.
            "aws:iam/policy:Policy LookAtSubscriptions",
            "aws:iam/policy:Policy ChangeSubscriptions",
            // The storage of a vault has no name before it is made.
            "aws:iam/policy:Policy MakeVaultStorage");

    /** Statements of the role that deploys the stack, which is there to make what the stack is made of, each with its reason. */
    private static final Set<String> DEPLOYING = Set.of(
            // Only looking.
            "aws:iam/policy:Policy LookAtRoles",
            // Only roles of the stack that the boundary bounds, which nothing here can take off.
            "aws:iam/policy:Policy ChangeBoundedRoles",
            "aws:iam/policy:Policy KeepRoles",
            "aws:iam/policy:Policy GiveRoles",
            "aws:iam/policy:Policy ChangePolicies",
            // Forbids.
            "aws:iam/policy:Policy KeepBoundary",
            "aws:iam/policy:Policy ChangeInstanceProfiles",
            // Only functions and machines of the stack, under such roles.
            "aws:iam/policy:Policy ChangeFunctions",
            "aws:iam/policy:Policy MakeNetworks",
            "aws:iam/policy:Policy PutIntoNetworks",
            "aws:iam/policy:Policy StartFromImages");

    /** Actions that give tags to what may be somebody else's. */
    private static final List<String> TAGGING =
            List.of("backup:TagResource", "ec2:CreateTags", "kms:TagResource", "rds:AddTagsToResource");

    /** Actions that give a role more than it has. */
    private static final List<String> EXTENSION =
            List.of("iam:AttachRolePolicy", "iam:CreateRole", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy");

    /** Statements that everybody may use, each with its reason. */
    private static final Set<String> PRINCIPAL_STAR = Set.of(
            // Amazon Linux's package manager does not sign its requests; the endpoint is in the VPC only.
            "aws:ec2/vpcEndpoint:VpcEndpoint ReadPackages");

    /** Services that take a role without saying on whose behalf: they only take roles of their own account. */
    private static final Set<String> OWN_ACCOUNT = Set.of(
            "lambda.amazonaws.com",
            "ec2.amazonaws.com",
            "ec2.amazonaws.com.cn",
            "backup.amazonaws.com",
            "rds.amazonaws.com");

    private static final List<String> ESCALATION = List.of(
            "iam:",
            "sts:AssumeRole",
            "lambda:UpdateFunctionCode",
            "lambda:CreateFunction",
            "ec2:RunInstances",
            "ssm:SendCommand");

    private PolicyControls() {}

    static List<Control> all() {
        return List.of(
                statements(
                        "IAM_21",
                        "no action has a *",
                        (where, statement) -> statement.actions().stream().noneMatch(action -> action.contains("*")),
                        "'Action': 's3:*'"),
                statements(
                        "CKV_AWS_355",
                        "no statement is about everything, save those listed",
                        (where, statement) -> !statement.resources().contains("*") || RESOURCE_STAR.contains(where),
                        "'Resource': '*'"),
                statements(
                        "CKV_AWS_33",
                        "nobody is everybody, save where listed",
                        (where, statement) -> !statement.principals().contains("*") || PRINCIPAL_STAR.contains(where),
                        "'Principal': '*'"),
                statements(
                        "CKV_AWS_286",
                        "no policy lets anybody become more than they are",
                        (where, statement) -> statement.trust()
                                || DEPLOYING.contains(where)
                                || ESCALATION.stream()
                                        .noneMatch(escalation -> statement.actions().stream()
                                                .anyMatch(action -> action.startsWith(escalation))),
                        "'Action': 'iam:PassRole'"),
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
                statements(
                        "CKV_AWS_60",
                        "services take a role on behalf of this account only",
                        (where, statement) -> !statement.trust()
                                || OWN_ACCOUNT.containsAll(statement.principals())
                                || statement.actions().contains("sts:AssumeRoleWithWebIdentity")
                                || statement.conditions().contains("aws:SourceAccount"),
                        "'Action': 'sts:AssumeRole', 'Principal': {'Service': 'scheduler.amazonaws.com'}"),
                statements(
                        "CKV_AWS_358",
                        "whoever shows a token is named by its audience and by whole subjects",
                        (where, statement) -> !statement.actions().contains("sts:AssumeRoleWithWebIdentity")
                                || (statement.conditions().matches("\\{\"StringEquals\":.*:aud\":.*:sub\":.*")
                                        && !statement.conditions().contains("*")),
                        "'Action': 'sts:AssumeRoleWithWebIdentity', 'Principal': {'Federated': 'a'},"
                                + " 'Condition': {'StringLike': {'a:aud': 'b', 'a:sub': 'repo:a/*'}}"),
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
                        "'Action': 'iam:PutRolePolicy', 'Resource': 'arn:aws:iam::123456789012:role/a'"),
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
