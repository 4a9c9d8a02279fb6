package aurora.network;

import aurora.encryption.CustomerKey;
import aurora.encryption.KeyPolicy;
import aurora.identity.Permission;
import aurora.identity.ServiceRole;
import aurora.policy.PolicyDocument;
import aurora.policy.Statement;
import aurora.policy.TrustPolicy;
import aurora.stack.Account;
import aurora.stack.StackScope;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.ec2.FlowLog;
import com.pulumi.aws.ec2.FlowLogArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;

/** Keeps a record of every connection in a VPC, accepted or not, in an encrypted log group. */
final class FlowLogs extends ComponentResource {

    private final String name;
    private final StackScope scope;

    FlowLogs(String name, Output<String> vpcId, int retentionDays, StackScope scope, ComponentResourceOptions options) {
        super("aurora:network:FlowLogs", name, options);
        this.name = name;
        this.scope = scope;
        LogGroup logs = logGroup(retentionDays);
        new FlowLog(
                name,
                FlowLogArgs.builder()
                        .vpcId(vpcId)
                        .trafficType("ALL")
                        .logDestinationType("cloud-watch-logs")
                        .logDestination(logs.arn())
                        .iamRoleArn(writer().arn())
                        .tags(scope.tags().named(name))
                        .build(),
                child());
        registerOutputs(Map.of());
    }

    private LogGroup logGroup(int retentionDays) {
        CustomerKey key = new CustomerKey(
                name,
                "the record of the network's connections",
                scope,
                account -> List.of(KeyPolicy.forLogs(account, List.of(groupName()))),
                ComponentResourceOptions.builder().parent(this).build());
        return new LogGroup(
                name,
                LogGroupArgs.builder()
                        .name(groupName())
                        .retentionInDays(retentionDays)
                        .kmsKeyId(key.arn())
                        .tags(scope.tags().shared())
                        .build(),
                child());
    }

    private ServiceRole writer() {
        return new ServiceRole(
                name,
                "Writes the VPC's flow logs",
                account -> TrustPolicy.ofService("vpc-flow-logs.amazonaws.com", account),
                Permission.of(scope.account().applyValue(account -> policy(account, groupName()))),
                scope,
                ComponentResourceOptions.builder().parent(this).build());
    }

    static String policy(Account account, String groupName) {
        return PolicyDocument.of(
                Statement.allow("Write", "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents")
                        .on(account.arn("logs", "log-group:" + groupName + ":*")),
                Statement.allow("Find", "logs:DescribeLogGroups").on(account.arn("logs", "log-group:*")));
    }

    private String groupName() {
        return "/" + name;
    }

    private CustomResourceOptions child() {
        return CustomResourceOptions.builder().parent(this).build();
    }
}
