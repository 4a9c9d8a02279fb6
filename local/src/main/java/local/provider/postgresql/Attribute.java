package local.provider.postgresql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An input of a resource.
 *
 * @param name as in Pulumi's schema
 * @param kind what it has to be
 * @param fallback what it is when it is left out; null when the server decides
 * @param replaces whether another value needs a new resource
 */
record Attribute(String name, Kind kind, @Nullable Object fallback, boolean replaces) {
    /** What an input has to be. */
    enum Kind {
        TEXT("a string"),
        BOOLEAN("true or false"),
        NUMBER("a whole number"),
        SET("a list of strings"),
        LIST("a list of strings");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean allows(Object value) {
            return switch (this) {
                case TEXT -> value instanceof String text && text.indexOf('\0') < 0;
                case BOOLEAN -> value instanceof Boolean;
                case NUMBER -> value instanceof Double number && number == Math.rint(number);
                case SET, LIST ->
                    value instanceof List<?> list
                            && list.stream()
                                    .allMatch(element -> element instanceof String text && text.indexOf('\0') < 0);
            };
        }
    }

    static Attribute of(String name, Kind kind, @Nullable Object fallback) {
        return new Attribute(name, kind, fallback, false);
    }

    static Attribute replacing(String name, Kind kind, @Nullable Object fallback) {
        return new Attribute(name, kind, fallback, true);
    }
}
