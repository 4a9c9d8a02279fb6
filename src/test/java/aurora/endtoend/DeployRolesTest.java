package aurora.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.OperationType;
import java.nio.file.Files;
import java.nio.file.Path;
import local.provider.aws.Recording;
import local.provider.aws.Recording.Operation;
import local.provider.aws.RecordingAws;
import local.provider.command.CommandProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The roles of those who deploy, on the real engine: their trust is known only when the identity providers are there. */
@Tag("engine")
class DeployRolesTest {

    private static final String CONFIGURATION = """
            config:
              aws:region: eu-central-1
              aurora:deployment:
                enabled: true
                permissionsBoundary: arn:aws:iam::123456789012:policy/boundary
                pulumiCloud: {organization: acme}
                gitHub: {repository: acme/db}
            """;

    @Test
    void aPreviewShowsTheProvidersTheRolesAndTheirPolicies(@TempDir Path folder) throws Exception {
        RecordingAws aws = new RecordingAws();
        try (EngineStack stack = EngineStack.create(
                "deployed",
                Files.createDirectory(folder.resolve("stack")),
                CONFIGURATION,
                new CommandProvider(),
                aws)) {

            assertThat(stack.preview().changeSummary()).containsOnlyKeys(OperationType.CREATE);
        }
        assertThat(aws.recordings().stream()
                        .filter(recording -> recording.operation() == Operation.CREATE)
                        .map(Recording::urn)
                        .filter(urn -> urn.contains("-deployment-")))
                .anyMatch(urn -> urn.endsWith("OpenIdConnectProvider::aurora-deployed-deployment-github"))
                .anyMatch(urn -> urn.endsWith("Role::aurora-deployed-deployment-deploy"))
                .anyMatch(urn -> urn.endsWith("Policy::aurora-deployed-deployment-identity"));
    }
}
