package local.provider.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import local.provider.CheckFailure;
import local.provider.Properties;
import org.jspecify.annotations.Nullable;

/** The inputs of a command and what they may be. Source: the schema of command 1.2.1. */
final class CommandInputs {
    private static final Map<String, Kind> COMMON = Map.of(
            "interpreter", Kind.TEXTS,
            "dir", Kind.TEXT,
            "environment", Kind.TEXT_MAP,
            "stdin", Kind.TEXT,
            "logging", Kind.LOGGING,
            "addPreviousOutputInEnv", Kind.BOOLEAN,
            "assetPaths", Kind.TEXTS,
            "archivePaths", Kind.TEXTS);

    static final Map<String, Kind> RESOURCE =
            with(Map.of("create", Kind.TEXT, "update", Kind.TEXT, "delete", Kind.TEXT, "triggers", Kind.LIST));

    static final Map<String, Kind> FUNCTION = with(Map.of("command", Kind.TEXT));

    /** What an input has to be. */
    enum Kind {
        TEXT("a string"),
        TEXTS("a list of strings"),
        TEXT_MAP("a map of strings"),
        BOOLEAN("true or false"),
        LIST("a list"),
        LOGGING("one of " + Logging.ALLOWED);

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        private boolean allows(Object value) {
            return switch (this) {
                case TEXT -> value instanceof String;
                case TEXTS -> isTexts(value);
                case TEXT_MAP -> value instanceof Map<?, ?> map && isTexts(new ArrayList<>(map.values()));
                case BOOLEAN -> value instanceof Boolean;
                case LIST -> value instanceof List;
                case LOGGING ->
                    value instanceof String text && Logging.parse(text).isPresent();
            };
        }

        private static boolean isTexts(Object value) {
            return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
        }
    }

    private CommandInputs() {}

    private static Map<String, Kind> with(Map<String, Kind> own) {
        Map<String, Kind> all = new TreeMap<>(COMMON);
        all.putAll(own);
        return all;
    }

    /** Every fault; a value that is not known yet has none. */
    static List<CheckFailure> faults(Map<String, Object> inputs, Map<String, Kind> allowed) {
        List<CheckFailure> faults = new ArrayList<>();
        inputs.forEach((name, value) -> {
            Kind kind = allowed.get(name);
            Object plain = Properties.plain(value);
            if (kind == null) {
                faults.add(new CheckFailure(name, "is no input; there are " + String.join(", ", allowed.keySet())));
            } else if (plain != null && !Properties.hasUnknown(plain) && !kind.allows(plain)) {
                faults.add(new CheckFailure(name, "must be " + kind.words));
            }
        });
        return faults;
    }

    static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    static Map<String, String> environment(@Nullable Object value) {
        Map<String, String> environment = new LinkedHashMap<>();
        if (value != null) {
            Properties.map(value).forEach((name, text) -> environment.put(name, (String) text));
        }
        return environment;
    }
}
