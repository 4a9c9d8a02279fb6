package aurora.rolemanager;

import aurora.encryption.CustomerKey;
import aurora.encryption.KeyPolicy;
import aurora.identity.Permission;
import aurora.identity.ServiceRole;
import aurora.network.Firewall;
import aurora.policy.TrustPolicy;
import aurora.stack.StackScope;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;

/**
 * The role manager as a Lambda function inside the cluster's network, the only place from which the database can be
 * reached.
 */
public final class RoleManagerFunction extends ComponentResource {

    /** The longest SQS keeps a message. */
    private static final int FAILURE_RETENTION_SECONDS = 14 * 24 * 60 * 60;

    private final String name;
    private final RoleManagerFunctionArgs args;
    private final CustomerKey key;
    private final Firewall firewall;
    private final ServiceRole role;
    private final Queue failures;
    private final Function function;

    public RoleManagerFunction(String name, RoleManagerFunctionArgs args, ComponentResourceOptions options) {
        super("aurora:rolemanager:RoleManagerFunction", name, options);
        this.name = name;
        this.args = args;
        this.key = key();
        this.firewall = new Firewall(name + "-firewall", "The role manager", args.vpcId(), scope().tags(), component());
        this.failures = failures();
        LogGroup logs = logGroup();
        this.role = role(logs);
        this.function = new Function(
                name,
                FunctionInputs.of(
                        args,
                        new FunctionInputs.Foundation(
                                role.arn(), key.arn(), firewall.groupId(), logs.name(), failures.arn())),
                child());
        registerOutputs(Map.of("name", function.name(), "arn", function.arn()));
    }

    /** The function's name, which is what an invocation needs. */
    public Output<String> functionName() {
        return function.name();
    }

    /** What to invoke: the published version where only that one starts from a snapshot, else the function. */
    public Output<String> invocationTarget() {
        return args.settings().snapStart() ? function.qualifiedArn() : function.name();
    }

    /** What to invoke, by ARN. */
    public Output<String> invocationArn() {
        return args.settings().snapStart() ? function.qualifiedArn() : function.arn();
    }

    /** The queue that keeps failed asynchronous invocations. */
    public Output<String> failuresArn() {
        return failures.arn();
    }

    /** That queue's name. */
    public Output<String> failuresName() {
        return failures.name();
    }

    /** The key that encrypts the function's environment, its log and that queue. */
    public Output<String> keyArn() {
        return key.arn();
    }

    /** The role under which it runs. */
    public Output<String> roleArn() {
        return role.arn();
    }

    /** The function's security group. */
    public Output<String> securityGroupId() {
        return firewall.groupId();
    }

    /** Lets the function out to the members of a security group. */
    public void allowTo(String peer, Output<String> group, Output<Integer> port) {
        firewall.allowTo(peer, group, port);
    }

    private CustomerKey key() {
        return new CustomerKey(
                name + "-key",
                "the role manager's environment, log and failed invocations",
                scope(),
                account -> List.of(KeyPolicy.forLogs(account, List.of(logGroupName()))),
                component());
    }

    private ServiceRole role(LogGroup logs) {
        RoleManagerFunctionArgs.Cluster cluster = args.cluster();
        Output<FunctionPolicy.Subject> subject = Output.tuple(
                        cluster.resourceId(),
                        cluster.secretArn(),
                        cluster.keyArn(),
                        logs.arn(),
                        failures.arn(),
                        key.arn())
                .applyValue(known -> new FunctionPolicy.Subject(
                        known.t1, args.loginRoles(), known.t2, known.t3, known.t4, known.t5, known.t6));
        return new ServiceRole(
                name,
                "Manages the database's roles",
                account -> TrustPolicy.ofOwnService("lambda.amazonaws.com"),
                Permission.of(Output.tuple(scope().account(), subject)
                        .applyValue(known -> FunctionPolicy.of(known.t1, known.t2))),
                scope(),
                component());
    }

    private LogGroup logGroup() {
        return new LogGroup(
                name,
                LogGroupArgs.builder()
                        .name(logGroupName())
                        .retentionInDays(args.settings().logRetentionDays())
                        .kmsKeyId(key.arn())
                        .tags(scope().tags().shared())
                        .build(),
                child());
    }

    /** Keeps what was asked for asynchronously (the scheduled check) and failed, after Lambda's own retries. */
    private Queue failures() {
        return new Queue(
                name + "-failures",
                QueueArgs.builder()
                        .kmsMasterKeyId(key.arn())
                        .messageRetentionSeconds(FAILURE_RETENTION_SECONDS)
                        .tags(scope().tags().shared())
                        .build(),
                child());
    }

    private String logGroupName() {
        return "/" + name;
    }

    private StackScope scope() {
        return args.scope();
    }

    private CustomResourceOptions child() {
        return CustomResourceOptions.builder().parent(this).build();
    }

    private ComponentResourceOptions component() {
        return ComponentResourceOptions.builder().parent(this).build();
    }
}
