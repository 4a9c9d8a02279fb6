package aurora.endtoend.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The AWS CLI that the build installed, and the file that sends it to what stands in for AWS. As an extension it leaves a test out where the
 * CLI could not be installed; the build says why then, and fails where CI is set (src/test/scripts/aws-tools).
 */
public final class AwsCli implements ExecutionCondition {
    private static final Path TOOLS = Path.of("target/aws-tools");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Files.isExecutable(TOOLS.resolve("aws"))
                ? ConditionEvaluationResult.enabled("the AWS CLI is here")
                : ConditionEvaluationResult.disabled("the AWS CLI is not here; the build said why");
    }

    /** From now on `aws lambda` of this test run calls the endpoint, with credentials that are nobody's; the region is for the caller to say. */
    public static void callsTo(LambdaEndpoint endpoint) throws IOException {
        Files.writeString(configuration(), """
                [default]
                aws_access_key_id = AKIAEXAMPLE
                aws_secret_access_key = nobodys
                services = stand-in
                [services stand-in]
                lambda =
                  endpoint_url = http://%s
                """.formatted(endpoint.address()));
    }

    private static Path configuration() {
        return Path.of(System.getenv("AWS_CONFIG_FILE"));
    }
}
