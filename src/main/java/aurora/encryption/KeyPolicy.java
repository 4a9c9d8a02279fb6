package aurora.encryption;

import aurora.policy.PolicyDocument;
import aurora.policy.Statement;
import aurora.stack.Account;
import java.util.ArrayList;
import java.util.List;

/**
 * Policies of keys. In a key's own policy the resource {@code *} means this key, and nothing else can be written there.
 */
public final class KeyPolicy {

    /**
     * What the account's own IAM policies may hand out. Written out, so that nothing AWS adds one day comes along.
     */
    private static final List<String> ADMINISTRATION = List.of(
            "kms:CancelKeyDeletion",
            "kms:CreateAlias",
            "kms:CreateGrant",
            "kms:Decrypt",
            "kms:DeleteAlias",
            "kms:DescribeKey",
            "kms:DisableKey",
            "kms:DisableKeyRotation",
            "kms:EnableKey",
            "kms:EnableKeyRotation",
            "kms:Encrypt",
            "kms:GenerateDataKey",
            "kms:GenerateDataKeyWithoutPlaintext",
            "kms:GetKeyPolicy",
            "kms:GetKeyRotationStatus",
            "kms:ListAliases",
            "kms:ListGrants",
            "kms:ListKeyPolicies",
            "kms:ListResourceTags",
            "kms:PutKeyPolicy",
            "kms:ReEncryptFrom",
            "kms:ReEncryptTo",
            "kms:RetireGrant",
            "kms:RevokeGrant",
            "kms:RotateKeyOnDemand",
            "kms:ScheduleKeyDeletion",
            "kms:TagResource",
            "kms:UntagResource",
            "kms:UpdateAlias",
            "kms:UpdateKeyDescription");

    private static final List<String> USE = List.of(
            "kms:Encrypt",
            "kms:Decrypt",
            "kms:ReEncryptFrom",
            "kms:ReEncryptTo",
            "kms:GenerateDataKey",
            "kms:GenerateDataKeyWithoutPlaintext",
            "kms:DescribeKey");

    private KeyPolicy() {}

    /** The account decides by IAM who uses the key; these statements are added to that. */
    public static String of(Account account, List<Statement> further) {
        List<Statement> statements = new ArrayList<>();
        statements.add(
                Statement.allow("Account", ADMINISTRATION).to(account.root()).on("*"));
        statements.addAll(further);
        return PolicyDocument.of(statements);
    }

    /**
     * CloudWatch Logs encrypts these log groups with the key, and no others.
     *
     * @param logGroups their names
     */
    public static Statement forLogs(Account account, List<String> logGroups) {
        String[] arns = logGroups.stream()
                .map(name -> account.arn("logs", "log-group:" + name))
                .toArray(String[]::new);
        return Statement.allow("Logs", USE)
                .toService(account.regionalService("logs"))
                .on("*")
                .when("ArnEquals", "kms:EncryptionContext:aws:logs:arn", arns);
    }

    /**
     * A service that sends to an encrypted topic, such as CloudWatch. On whose behalf it may send is the topic's policy to
     * say: of the key AWS documents this form only, and a condition that the service does not meet would silence it.
     *
     * @param sid a name for the statement
     * @param service for example {@code cloudwatch.amazonaws.com}
     */
    public static Statement forSender(String sid, String service) {
        return Statement.allow(sid, "kms:Decrypt", "kms:GenerateDataKey")
                .toService(service)
                .on("*");
    }
}
