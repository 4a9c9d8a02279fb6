package local.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "app | \"app\"",
                "Mixed Case | \"Mixed Case\"",
                "a\"b | \"a\"\"b\"",
                "x'; DROP -- | \"x'; DROP --\""
            })
    void aNameIsOneNameWhateverIsInIt(String name, String quoted) {
        assertThat(Sql.identifier(name)).isEqualTo(quoted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"text | 'text'", "it's | 'it''s'", "a\\ | E'a\\\\'", "a\\'b | E'a\\\\''b'"})
    void aTextIsOneTextWhateverIsInIt(String text, String quoted) {
        assertThat(Sql.literal(text)).isEqualTo(quoted);
    }

    @Test
    void nulIsRefused() {
        assertThatThrownBy(() -> Sql.identifier("a\0b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sql.literal("a\0b")).isInstanceOf(IllegalArgumentException.class);
    }
}
