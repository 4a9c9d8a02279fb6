package rolemanager.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "-0.5e+10",
                "\"\"",
                "\"a\\\"b\\\\c\\nd\\u0001\"",
                "\"ä→😀\"",
                "[]",
                "{}",
                "[1,[2,{\"a\":[]}],null]",
                "{\"z\":1,\"a\":{\"b\":false}}"
            })
    void whatIsReadIsWrittenTheSameWay(String text) {
        assertThat(JsonWriter.compact(JsonReader.read(text))).isEqualTo(text);
    }

    @Test
    void blanksAndEscapesAreOnlyAnotherSpelling() {
        assertThat(JsonWriter.compact(JsonReader.read(" { \"\\u0061\" :\n[ 1 ,\t2 ] } ")))
                .isEqualTo("{\"a\":[1,2]}");
    }

    @Test
    void theIndentedFormIsReadBackAsTheSameValue() {
        JsonValue value = JsonReader.read("{\"a\":[1,{\"b\":[]}],\"c\":{}}");

        assertThat(JsonWriter.pretty(value))
                .isEqualTo("{\n  \"a\": [\n    1,\n    {\n      \"b\": []\n    }\n  ],\n  \"c\": {}\n}");
        assertThat(JsonReader.read(JsonWriter.pretty(value))).isEqualTo(value);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                argumentSet("nothing", "", "line 1, column 1: expected a value"),
                argumentSet("two values", "1 2", "column 3: expected the end of the text"),
                argumentSet("a trailing comma", "[1,]", "column 4: expected a value"),
                argumentSet(
                        "a key twice",
                        "{\"a\":1,\n\"a\":2}",
                        "line 2, column 1: expected each key once, but \"a\" is there twice"),
                argumentSet("an open string", "\"abc", "expected the closing double quote"),
                argumentSet(
                        "a raw line break",
                        "\"a\nb\"",
                        "expected no control character inside a string (write it as \\u000a)"),
                argumentSet("an unknown escape", "\"\\x\"", "expected one of the escapes"),
                argumentSet("a leading zero", "01", "column 1: expected a value"),
                argumentSet("a comment", "{} // no", "expected the end of the text"),
                argumentSet("single quotes", "{'a':1}", "expected a string in double quotes"),
                argumentSet("no end", "{\"a\":[1", "expected ']'"),
                argumentSet("too deep", "[".repeat(65), "at most 64 levels"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatIsNotJsonIsRefusedWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> JsonReader.read(text))
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessageContaining(message);
    }
}
