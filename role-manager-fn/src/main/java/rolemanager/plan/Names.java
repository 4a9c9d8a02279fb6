package rolemanager.plan;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import rolemanager.model.Acl;
import rolemanager.model.Identifier;

/** Lists of names, for SQL and for people. */
final class Names {
    private static final int SHOWN = 3;

    private Names() {}

    /** Quoted and comma-joined. */
    static String list(Collection<String> names) {
        return names.stream().map(Identifier::quote).collect(Collectors.joining(", "));
    }

    /** The same for those who are granted something, PUBLIC among them. */
    static String grantees(Collection<String> names) {
        return names.stream()
                .map(n -> n.equals(Acl.PUBLIC) ? "PUBLIC" : Identifier.quote(n))
                .collect(Collectors.joining(", "));
    }

    /** {@code role app}, {@code roles a, b, c and 5 more}, {@code PUBLIC}. */
    static String some(String noun, List<String> names) {
        if (names.equals(List.of(Acl.PUBLIC))) {
            return "PUBLIC";
        }
        List<String> words =
                names.stream().map(n -> n.equals(Acl.PUBLIC) ? "PUBLIC" : n).toList();
        return noun + (words.size() == 1 ? " " : "s ") + few(words);
    }

    /** The first few, and how many more there are. */
    static String few(List<String> words) {
        return words.size() <= SHOWN
                ? String.join(", ", words)
                : String.join(", ", words.subList(0, SHOWN)) + " and " + (words.size() - SHOWN) + " more";
    }
}
