package aurora.rolemanager;

import aurora.access.ConnectPolicy;
import aurora.policy.PolicyDocument;
import aurora.policy.Statement;
import aurora.stack.Account;
import java.util.ArrayList;
import java.util.List;

/** What the role manager's function may do in AWS. Pure. */
final class FunctionPolicy {

    /**
     * What it works with.
     *
     * @param clusterResourceId the name under which IAM knows the cluster
     * @param secretArn the administrator's secret, encrypted by {@code secretKeyArn}
     * @param logGroupArn where its own log goes
     * @param failuresArn the queue that keeps failed asynchronous invocations
     * @param ownKeyArn encrypts its environment and that queue
     */
    record Subject(
            String clusterResourceId,
            List<String> loginRoles,
            String secretArn,
            String secretKeyArn,
            String logGroupArn,
            String failuresArn,
            String ownKeyArn) {}

    private FunctionPolicy() {}

    static String of(Account account, Subject subject) {
        List<Statement> statements = new ArrayList<>(List.of(
                readSecret(subject),
                decryptSecret(account, subject),
                Statement.allow("OwnKey", "kms:Decrypt", "kms:GenerateDataKey").on(subject.ownKeyArn()),
                Statement.allow("Log", "logs:CreateLogStream", "logs:PutLogEvents")
                        .on(subject.logGroupArn() + ":*"),
                Statement.allow("KeepFailures", "sqs:SendMessage").on(subject.failuresArn()),
                trace(),
                joinNetwork()));
        if (!subject.loginRoles().isEmpty()) {
            statements.add(proveLogins(account, subject));
        }
        return PolicyDocument.of(statements);
    }

    private static Statement readSecret(Subject subject) {
        return Statement.allow("ReadMasterSecret", "secretsmanager:GetSecretValue")
                .on(subject.secretArn());
    }

    /** Only by way of Secrets Manager: the function cannot decrypt the database's storage or logs with it. */
    private static Statement decryptSecret(Account account, Subject subject) {
        return Statement.allow("DecryptMasterSecret", "kms:Decrypt")
                .on(subject.secretKeyArn())
                .when("StringEquals", "kms:ViaService", account.regionalService("secretsmanager"))
                .when("StringEquals", "kms:EncryptionContext:SecretARN", subject.secretArn());
    }

    private static Statement proveLogins(Account account, Subject subject) {
        return Statement.allow("ProveLogins", "rds-db:connect")
                .on(subject.loginRoles().stream()
                        .map(role -> ConnectPolicy.user(account, subject.clusterResourceId(), role))
                        .toList());
    }

    /** X-Ray has no resources to name. */
    private static Statement trace() {
        return Statement.allow("Trace", "xray:PutTraceSegments", "xray:PutTelemetryRecords")
                .on("*");
    }

    /**
     * Lambda makes its network interfaces under the function's role. Their ids are not known beforehand and the
     * describe actions take no resource; without a way to EC2's endpoint the function's own code cannot use these.
     */
    private static Statement joinNetwork() {
        return Statement.allow(
                        "JoinNetwork",
                        "ec2:AssignPrivateIpAddresses",
                        "ec2:CreateNetworkInterface",
                        "ec2:DeleteNetworkInterface",
                        "ec2:DescribeNetworkInterfaces",
                        "ec2:DescribeSubnets",
                        "ec2:UnassignPrivateIpAddresses")
                .on("*");
    }
}
