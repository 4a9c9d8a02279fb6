package rolemanager.apply;

import java.util.ArrayList;
import java.util.List;
import rolemanager.model.Journal;
import rolemanager.plan.Change;

/**
 * How long the statements of one message took, by the server's own clock: it is read between them, for a client that sends a message sees
 * nothing of the time of its parts. A reading costs as much as a small statement, so there are few of them, and where there are more statements
 * than readings a few neighbours share one.
 */
final class Marks {
    /** The clock is read once before the statements and at most so often after. */
    private static final int READINGS = 32;

    private static final String LABEL = "mark";
    private static final String SQL = "SELECT clock_timestamp() AS " + LABEL + ";\n";

    private final List<Change> changes;
    private final int share;
    private final List<Long> readings = new ArrayList<>();

    Marks(List<Change> changes) {
        this.changes = changes;
        this.share = (changes.size() + READINGS - 1) / READINGS;
    }

    /** The statements as one message, with the readings between them. */
    String message() {
        StringBuilder message = new StringBuilder(SQL);
        for (int i = 0; i < changes.size(); i++) {
            message.append(changes.get(i).sql()).append(";\n");
            if (isLastOfShare(i)) {
                message.append(SQL);
            }
        }
        return message.toString();
    }

    /** Takes the first value of an answer, if it is a reading. */
    void answer(String label, String value) {
        if (label.equals(LABEL)) {
            readings.add(microsOfDay(value));
        }
    }

    /** Tells of each statement with the time it took, or the time it and its neighbours took. */
    void note(Journal journal) {
        for (int i = 0; i < changes.size(); i++) {
            int reading = i / share;
            int sharing = Math.min(share, changes.size() - reading * share);
            Notes.statement(journal, changes.get(i), micros(readings.get(reading), readings.get(reading + 1)), sharing);
        }
    }

    private boolean isLastOfShare(int i) {
        return (i + 1) % share == 0 || i + 1 == changes.size();
    }

    /** A day has passed in between at most once. */
    private static long micros(long from, long to) {
        return to >= from ? to - from : to - from + 24L * 3600 * 1_000_000;
    }

    /** Of {@code 2026-01-31 23:59:59.123456+00}; the fraction may be shorter or missing. */
    static long microsOfDay(String timestamp) {
        int at = timestamp.indexOf(' ') + 1;
        long seconds =
                number(timestamp, at, 2) * 3600 + number(timestamp, at + 3, 2) * 60 + number(timestamp, at + 6, 2);
        long micros = 0;
        int digit = at + 9;
        for (long unit = 100_000; unit > 0 && isDigit(timestamp, at + 8, digit); unit /= 10, digit++) {
            micros += (timestamp.charAt(digit) - '0') * unit;
        }
        return seconds * 1_000_000 + micros;
    }

    private static boolean isDigit(String timestamp, int point, int at) {
        return at < timestamp.length() && timestamp.charAt(point) == '.' && Character.isDigit(timestamp.charAt(at));
    }

    private static long number(String text, int at, int length) {
        return Long.parseLong(text.substring(at, at + length));
    }
}
