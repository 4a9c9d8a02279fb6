package rolemanager.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the answer is printed. */
enum Format {
    /** One line. */
    JSON,
    /** Indented. */
    PRETTY,
    /** The statements of a plan, ready for psql. */
    SQL,
    /** Lines for a reader. */
    TABLE;

    static Optional<Format> of(String name) {
        return Arrays.stream(values())
                .filter(f -> f.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
