package rolemanager.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimestampTextTest {
    @ParameterizedTest
    @CsvSource({
        "2027-01-01 00:00:00+00,2027-01-01T00:00:00.000000Z",
        "2027-01-01 00:00:00.5+00,2027-01-01T00:00:00.500000Z",
        "12027-01-01 23:59:59.123456+00,12027-01-01T23:59:59.123456Z",
        "-infinity,-infinity"
    })
    void aTimeIsReadToTheMicrosecond(String text, String iso) {
        assertThat(TimestampText.validUntil(text)).contains(iso);
    }

    @Test
    void noTimeAndInfinityAreTheSame() {
        assertThat(TimestampText.validUntil(null)).isEmpty();
        assertThat(TimestampText.validUntil("infinity")).isEmpty();
    }

    @Test
    void aTimeOfAnotherZoneIsNotTakenForUtc() {
        assertThatThrownBy(() -> TimestampText.validUntil("2027-01-01 00:00:00-05"))
                .hasMessageContaining("not a time in UTC");
    }
}
