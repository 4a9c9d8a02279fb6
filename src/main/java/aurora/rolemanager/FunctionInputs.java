package aurora.rolemanager;

import aurora.config.FunctionConfig;
import com.pulumi.asset.FileArchive;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.inputs.FunctionDeadLetterConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionEnvironmentArgs;
import com.pulumi.aws.lambda.inputs.FunctionLoggingConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionSnapStartArgs;
import com.pulumi.aws.lambda.inputs.FunctionTracingConfigArgs;
import com.pulumi.aws.lambda.inputs.FunctionVpcConfigArgs;
import com.pulumi.core.Output;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Translates what the role manager is made from into the inputs of the AWS resource. */
final class FunctionInputs {

    /** The newest that the provider of com.pulumi:aws 6.83.0 lets through; it knows the runtimes of mid-2025. */
    private static final String RUNTIME = "java21";

    /** That runtime searches every class for a hole that this function does not have, which costs each cold start. */
    private static final String NO_LOG4J_SEARCH = "AWS_LAMBDA_DISABLE_CVE_2021_44228_PROTECTION";

    private static final String ARCHITECTURE = "arm64";
    private static final String HANDLER = "rolemanager.lambda.Handler::handleRequest";

    private FunctionInputs() {}

    /** What a {@link RoleManagerFunction} makes before the function itself. */
    record Foundation(
            Output<String> roleArn,
            Output<String> keyArn,
            Output<String> groupId,
            Output<String> logGroup,
            Output<String> failuresArn) {}

    static FunctionArgs of(RoleManagerFunctionArgs args, Foundation foundation) {
        FunctionArgs.Builder inputs = FunctionArgs.builder()
                .description("Declares, converges and proves the roles of the database")
                .role(foundation.roleArn())
                .kmsKeyArn(foundation.keyArn())
                .environment(FunctionEnvironmentArgs.builder()
                        .variables(environment(args))
                        .build())
                .tracingConfig(
                        FunctionTracingConfigArgs.builder().mode("Active").build())
                .loggingConfig(FunctionLoggingConfigArgs.builder()
                        .logFormat("JSON")
                        .logGroup(foundation.logGroup())
                        .build())
                .deadLetterConfig(FunctionDeadLetterConfigArgs.builder()
                        .targetArn(foundation.failuresArn())
                        .build())
                .tags(args.scope().tags().shared());
        code(inputs, args);
        network(inputs, args, foundation.groupId());
        options(inputs, args.settings());
        return inputs.build();
    }

    private static void code(FunctionArgs.Builder inputs, RoleManagerFunctionArgs args) {
        inputs.code(new FileArchive(args.code().path()))
                .runtime(RUNTIME)
                .architectures(ARCHITECTURE)
                .handler(HANDLER)
                .memorySize(args.settings().memoryMegabytes())
                .timeout(args.settings().timeoutSeconds());
    }

    private static void network(FunctionArgs.Builder inputs, RoleManagerFunctionArgs args, Output<String> groupId) {
        inputs.vpcConfig(FunctionVpcConfigArgs.builder()
                        .subnetIds(args.subnetIds())
                        .securityGroupIds(groupId.applyValue(List::of))
                        .build())
                // Lambda gives its network interfaces back long after the function is gone; until then the group could
                // not be deleted.
                .replaceSecurityGroupsOnDestroy(true);
    }

    private static void options(FunctionArgs.Builder inputs, FunctionConfig settings) {
        settings.reservedConcurrency().ifPresent(inputs::reservedConcurrentExecutions);
        settings.codeSigningConfigArn().ifPresent(inputs::codeSigningConfigArn);
        if (settings.snapStart()) {
            inputs.publish(true)
                    .snapStart(FunctionSnapStartArgs.builder()
                            .applyOn("PublishedVersions")
                            .build());
        }
    }

    private static Output<Map<String, String>> environment(RoleManagerFunctionArgs args) {
        RoleManagerFunctionArgs.Cluster cluster = args.cluster();
        return Output.tuple(cluster.host(), cluster.port(), cluster.secretArn())
                .applyValue(known -> environment(args, known.t1, known.t2, known.t3));
    }

    private static Map<String, String> environment(
            RoleManagerFunctionArgs args, String host, int port, String secretArn) {
        FunctionConfig settings = args.settings();
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("DB_HOST", host);
        variables.put("DB_PORT", Integer.toString(port));
        variables.put("DB_NAME", args.database().name());
        variables.put("DB_USER", args.database().masterUsername());
        variables.put("DB_SECRET_ARN", secretArn);
        variables.put(NO_LOG4J_SEARCH, "true");
        variables.put("CONNECT_BUDGET_SECONDS", Integer.toString(settings.connectBudgetSeconds()));
        variables.put("LOCK_TIMEOUT_SECONDS", Integer.toString(settings.lockTimeoutSeconds()));
        variables.put("STATEMENT_TIMEOUT_SECONDS", Integer.toString(settings.statementTimeoutSeconds()));
        return variables;
    }
}
