package aurora.rolemanager;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements for a person: in their order, neighbours of one kind together, of many alike only the first, none longer than a line. */
final class StatementList {
    /** As many of one kind as a person reads before the rest is a number. */
    private static final int OF_A_KIND = 5;

    private static final int LINE = 160;

    /** The words before the first name: {@code GRANT}, {@code CREATE ROLE}, {@code ALTER DEFAULT PRIVILEGES}. */
    private static final Pattern KIND = Pattern.compile(
            "(GRANT|REVOKE|ALTER DEFAULT PRIVILEGES|COMMENT ON [A-Z]+|REASSIGN OWNED|DROP OWNED|[A-Z]+ [A-Z]+)\\b.*",
            Pattern.DOTALL);

    private StatementList() {}

    /** The lines, indented. */
    static List<String> lines(List<String> statements) {
        List<String> lines = new ArrayList<>();
        for (int from = 0, to; from < statements.size(); from = to) {
            String kind = kind(statements.get(from));
            to = from + 1;
            while (to < statements.size() && kind(statements.get(to)).equals(kind)) {
                to++;
            }
            // One more line would say the one statement that a count of one leaves out.
            int shown = to - from <= OF_A_KIND + 1 ? to : from + OF_A_KIND;
            statements.subList(from, shown).forEach(statement -> lines.add("  " + line(statement)));
            if (shown < to) {
                lines.add("    … and %d more %s".formatted(to - shown, kind));
            }
        }
        return lines;
    }

    private static String kind(String statement) {
        Matcher matcher = KIND.matcher(statement);
        return matcher.matches() ? matcher.group(1) : "statements";
    }

    private static String line(String statement) {
        String oneLine = statement.replaceAll("\\s+", " ");
        return oneLine.length() <= LINE ? oneLine : oneLine.substring(0, LINE) + " …";
    }
}
