package aurora.deployment;

import aurora.policy.Statement;
import java.util.List;
import java.util.stream.Stream;

/** What deploying asks of KMS: the stack's keys have no names of their own, so they are known by their tags. Pure. */
final class KeyPermissions {

    private static final List<String> LOOK_AT_KEYS =
            List.of("kms:DescribeKey", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:ListResourceTags");

    private static final List<String> CHANGE_KEYS = List.of(
            "kms:CreateAlias",
            "kms:DeleteAlias",
            "kms:EnableKeyRotation",
            "kms:PutKeyPolicy",
            "kms:ScheduleKeyDeletion",
            "kms:TagResource",
            "kms:UntagResource",
            "kms:UpdateAlias",
            "kms:UpdateKeyDescription");

    private static final List<String> LEND_KEYS = List.of(
            "kms:CreateGrant",
            "kms:Decrypt",
            "kms:Encrypt",
            "kms:GenerateDataKey",
            "kms:GenerateDataKeyWithoutPlaintext",
            "kms:RetireGrant");

    private KeyPermissions() {}

    static List<Statement> read(Place place) {
        return List.of(
                Statement.allow("LookAtAliases", "kms:ListAliases").on("*"),
                place.own(Statement.allow("LookAtKeys", LOOK_AT_KEYS)).on(place.every("kms", "key")));
    }

    static List<Statement> change(Place place) {
        return List.of(
                place.tagged(Statement.allow("MakeKeys", "kms:CreateKey")).on("*"),
                place.tagging(Statement.allow("TagNewKeys", "kms:TagResource")).on(place.every("kms", "key")),
                place.own(Statement.allow("ChangeKeys", CHANGE_KEYS)).on(place.every("kms", "key")),
                // Services use a stack's key on behalf of whoever gives it to them; nobody else is let in by this.
                place.own(Statement.allow("LendKeys", LEND_KEYS))
                        .on(place.every("kms", "key"))
                        .when("StringEquals", "kms:ViaService", lenders(place)),
                Statement.allow("NameKeys", "kms:CreateAlias", "kms:DeleteAlias", "kms:UpdateAlias")
                        .on(place.named("kms", "alias/")));
    }

    private static String[] lenders(Place place) {
        return Stream.of("backup", "ec2", "lambda", "logs", "rds", "scheduler", "secretsmanager", "sns", "sqs")
                .map(place.account()::regionalService)
                .toArray(String[]::new);
    }
}
