package aurora.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is allowed, and leads where nobody wants to go without knowing. */
class ConfigWarningsTest {
    private static final String BOTH = "{'function': {'snapStart': true}, 'access': {'sourceVpcOnly': true}}";

    @Test
    void nobodyIsWarnedOfTheDefaults() {
        assertThat(Configs.read("{}").warnings()).isEmpty();
    }

    @Test
    void whoAsksForTroubleIsToldWhichAndWhereToReadOn() {
        assertThat(Configs.read(BOTH).warnings())
                .satisfiesExactly(
                        vpc -> assertThat(vpc).startsWith("aurora:access.sourceVpcOnly: "),
                        snapshots -> assertThat(snapshots).startsWith("aurora:function.snapStart: "));
    }

    @Test
    void whatTheWarningsPointToIsThere() {
        assertThat(Configs.read(BOTH).warnings())
                .allSatisfy(warning -> assertThat(Pattern.compile("docs/[\\w/.-]+\\.md")
                                .matcher(warning)
                                .results()
                                .map(MatchResult::group)
                                .map(Path::of))
                        .isNotEmpty()
                        .allMatch(Files::exists));
    }
}
