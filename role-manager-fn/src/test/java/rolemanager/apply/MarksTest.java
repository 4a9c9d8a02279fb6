package rolemanager.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rolemanager.plan.Change;
import rolemanager.plan.Phase;

final class MarksTest {
    private static Marks marks(int statements) {
        return new Marks(IntStream.range(0, statements)
                .mapToObj(i -> new Change(Phase.GRANT, "S" + i, "because"))
                .toList());
    }

    private static List<String> told(Marks marks) {
        List<String> told = new ArrayList<>();
        marks.note((event, details) -> told.add(event + details));
        return told;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20 00:00:00+00,0",
        "2026-11-20 00:00:01.5+00,1500000",
        "2026-11-20 01:02:03.000045+00,3723000045",
        "2026-11-20 23:59:59.999999+00,86399999999"
    })
    void aReadingIsTheMicrosecondOfTheDay(String timestamp, long micros) {
        assertThat(Marks.microsOfDay(timestamp)).isEqualTo(micros);
    }

    @Test
    void theClockIsReadBeforeTheFirstAndAfterEveryStatement() {
        assertThat(marks(2).message()).isEqualTo("""
                        SELECT clock_timestamp() AS mark;
                        S0;
                        SELECT clock_timestamp() AS mark;
                        S1;
                        SELECT clock_timestamp() AS mark;
                        """);
    }

    @Test
    void everyStatementIsToldWithItsTimeAlsoPastMidnight() {
        Marks marks = marks(2);
        marks.answer("mark", "2026-11-20 23:59:59.999+00");
        marks.answer("pg_terminate_backend", "t");
        marks.answer("mark", "2026-11-21 00:00:00.001+00");
        marks.answer("mark", "2026-11-21 00:00:01.001001+00");

        assertThat(told(marks))
                .containsExactly("statement{sql=S0, elapsed_ms=2.000}", "statement{sql=S1, elapsed_ms=1000.001}");
    }

    @Test
    void manyStatementsAreTimedInGroupsAndToldSo() {
        Marks marks = marks(65);
        assertThat(marks.message().split("clock_timestamp", -1)).hasSize(24);
        for (int second = 0; second < 23; second++) {
            marks.answer("mark", "2026-11-20 10:00:%02d+00".formatted(second));
        }

        assertThat(told(marks))
                .hasSize(65)
                .startsWith("statement{sql=S0, elapsed_ms=1000.000, elapsed_ms_is_of_statements=3}")
                .endsWith("statement{sql=S64, elapsed_ms=1000.000, elapsed_ms_is_of_statements=2}");
    }
}
