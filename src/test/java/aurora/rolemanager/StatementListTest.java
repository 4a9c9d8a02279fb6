package aurora.rolemanager;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatementListTest {
    @Test
    void theOrderOfExecutionIsKept() {
        assertThat(StatementList.lines(List.of("GRANT a TO b", "CREATE ROLE c", "GRANT c TO d")))
                .containsExactly("  GRANT a TO b", "  CREATE ROLE c", "  GRANT c TO d");
    }

    @Test
    void eachKindIsCountedByItself() {
        List<String> statements = new ArrayList<>();
        IntStream.range(0, 8).forEach(i -> statements.add("CREATE ROLE r" + i + " LOGIN"));
        IntStream.range(0, 7)
                .forEach(i ->
                        statements.add("ALTER DEFAULT PRIVILEGES FOR ROLE r" + i + " GRANT SELECT ON TABLES TO x"));

        assertThat(StatementList.lines(statements))
                .hasSize(12)
                .contains("    … and 3 more CREATE ROLE", "    … and 2 more ALTER DEFAULT PRIVILEGES");
    }

    @Test
    void aCountOfOneIsTheStatementItself() {
        List<String> six =
                IntStream.range(0, 6).mapToObj(i -> "GRANT a TO r" + i).toList();

        assertThat(StatementList.lines(six)).hasSize(6).last().isEqualTo("  GRANT a TO r5");
    }

    @Test
    void aLongStatementIsOneLineThatEnds() {
        assertThat(StatementList.lines(List.of("COMMENT ON ROLE r IS 'a\nb" + "x".repeat(500) + "'")))
                .singleElement()
                .satisfies(line -> assertThat(line).hasSizeLessThan(170).endsWith(" …"));
    }
}
