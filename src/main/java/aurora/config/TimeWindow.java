package aurora.config;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of the week (UTC) in which AWS may work on the cluster. A backup window repeats every day, a maintenance
 * window every week.
 *
 * @param text as AWS writes it: {@code 03:00-04:00} or {@code sun:04:30-sun:05:30}
 */
public record TimeWindow(String text) {

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;
    private static final int SHORTEST = 30;
    private static final Pattern POINT = Pattern.compile("(?:([a-z]{3}):)?([01]\\d|2[0-3]):([0-5]\\d)");

    static final Rule<String> DAILY = new Rule<>(
            "a daily time of at least 30 minutes such as \"03:00-04:00\" (UTC)",
            text -> text.matches("\\d\\d:\\d\\d-\\d\\d:\\d\\d") && usable(text, DAY));

    static final Rule<String> WEEKLY = new Rule<>(
            "a weekly time of 30 minutes to 24 hours such as \"sun:04:30-sun:05:30\" (UTC)",
            text -> text.matches("[a-z]{3}:\\d\\d:\\d\\d-[a-z]{3}:\\d\\d:\\d\\d") && usable(text, WEEK));

    /** Whether this daily window and that weekly one ever have a minute in common. */
    boolean overlaps(TimeWindow weekly) {
        int weeklyStart = start(weekly.text);
        int weeklyEnd = weeklyStart + minutes(weekly.text, WEEK);
        int length = minutes(text, DAY);
        for (int start = start(text) - DAY; start < weeklyEnd; start += DAY) {
            if (start < weeklyEnd && start + length > weeklyStart) {
                return true;
            }
        }
        return false;
    }

    private static boolean usable(String text, int period) {
        for (String point : text.split("-", 2)) {
            Matcher matcher = POINT.matcher(point);
            if (!matcher.matches() || (matcher.group(1) != null && !DAYS.contains(matcher.group(1)))) {
                return false;
            }
        }
        int minutes = minutes(text, period);
        return minutes >= SHORTEST && minutes <= DAY;
    }

    private static int start(String text) {
        return minute(text.substring(0, text.indexOf('-')));
    }

    /** Length in minutes, across midnight or the end of the week where needed. */
    private static int minutes(String text, int period) {
        return Math.floorMod(minute(text.substring(text.indexOf('-') + 1)) - start(text), period);
    }

    private static int minute(String point) {
        Matcher matcher = POINT.matcher(point);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a time: " + point);
        }
        int day = matcher.group(1) == null ? 0 : DAYS.indexOf(matcher.group(1));
        return day * DAY + Integer.parseInt(matcher.group(2)) * 60 + Integer.parseInt(matcher.group(3));
    }

    @Override
    public String toString() {
        return text;
    }
}
