package aurora.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that AWS takes, whatever the stack is called. */
class ResourceNamesTest {

    @ParameterizedTest(name = "{0}/{1} is called {2}")
    @CsvSource({
        "aurora, dev, aurora-dev",
        "aurora, pr-12, aurora-pr-12",
        "aurora, a23456789012345678901, aurora-a23456789012345678901"
    })
    void aPlainNameIsKept(String project, String stack, String base) {
        assertThat(ResourceNames.of(project, stack).base()).isEqualTo(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Feature/JIRA-1234--a-very-long-branch-name",
                "a_b",
                "ÄÖ",
                "trailing-",
                "UPPER",
                "x.y",
                "123456789012345678901234567890"
            })
    void anyOtherNameBecomesOneThatRdsTakes(String stack) {
        String base = ResourceNames.of("aurora", stack).base();

        assertThat(base).matches("(?!.*--)[a-z][a-z0-9-]*[a-z0-9]").hasSizeLessThanOrEqualTo(ResourceNames.LONGEST);
    }

    @Test
    void differentStacksNeverShareAName() {
        Stream<String> names = Stream.of("a_b", "a-b", "a.b", "A-b", "x".repeat(40), "x".repeat(41))
                .map(stack -> ResourceNames.of("aurora", stack).base());

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void differentRolesNeverShareAPart() {
        assertThat(Stream.of("a b", "a-b", "a/b", "ä").map(ResourceNames::part))
                .doesNotHaveDuplicates()
                .allMatch(part -> part.matches("[A-Za-z0-9_.-]+"));
    }
}
