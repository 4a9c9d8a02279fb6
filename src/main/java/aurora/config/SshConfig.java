package aurora.config;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * A way into the jump box by SSH, for one address and not for long.
 *
 * @param from a single IPv4 address, as {@code 203.0.113.7/32}
 * @param until when AWS closes it again by itself
 */
public record SshConfig(String from, Instant until) {

    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Rule<String> ADDRESS = Rule.matching(
            "one address, such as \"203.0.113.7/32\"", "((25[0-5]|2[0-4]\\d|1\\d\\d|\\d?\\d)(\\.(?!/)|(?=/))){4}/32");

    static SshConfig read(Section section, Instant now) {
        Rule<String> moment = new Rule<>(
                "a moment in the next seven days, in UTC, such as \"2026-05-01T18:00:00Z\"; after it nobody needs this key",
                text -> isWithin(text, now, now.plus(LONGEST)));
        for (String required : new String[] {"from", "until"}) {
            if (!section.has(required)) {
                section.fault(required, "say it; nobody may come in from everywhere or for ever");
            }
        }
        SshConfig config = new SshConfig(
                section.text("from", "127.0.0.1/32", ADDRESS),
                Instant.parse(section.text("until", now.toString(), moment)));
        section.finish();
        return config;
    }

    private static boolean isWithin(String text, Instant first, Instant last) {
        try {
            Instant moment = Instant.parse(text);
            return moment.isAfter(first) && moment.isBefore(last);
        } catch (DateTimeParseException notAMoment) {
            return false;
        }
    }
}
