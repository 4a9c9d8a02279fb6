package rolemanager.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IdentifierTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "app|app",
                "_a1|_a1",
                "App|\"App\"",
                "1a|\"1a\"",
                "a b|\"a b\"",
                "a\"b|\"a\"\"b\"",
                "user|\"user\"",
                "select|\"select\"",
                "ä|\"ä\"",
                "a$b|\"a$b\"",
                "a.b|\"a.b\"",
                "a\\b|\"a\\b\"",
                "a;b|\"a;b\""
            })
    void aNameIsQuotedUnlessItIsPlainlySafe(String name, String quoted) {
        assertThat(Identifier.quote(name)).isEqualTo(quoted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"a|'a'", "it's|'it''s'", "a\\b| E'a\\\\b'", "$$|'$$'", "%|'%'"})
    void aValueIsALiteral(String value, String literal) {
        assertThat(Identifier.literal(value).strip()).isEqualTo(literal.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|{}",
                "{postgres=UC/postgres,=U/postgres}|{postgres=UC/postgres,=U/postgres}",
                "{a=r*w/b}|{a=r*w/b}",
                "{\"\\\"x y\\\"=r/b\"}|{\"\\\"x y\\\"=r/b\"}",
                "{\"\\\"q\\\"\\\"q\\\"=r/\\\"o,o\\\"\"}|{\"\\\"q\\\"\\\"q\\\"=r/\\\"o,o\\\"\"}"
            })
    void anAccessControlListIsReadAndPrintedAsTheServerDoes(String text, String printed) {
        assertThat(AclText.format(AclText.parse(text))).isEqualTo(printed);
    }
}
