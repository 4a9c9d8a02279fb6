package local.provider.aws;

import java.util.List;

/** What watches, keeps and notifies. */
final class OperationTypes {
    private OperationTypes() {}

    static List<ResourceType> all() {
        return List.of(
                new ResourceType("aws:cloudwatch/logGroup:LogGroup", "{name}")
                        .named("name")
                        .output("arn", "arn:{partition}:logs:{region}:{account}:log-group:{name}"),
                new ResourceType("aws:cloudwatch/metricAlarm:MetricAlarm", "{name}")
                        .named("name")
                        .output("arn", "arn:{partition}:cloudwatch:{region}:{account}:alarm:{name}"),
                new ResourceType("aws:cloudwatch/logMetricFilter:LogMetricFilter", "{name}")
                        .named("name")
                        .replaces("logGroupName"),
                new ResourceType("aws:cloudwatch/dashboard:Dashboard", "{dashboardName}")
                        .output("dashboardArn", "arn:{partition}:cloudwatch::{account}:dashboard/{dashboardName}")
                        .replaces("dashboardName"),
                new ResourceType("aws:cloudwatch/eventRule:EventRule", "{name}")
                        .named("name")
                        .output("arn", "arn:{partition}:events:{region}:{account}:rule/{name}"),
                new ResourceType("aws:cloudwatch/eventTarget:EventTarget", "{rule}-{targetId}{random}")
                        .replaces("rule", "targetId"),
                new ResourceType("aws:sns/topic:Topic", "arn:{partition}:sns:{region}:{account}:{name}")
                        .named("name")
                        .output("arn", "{id}")
                        .output("owner", "{account}"),
                new ResourceType("aws:sns/topicPolicy:TopicPolicy", "{arn}")
                        .output("owner", "{account}")
                        .replaces("arn"),
                new ResourceType("aws:scheduler/schedule:Schedule", "{groupName:default}/{name}")
                        .named("name")
                        .output(
                                "arn",
                                "arn:{partition}:scheduler:{region}:{account}:schedule/{groupName:default}/{name}")
                        .output("groupName", "default")
                        .replaces("groupName"),
                new ResourceType("aws:ssm/document:Document", "{name}")
                        .named("name")
                        .output("arn", "arn:{partition}:ssm:{region}:{account}:document/{name}")
                        .output("owner", "{account}")
                        .output("defaultVersion", "1")
                        .output("status", "Active")
                        .replaces("documentType"),
                new ResourceType("aws:backup/vaultLockConfiguration:VaultLockConfiguration", "{backupVaultName}")
                        .output(
                                "backupVaultArn",
                                "arn:{partition}:backup:{region}:{account}:backup-vault:{backupVaultName}")
                        .replaces("backupVaultName", "changeableForDays", "maxRetentionDays", "minRetentionDays"),
                new ResourceType("aws:sns/topicSubscription:TopicSubscription", "{topic}:{random}")
                        .output("arn", "{id}")
                        .output("ownerId", "{account}")
                        .replaces("topic", "protocol", "endpoint"),
                new ResourceType("aws:sqs/queue:Queue", "https://sqs.{region}.{suffix}/{account}/{name}")
                        .named("name")
                        .output("arn", "arn:{partition}:sqs:{region}:{account}:{name}")
                        .output("url", "{id}")
                        .replaces("fifoQueue"),
                new ResourceType("aws:backup/vault:Vault", "{name}")
                        .named("name")
                        .output("arn", "arn:{partition}:backup:{region}:{account}:backup-vault:{name}")
                        .output("recoveryPoints", facts -> 0.0)
                        .replaces("kmsKeyArn"),
                new ResourceType("aws:backup/plan:Plan", "{random}")
                        .named("name")
                        .output("arn", "arn:{partition}:backup:{region}:{account}:backup-plan:{id}")
                        .output("version", "{random}"),
                new ResourceType("aws:backup/selection:Selection", "{random}")
                        .named("name")
                        .replaces("planId", "iamRoleArn", "resources"));
    }
}
