package rolemanager.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rolemanager.model.Generation;
import rolemanager.model.TemporaryDatabase;

final class MarkTest {
    private static final TemporaryDatabase DATABASE =
            new TemporaryDatabase("pr_12", Optional.of("aurora/pr-12"), "2026-11-20T19:00:00Z", List.of("pr_12_app"));
    private static final String LINE =
            "role-manager: temporary {\"database\":\"pr_12\",\"stack\":\"aurora/pr-12\",\"since\":\"2026-11-20T19:00:00Z\","
                    + "\"roles\":[\"pr_12_app\"]}";

    @Test
    void itIsALineBeforeTheGeneration() {
        assertThat(Mark.into("", DATABASE)).isEqualTo(LINE);
        assertThat(Mark.into("role-manager: generation 3", DATABASE)).isEqualTo(LINE + "\nrole-manager: generation 3");
        assertThat(Mark.into("words\nrole-manager: generation 3", DATABASE))
                .isEqualTo("words\n" + LINE + "\nrole-manager: generation 3");
    }

    @Test
    void itReplacesTheOneThatWasThere() {
        String before =
                "words\n" + LINE.replace("pr_12_app", "pr_12_old $1 \\\\") + "\nmore\nrole-manager: generation 3";

        assertThat(Mark.into(before, DATABASE)).isEqualTo("words\n" + LINE + "\nmore\nrole-manager: generation 3");
    }

    @Test
    void whatIsWrittenIsRead() {
        TemporaryDatabase hostile = new TemporaryDatabase(
                "a\"\n\u2028b", Optional.of("line\nrole-manager: generation 9\u0085"), "", List.of("\\", "x'y"));
        String comment = new Generation(Mark.into("words", hostile), 2).text();

        assertThat(Mark.in(comment)).contains(hostile);
        assertThat(Generation.parse(comment).number()).isEqualTo(2);
        assertThat(Mark.in(Mark.into(comment, DATABASE))).contains(DATABASE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "words",
                "role-manager: generation 3",
                "see role-manager: temporary {}",
                "role-manager: temporary",
                "role-manager: temporary []",
                "role-manager: temporary {\"database\":\"pr_12\"",
                "role-manager: temporary {\"database\":\"pr_12\"} or not"
            })
    void whatIsSpoiledIsNoMark(String comment) {
        assertThat(Mark.in(comment)).isEmpty();
    }
}
