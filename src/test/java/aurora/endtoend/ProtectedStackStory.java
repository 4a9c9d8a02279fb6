package aurora.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.automation.AutomationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import local.provider.aws.Recording;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The story of a stack whose data is to be kept. */
abstract class ProtectedStackStory extends AwsStackStory {
    /** How a stack finds zones for a network of its own. */
    static final String ZONES = "aws:index/getAvailabilityZones:getAvailabilityZones";

    ProtectedStackStory(String name, String configuration, Set<String> outputs, Set<String> lookups) {
        // The key of the last snapshot.
        super(name, configuration, outputs, lookups, Set.of("aws:kms/key:Key aurora-" + name + "-db-key"));
    }

    /** The configuration that is committed for a stack. */
    static String committed(String stack) {
        try {
            return Files.readString(Path.of("Pulumi." + stack + ".yaml"));
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }

    @Test
    @Order(80)
    void aPersonsDestroyDeletesNothingOfAProtectedStack() {
        List<Recording> before = deletions();

        assertThatThrownBy(stack()::destroyAfterPreview)
                .isInstanceOf(AutomationException.class)
                .hasMessageContaining("protect");
        assertThat(deletions()).isEqualTo(before);
    }
}
