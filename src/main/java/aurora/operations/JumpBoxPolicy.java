package aurora.operations;

import aurora.access.ConnectPolicy;
import aurora.policy.PolicyDocument;
import aurora.policy.Statement;
import aurora.stack.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the jump box may do in AWS. Pure. */
public final class JumpBoxPolicy {

    /** What Session Manager's agent asks for; none of these takes a resource. */
    private static final List<String> SESSION = List.of(
            "ssm:UpdateInstanceInformation",
            "ssmmessages:CreateControlChannel",
            "ssmmessages:CreateDataChannel",
            "ssmmessages:OpenControlChannel",
            "ssmmessages:OpenDataChannel");

    private JumpBoxPolicy() {}

    static String ofInstance(Account account, String logGroup, String clusterResourceId, Optional<String> role) {
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.allow("Session", SESSION).on("*"));
        statements.add(Statement.allow("Log", "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents")
                .on(account.arn("logs", "log-group:" + logGroup + ":*")));
        statements.add(Statement.allow("FindLog", "logs:DescribeLogGroups").on(account.arn("logs", "log-group:*")));
        role.ifPresent(name -> statements.add(ConnectPolicy.statement(account, clusterResourceId, name)));
        return PolicyDocument.of(statements);
    }

    static String ofNightlyStop(String instanceArn, String keyArn) {
        return PolicyDocument.of(
                Statement.allow("Stop", "ec2:StopInstances").on(instanceArn),
                Statement.allow("ReadSchedule", "kms:Decrypt").on(keyArn));
    }

    static String ofClosing(Account account, String groupId, String ruleId, String keyArn) {
        return PolicyDocument.of(
                Statement.allow("Close", "ec2:RevokeSecurityGroupIngress")
                        .on(
                                account.arn("ec2", "security-group/" + groupId),
                                account.arn("ec2", "security-group-rule/" + ruleId)),
                Statement.allow("ReadSchedule", "kms:Decrypt").on(keyArn));
    }

    /** What passes through the endpoints of Systems Manager: this machine's sessions. */
    public static String ofSessionEndpoint(String roleArn) {
        return PolicyDocument.of(Statement.allow("Session", SESSION).to(roleArn).on("*"));
    }

    /** What passes through the endpoint of CloudWatch Logs: what is typed in this machine's sessions. */
    public static String ofLogsEndpoint(Account account, String roleArn, String logGroup) {
        return PolicyDocument.of(
                Statement.allow("Log", "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents")
                        .to(roleArn)
                        .on(account.arn("logs", "log-group:" + logGroup + ":*")),
                Statement.allow("FindLog", "logs:DescribeLogGroups")
                        .to(roleArn)
                        .on(account.arn("logs", "log-group:*")));
    }
}
