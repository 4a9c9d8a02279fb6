package aurora.deployment;

import aurora.policy.Statement;
import java.util.List;

/** What deploying asks of the services that watch, copy and call on a schedule. Pure. */
final class OperationsPermissions {

    private static final List<String> LOOK_AT_BACKUPS = List.of(
            "backup:DescribeBackupVault", "backup:GetBackupPlan", "backup:GetBackupSelection", "backup:ListTags");

    private static final List<String> LOOK_AT_DOCUMENTS = List.of(
            "ssm:DescribeDocument", "ssm:DescribeDocumentPermission", "ssm:GetDocument", "ssm:ListTagsForResource");

    private static final List<String> CHANGE_ALARMS = List.of(
            "cloudwatch:DeleteAlarms",
            "cloudwatch:PutMetricAlarm",
            "cloudwatch:TagResource",
            "cloudwatch:UntagResource");

    private static final List<String> CHANGE_TOPICS = List.of(
            "sns:CreateTopic",
            "sns:DeleteTopic",
            "sns:SetTopicAttributes",
            "sns:Subscribe",
            "sns:TagResource",
            "sns:UntagResource");

    private static final List<String> CHANGE_VAULTS = List.of(
            "backup:CreateBackupVault",
            "backup:DeleteBackupVault",
            "backup:DeleteBackupVaultLockConfiguration",
            "backup:PutBackupVaultLockConfiguration",
            "backup:TagResource",
            "backup:UntagResource");

    private static final List<String> CHANGE_PLANS = List.of(
            "backup:CreateBackupSelection",
            "backup:DeleteBackupPlan",
            "backup:DeleteBackupSelection",
            "backup:TagResource",
            "backup:UntagResource",
            "backup:UpdateBackupPlan");

    private static final List<String> CHANGE_DOCUMENTS = List.of(
            "ssm:AddTagsToResource",
            "ssm:CreateDocument",
            "ssm:DeleteDocument",
            "ssm:RemoveTagsFromResource",
            "ssm:UpdateDocument",
            "ssm:UpdateDocumentDefaultVersion");

    private OperationsPermissions() {}

    static List<Statement> read(Place place) {
        return List.of(
                Statement.allow("LookAtAlarms", "cloudwatch:DescribeAlarms", "cloudwatch:ListTagsForResource")
                        .on(place.named("cloudwatch", "alarm:")),
                Statement.allow("LookAtDashboards", "cloudwatch:GetDashboard").on(dashboards(place)),
                // Subscriptions are no resources to a policy.
                Statement.allow("LookAtSubscriptions", "sns:GetSubscriptionAttributes")
                        .on("*"),
                Statement.allow("LookAtTopics", "sns:GetTopicAttributes", "sns:ListTagsForResource")
                        .on(place.named("sns", "")),
                Statement.allow("LookAtSchedules", "scheduler:GetSchedule")
                        .on(place.named("scheduler", "schedule/default/")),
                Statement.allow("LookAtBackups", LOOK_AT_BACKUPS).on(vaults(place), plans(place)),
                Statement.allow("LookAtDocuments", LOOK_AT_DOCUMENTS).on(place.named("ssm", "document/")),
                Statement.allow("FindImages", "ssm:GetParameter")
                        .on("arn:" + place.account().partition() + ":ssm:"
                                + place.account().region()
                                + "::parameter/aws/service/ami-amazon-linux-latest/*"));
    }

    static List<Statement> change(Place place) {
        return List.of(
                Statement.allow("ChangeAlarms", CHANGE_ALARMS).on(place.named("cloudwatch", "alarm:")),
                Statement.allow("ChangeDashboards", "cloudwatch:DeleteDashboards", "cloudwatch:PutDashboard")
                        .on(dashboards(place)),
                Statement.allow("ChangeTopics", CHANGE_TOPICS).on(place.named("sns", "")),
                Statement.allow("ChangeSubscriptions", "sns:SetSubscriptionAttributes", "sns:Unsubscribe")
                        .on("*"),
                Statement.allow(
                                "ChangeSchedules",
                                "scheduler:CreateSchedule",
                                "scheduler:DeleteSchedule",
                                "scheduler:UpdateSchedule")
                        .on(place.named("scheduler", "schedule/default/")),
                Statement.allow("ChangeVaults", CHANGE_VAULTS).on(vaults(place)),
                // A new vault's storage has no name yet.
                Statement.allow("MakeVaultStorage", "backup-storage:MountCapsule")
                        .on("*"),
                place.tagged(Statement.allow("MakePlans", "backup:CreateBackupPlan"))
                        .on(plans(place)),
                place.tagging(Statement.allow("TagNewPlans", "backup:TagResource"))
                        .on(plans(place)),
                place.own(Statement.allow("ChangePlans", CHANGE_PLANS)).on(plans(place)),
                Statement.allow("ChangeDocuments", CHANGE_DOCUMENTS).on(place.named("ssm", "document/")));
    }

    private static String dashboards(Place place) {
        return String.join(
                ":",
                "arn",
                place.account().partition(),
                "cloudwatch",
                "",
                place.account().id(),
                "dashboard/" + place.base() + "-*");
    }

    private static String vaults(Place place) {
        return place.named("backup", "backup-vault:");
    }

    private static String plans(Place place) {
        return place.account().arn("backup", "backup-plan:*");
    }
}
