package aurora.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which versions can pause at zero capacity. */
class EngineVersionTest {

    @ParameterizedTest(name = "{0} can pause: {1}")
    @CsvSource({
        "13.14, false",
        "13.15, true",
        "14.11, false",
        "14.12, true",
        "15.6, false",
        "15.7, true",
        "16.2, false",
        "16.3, true",
        "16, true",
        "17.4, true",
        "18, true"
    })
    void supportsAutoPause(String version, boolean can) {
        assertThat(EngineVersion.of(version).supportsAutoPause()).isEqualTo(can);
    }
}
