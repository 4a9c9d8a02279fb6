package aurora;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.controls.Variants;
import aurora.testing.Snapshot;
import aurora.testing.StackTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the committed stacks declare, whole; a difference is for a person to review in the diff. */
class StackSnapshotTest {

    @ParameterizedTest(name = "stack {0} declares what its snapshot shows")
    @ValueSource(strings = {"local", "dev", "prod"})
    void committedStacks(String stack) {
        String declared = Snapshot.of(StackTester.committed(stack).run());

        assertThat(declared).isEqualTo(Snapshot.reviewed(stack, declared));
    }

    @Test
    void theFullestStackDeclaresWhatItsSnapshotShows() {
        String declared = Snapshot.of(Variants.full().run());

        assertThat(declared).isEqualTo(Snapshot.reviewed("full", declared));
    }
}
