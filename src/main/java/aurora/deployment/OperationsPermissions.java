package aurora.deployment;

import aurora.policy.Statement;
import java.util.List;

/** What deploying asks of the services that watch, copy and call on a schedule. Pure. */
final class OperationsPermissions {

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
                Statement.allow(
                                "LookAtBackups",
                                "backup:DescribeBackupVault",
                                "backup:GetBackupPlan",
                                "backup:GetBackupSelection",
                                "backup:ListTags")
                        .on(vaults(place), plans(place)),
                Statement.allow(
                                "LookAtDocuments",
                                "ssm:DescribeDocument",
                                "ssm:DescribeDocumentPermission",
                                "ssm:GetDocument",
                                "ssm:ListTagsForResource")
                        .on(place.named("ssm", "document/")),
                Statement.allow("FindImages", "ssm:GetParameter")
                        .on("arn:" + place.account().partition() + ":ssm:"
                                + place.account().region()
                                + "::parameter/aws/service/ami-amazon-linux-latest/*"));
    }

    static List<Statement> change(Place place) {
        return List.of(
                Statement.allow(
                                "ChangeAlarms",
                                "cloudwatch:DeleteAlarms",
                                "cloudwatch:PutMetricAlarm",
                                "cloudwatch:TagResource",
                                "cloudwatch:UntagResource")
                        .on(place.named("cloudwatch", "alarm:")),
                Statement.allow("ChangeDashboards", "cloudwatch:DeleteDashboards", "cloudwatch:PutDashboard")
                        .on(dashboards(place)),
                Statement.allow(
                                "ChangeTopics",
                                "sns:CreateTopic",
                                "sns:DeleteTopic",
                                "sns:SetTopicAttributes",
                                "sns:Subscribe",
                                "sns:TagResource",
                                "sns:UntagResource")
                        .on(place.named("sns", "")),
                Statement.allow("ChangeSubscriptions", "sns:SetSubscriptionAttributes", "sns:Unsubscribe")
                        .on("*"),
                Statement.allow(
                                "ChangeSchedules",
                                "scheduler:CreateSchedule",
                                "scheduler:DeleteSchedule",
                                "scheduler:UpdateSchedule")
                        .on(place.named("scheduler", "schedule/default/")),
                Statement.allow(
                                "ChangeVaults",
                                "backup:CreateBackupVault",
                                "backup:DeleteBackupVault",
                                "backup:DeleteBackupVaultLockConfiguration",
                                "backup:PutBackupVaultLockConfiguration",
                                "backup:TagResource",
                                "backup:UntagResource")
                        .on(vaults(place)),
                // A new vault's storage has no name yet.
                Statement.allow("MakeVaultStorage", "backup-storage:MountCapsule")
                        .on("*"),
                place.tagged(Statement.allow("MakePlans", "backup:CreateBackupPlan"))
                        .on(plans(place)),
                place.tagging(Statement.allow("TagNewPlans", "backup:TagResource"))
                        .on(plans(place)),
                place.own(Statement.allow(
                                "ChangePlans",
                                "backup:CreateBackupSelection",
                                "backup:DeleteBackupPlan",
                                "backup:DeleteBackupSelection",
                                "backup:TagResource",
                                "backup:UntagResource",
                                "backup:UpdateBackupPlan"))
                        .on(plans(place)),
                Statement.allow(
                                "ChangeDocuments",
                                "ssm:AddTagsToResource",
                                "ssm:CreateDocument",
                                "ssm:DeleteDocument",
                                "ssm:RemoveTagsFromResource",
                                "ssm:UpdateDocument",
                                "ssm:UpdateDocumentDefaultVersion")
                        .on(place.named("ssm", "document/")));
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
