package aurora.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where a stack lives. */
public enum PlatformKind {
    /** An Aurora cluster in an AWS account. */
    AWS,
    /** A PostgreSQL server on this machine. */
    LOCAL;

    static List<String> keys() {
        return Arrays.stream(values()).map(PlatformKind::key).toList();
    }

    static PlatformKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
