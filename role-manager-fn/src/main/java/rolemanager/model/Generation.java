package rolemanager.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of times the role manager really changed something, kept as the last line of the database's comment. A setting of the database
 * (ALTER DATABASE … SET "rolemanager.generation") would be the obvious place, but only a superuser may store a parameter the server does
 * not know, and the master of Amazon RDS is none. The comment needs nothing but owning the database, and it is transactional.
 *
 * @param comment the comment of people, without that line
 * @param number  0 when there is no such line
 */
public record Generation(String comment, int number) {
    private static final Pattern LINE = Pattern.compile("(?s)(?:(.*)\n)?role-manager: generation ([0-9]{1,9})");

    /** Takes a database's comment apart. */
    public static Generation parse(String comment) {
        Matcher matcher = LINE.matcher(comment);
        if (!matcher.matches()) {
            return new Generation(comment, 0);
        }
        String words = matcher.group(1);
        return new Generation(words == null ? "" : words, Integer.parseInt(matcher.group(2)));
    }

    /** The comment with its line. */
    public String text() {
        return (comment.isEmpty() ? "" : comment + "\n") + "role-manager: generation " + number;
    }
}
