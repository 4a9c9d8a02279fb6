package rolemanager.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code schema.name} as a person writes it. Case is kept as written; a part with a dot in it stands in double quotes, as in SQL. */
final class QualifiedName {
    private QualifiedName() {}

    /** Where the first parenthesis outside of double quotes is, -1 when there is none. */
    static int end(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                quoted = !quoted;
            } else if (text.charAt(i) == '(' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    /** The parts without quotes; empty when a quote is not closed or a part is empty. */
    static Optional<List<String>> parse(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                part.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return quoted || parts.stream().anyMatch(String::isEmpty) ? Optional.empty() : Optional.of(parts);
    }
}
