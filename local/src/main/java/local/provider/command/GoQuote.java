package local.provider.command;

/** Go's {@code %q} for the commands in error messages, which the official provider prints so. */
final class GoQuote {
    private GoQuote() {}

    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> append(quoted, point));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int point) {
        switch (point) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (point < ' ' || point == 0x7f) {
                    quoted.append(String.format("\\x%02x", point));
                } else {
                    quoted.appendCodePoint(point);
                }
            }
        }
    }
}
