package aurora.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a daily and a weekly window meet. */
class TimeWindowTest {

    @ParameterizedTest(name = "{0} and {1} meet: {2}")
    @CsvSource({
        "03:00-04:00, sun:04:00-sun:05:00, false",
        "03:00-04:01, sun:04:00-sun:05:00, true",
        "23:30-00:30, mon:00:00-mon:00:30, true",
        "23:30-00:30, sun:23:45-mon:00:15, true",
        "12:00-13:00, sat:12:30-sun:12:15, true",
        "12:00-12:30, sat:12:30-sun:12:00, false",
    })
    void overlaps(String daily, String weekly, boolean meet) {
        assertThat(new TimeWindow(daily).overlaps(new TimeWindow(weekly))).isEqualTo(meet);
    }
}
