package rolemanager.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The handshake of function and program. */
final class VersionTest {
    private final RequestReader reader = new RequestReader(Defaults.STANDARD);

    @Test
    void aRequestOfTheKnownVersionOrOfNoneIsRead() {
        assertThat(reader.readEvent("{\"action\": \"manage\", \"version\": 1}"))
                .isEqualTo(reader.readEvent("{\"action\": \"manage\"}"));
        assertThat(reader.readModel(Action.PLAN, "{\"version\": 1, \"model\": {}}"))
                .isEqualTo(reader.readModel(Action.PLAN, "{}"));
    }

    @Test
    void aNewerRequestIsRefusedWithoutJudgingTheRestOfIt() {
        assertThatThrownBy(() -> reader.readEvent("{\"action\": \"unheard-of\", \"version\": 2, \"news\": []}"))
                .hasMessage(
                        "the request has version 2, this function knows up to 1: it is older than the program that calls it; deploy the"
                                + " stack that owns the function first (pulumi up)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.0", "1.5", "\"1\"", "null", "true", "[1]", "99999999999"})
    void whatIsNoVersionIsAFault(String version) {
        assertThatThrownBy(() -> reader.readEvent("{\"action\": \"manage\", \"version\": " + version + "}"))
                .hasMessageContaining("$.version: expected a whole number");
    }
}
