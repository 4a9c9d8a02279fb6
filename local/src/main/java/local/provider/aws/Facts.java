package local.provider.aws;

import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a resource's answers are made from.
 *
 * @param account where it is
 * @param id what AWS calls it
 * @param random hexadecimal digits of the resource's own
 * @param inputs what it was made from, without the wrapping of secrets
 * @param last its outputs before an update; empty when it is made
 */
record Facts(AwsAccount account, String id, String random, Map<String, Object> inputs, Map<String, Object> last) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)(?::([^}]*))?}");

    /**
     * The text with {@code {region}}, {@code {account}}, {@code {partition}}, {@code {suffix}}, {@code {id}}, {@code {random}} and the names of
     * inputs in it replaced; {@code {name:text}} gives the text where there is no such input.
     */
    String fill(String template) {
        return PLACEHOLDER.matcher(template).replaceAll(match -> Matcher.quoteReplacement(value(match)));
    }

    private String value(MatchResult match) {
        return switch (match.group(1)) {
            case "region" -> account.region();
            case "account" -> account.id();
            case "partition" -> account.partition();
            case "suffix" -> account.dnsSuffix();
            case "id" -> id;
            case "random" -> random;
            default -> Objects.toString(inputs.get(match.group(1)), Objects.toString(match.group(2), ""));
        };
    }
}
