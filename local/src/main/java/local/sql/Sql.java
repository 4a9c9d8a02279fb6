package local.sql;

/** Names and texts as parts of statements that take no parameters. */
public final class Sql {
    private Sql() {}

    /** A name in quotes: it is taken as it is, whatever it holds. */
    public static String identifier(String name) {
        return '"' + withoutNul(name).replace("\"", "\"\"") + '"';
    }

    /** A text in quotes; the form with E makes a backslash mean the same under every setting. */
    public static String literal(String text) {
        String doubled = withoutNul(text).replace("'", "''");
        return text.indexOf('\\') < 0 ? "'" + doubled + "'" : "E'" + doubled.replace("\\", "\\\\") + "'";
    }

    private static String withoutNul(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("PostgreSQL knows no text with NUL in it");
        }
        return text;
    }
}
