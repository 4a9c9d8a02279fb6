package aurora.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Finds the known name a person most likely meant. */
final class Names {

    /** More edits than this are another word, not a slip. */
    private static final int MOST_EDITS = 3;

    private Names() {}

    /** The known name with the fewest edits to {@code written}, if that could be a slip of the pen. */
    static Optional<String> nearest(String written, Collection<String> known) {
        ToIntFunction<String> edits = name -> edits(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
        return known.stream()
                .filter(name -> edits.applyAsInt(name) <= Math.min(MOST_EDITS, name.length() / 2)
                        || prefixOfEachOther(written, name))
                .min(Comparator.comparingInt(edits).thenComparing(Comparator.naturalOrder()));
    }

    private static boolean prefixOfEachOther(String written, String name) {
        return written.length() >= 3 && (name.startsWith(written) || written.startsWith(name));
    }

    /** Levenshtein's distance, one row at a time. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
