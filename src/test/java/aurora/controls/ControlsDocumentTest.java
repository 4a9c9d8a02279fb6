package aurora.controls;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.testing.Snapshot;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/controls.md says what the tests ask, and what is waived; {@code -Dsnapshots=write} writes it anew. */
class ControlsDocumentTest {
    private static final String HEAD = """
            # Security controls

            What holds of every stack on AWS, by the ids of AWS Security Hub (with underscores) and checkov, and some of our own. Each is a test on the inputs of every resource of `dev`, `prod`, a
            stack with everything on, and combinations of all options in which every two settings meet; and each is shown to notice when it is broken. This page is written by
            `ControlsDocumentTest` from those tests.

            | control | what holds |
            |---|---|
            """;

    @Test
    void theDocumentIsWhatTheTestsAsk() {
        String document = HEAD + controls()
                + table("Waived on every stack", "Each can be switched on by configuration.", Waivers.EVERYWHERE)
                + table("Waived on stack dev", "The smallest thing that works.", Waivers.DEV)
                + table("Not a matter of a stack", "Published controls that do not apply.", Waivers.NOT_OURS)
                + "\nBesides these, " + constraints().size()
                + " constraints of the AWS provider and of AWS itself are held against the same inputs: allowed values, conflicts, what is required together.\n";

        assertThat(document).isEqualTo(Snapshot.reviewed(Path.of("docs/controls.md"), document));
    }

    private static String controls() {
        return ControlsTest.all()
                .filter(control -> !isConstraint(control))
                .sorted(Comparator.comparing(Control::id))
                .map(control -> "| " + control.id() + " | " + control.rule() + " |\n")
                .collect(Collectors.joining());
    }

    private static List<Control> constraints() {
        return ControlsTest.all().filter(ControlsDocumentTest::isConstraint).toList();
    }

    private static boolean isConstraint(Control control) {
        return Stream.of("provider_", "schema_").anyMatch(control.id()::startsWith);
    }

    private static String table(String title, String sentence, Map<String, String> reasons) {
        return "\n## " + title + "\n\n" + sentence + "\n\n| control | why |\n|---|---|\n"
                + new TreeMap<>(reasons)
                        .entrySet().stream()
                                .map(reason -> "| " + reason.getKey() + " | " + reason.getValue() + " |\n")
                                .collect(Collectors.joining());
    }
}
