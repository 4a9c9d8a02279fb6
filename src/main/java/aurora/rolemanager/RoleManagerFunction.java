package aurora.rolemanager;

import aurora.encryption.CustomerKey;
import aurora.encryption.KeyPolicy;
import aurora.network.Firewall;
import aurora.policy.TrustPolicy;
import aurora.stack.StackScope;
import com.pulumi.asset.FileArchive;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.inputs.FunctionDeadLetterConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionEnvironmentArgs;
import com.pulumi.aws.lambda.inputs.FunctionLoggingConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionSnapStartArgs;
import com.pulumi.aws.lambda.inputs.FunctionTracingConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionVpcConfigArgs;
import com.pulumi.aws.sqs.Queue;
import com.pulumi.aws.sqs.QueueArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The role manager as a Lambda function inside the cluster's network, the only place from which the database can be reached. */
public final class RoleManagerFunction extends ComponentResource {

    private static final String RUNTIME = "java25";
    private static final String ARCHITECTURE = "arm64";
    private static final String HANDLER = "rolemanager.lambda.Handler::handleRequest";
    /** The longest SQS keeps a message. */
    private static final int FAILURE_RETENTION_SECONDS = 14 * 24 * 60 * 60;

    private final String name;
    private final RoleManagerFunctionArgs args;
    private final CustomerKey key;
    private final Firewall firewall;
    private final Role role;
    private final Queue failures;
    private final Function function;

    public RoleManagerFunction(String name, RoleManagerFunctionArgs args, ComponentResourceOptions options) {
        super("aurora:rolemanager:RoleManagerFunction", name, options);
        this.name = name;
        this.args = args;
        this.key = key();
        this.firewall = new Firewall(name + "-firewall", "The role manager", args.vpcId(), scope().tags(), component());
        this.role = role();
        LogGroup logs = logGroup();
        this.failures = failures();
        this.function = new Function(
                name,
                function(logs, failures),
                CustomResourceOptions.builder()
                        .parent(this)
                        .dependsOn(permissions(logs, failures))
                        .build());
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

    private Role role() {
        return new Role(
                name,
                RoleArgs.builder()
                        .description("Manages the database's roles")
                        .assumeRolePolicy(TrustPolicy.ofOwnService("lambda.amazonaws.com"))
                        .tags(scope().tags().shared())
                        .build(),
                child());
    }

    private RolePolicy permissions(LogGroup logs, Queue failures) {
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
        return new RolePolicy(
                name,
                RolePolicyArgs.builder()
                        .role(role.id())
                        .policy(Output.tuple(scope().account(), subject)
                                .applyValue(known -> FunctionPolicy.of(known.t1, known.t2)))
                        .build(),
                child());
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

    private FunctionArgs function(LogGroup logs, Queue failures) {
        FunctionArgs.Builder inputs = FunctionArgs.builder()
                .description("Declares, converges and proves the roles of the database")
                .code(new FileArchive(args.code().path()))
                .runtime(RUNTIME)
                .architectures(ARCHITECTURE)
                .handler(HANDLER)
                .role(role.arn())
                .memorySize(args.settings().memoryMegabytes())
                .timeout(args.settings().timeoutSeconds())
                .kmsKeyArn(key.arn())
                .environment(FunctionEnvironmentArgs.builder()
                        .variables(environment())
                        .build())
                .vpcConfig(FunctionVpcConfigArgs.builder()
                        .subnetIds(args.subnetIds())
                        .securityGroupIds(firewall.groupId().applyValue(List::of))
                        .build())
                // Lambda gives its network interfaces back long after the function is gone; until then the group could
                // not be deleted.
                .replaceSecurityGroupsOnDestroy(true)
                .tracingConfig(
                        FunctionTracingConfigArgs.builder().mode("Active").build())
                .loggingConfig(FunctionLoggingConfigArgs.builder()
                        .logFormat("JSON")
                        .logGroup(logs.name())
                        .build())
                .deadLetterConfig(FunctionDeadLetterConfigArgs.builder()
                        .targetArn(failures.arn())
                        .build())
                .tags(scope().tags().shared());
        options(inputs);
        return inputs.build();
    }

    private void options(FunctionArgs.Builder inputs) {
        args.settings().reservedConcurrency().ifPresent(inputs::reservedConcurrentExecutions);
        args.settings().codeSigningConfigArn().ifPresent(inputs::codeSigningConfigArn);
        if (args.settings().snapStart()) {
            inputs.publish(true)
                    .snapStart(FunctionSnapStartArgs.builder()
                            .applyOn("PublishedVersions")
                            .build());
        }
    }

    private Output<Map<String, String>> environment() {
        RoleManagerFunctionArgs.Cluster cluster = args.cluster();
        return Output.tuple(cluster.host(), cluster.port(), cluster.secretArn())
                .applyValue(known -> environment(known.t1, known.t2, known.t3));
    }

    private Map<String, String> environment(String host, int port, String secretArn) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("DB_HOST", host);
        variables.put("DB_PORT", Integer.toString(port));
        variables.put("DB_NAME", args.database().name());
        variables.put("DB_USER", args.database().masterUsername());
        variables.put("DB_SECRET_ARN", secretArn);
        variables.put("CONNECT_BUDGET_SECONDS", Integer.toString(args.settings().connectBudgetSeconds()));
        variables.put("LOCK_TIMEOUT_SECONDS", Integer.toString(args.settings().lockTimeoutSeconds()));
        variables.put(
                "STATEMENT_TIMEOUT_SECONDS", Integer.toString(args.settings().statementTimeoutSeconds()));
        return variables;
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
