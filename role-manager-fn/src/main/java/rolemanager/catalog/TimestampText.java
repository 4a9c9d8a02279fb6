package rolemanager.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a timestamptz as the server prints it in UTC: {@code 2027-01-01 00:00:00.5+00}. */
final class TimestampText {
    private TimestampText() {}

    /** In ISO 8601 to the microsecond with offset Z; empty for NULL and infinity, {@code -infinity} as it is. */
    static Optional<String> validUntil(@Nullable String text) {
        if (text == null || text.equals("infinity")) {
            return Optional.empty();
        }
        return Optional.of(text.equals("-infinity") ? text : iso(text));
    }

    private static String iso(String text) {
        int zone = text.indexOf('+');
        if (zone < 0) {
            throw new IllegalArgumentException("not a time in UTC: " + text);
        }
        String time = text.substring(0, zone).replace(' ', 'T');
        int point = time.indexOf('.');
        String digits = point < 0 ? "" : time.substring(point + 1);
        String seconds = point < 0 ? time : time.substring(0, point);
        return seconds + "." + (digits + "000000").substring(0, 6) + "Z";
    }
}
