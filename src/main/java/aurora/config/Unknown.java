package aurora.config;

import java.util.Collection;

/** The words for a key that does not exist. */
final class Unknown {

    private Unknown() {}

    static String key(String written, Collection<String> known) {
        String all = "known are " + String.join(", ", known);
        return Names.nearest(written, known)
                .map(name -> "no such key; did you mean " + name + "? (" + all + ")")
                .orElse("no such key; " + all);
    }
}
