package local.provider.postgresql;

/** The only place where text becomes part of a statement. */
final class Sql {
    private Sql() {}

    /** A name in quotes: it is taken as it is, whatever it holds. */
    static String identifier(String name) {
        if (name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a name cannot hold NUL");
        }
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A string in quotes; the form with E makes a backslash mean the same under every setting. */
    static String literal(String text) {
        String doubled = text.replace("'", "''");
        return text.indexOf('\\') < 0 ? "'" + doubled + "'" : " E'" + doubled.replace("\\", "\\\\") + "'";
    }
}
