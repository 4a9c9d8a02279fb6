package aurora.config;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a configured value must be.
 *
 * @param allowed completes the sentence "must be …"
 * @param holds whether a value is one
 */
record Rule<T>(String allowed, Predicate<T> holds) {

    static Rule<Integer> between(int least, int most) {
        return new Rule<>("an integer from " + least + " to " + most, value -> value >= least && value <= most);
    }

    static <T> Rule<T> oneOf(List<T> values) {
        String listed = values.stream()
                .map(String::valueOf)
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        return new Rule<>("one of " + listed, values::contains);
    }

    static Rule<String> oneOf(String... values) {
        return oneOf(List.of(values));
    }

    /** @param what completes the sentence "must be …" */
    static Rule<String> matching(String what, String regex) {
        return new Rule<>(what, Pattern.compile(regex).asMatchPredicate());
    }

    Rule<T> and(Rule<T> other) {
        return new Rule<>(allowed + " and " + other.allowed, holds.and(other.holds));
    }
}
