package local.provider;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The difference of two property maps down to the elements of lists and maps, by path: {@code triggers[0]}, {@code environment.HOME}. */
public final class PropertyDiff {
    /** What happened at a path. */
    public enum Change {
        ADD,
        DELETE,
        UPDATE
    }

    private static final Pattern PLAIN_KEY = Pattern.compile("[a-zA-Z_$][a-zA-Z0-9_$]*");

    private final SortedMap<String, Change> changes = new TreeMap<>();

    private PropertyDiff() {}

    /** The changed paths, sorted. A value that is not known yet counts as changed. */
    public static SortedMap<String, Change> between(Map<String, Object> before, Map<String, Object> after) {
        PropertyDiff diff = new PropertyDiff();
        diff.compareMaps("", before, after);
        return diff.changes;
    }

    private void compareMaps(String path, Map<String, Object> before, Map<String, Object> after) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.forEach(key -> compare(below(path, key), before.get(key), after.get(key)));
    }

    private static String below(String path, String key) {
        if (!PLAIN_KEY.matcher(key).matches()) {
            return path + "[\"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
        }
        return path.isEmpty() ? key : path + "." + key;
    }

    private void compare(String path, @Nullable Object before, @Nullable Object after) {
        if (before == null || after == null) {
            if (before != after) {
                changes.put(path, before == null ? Change.ADD : Change.DELETE);
            }
        } else if (before instanceof Secret left && after instanceof Secret right) {
            compare(path, left.element(), right.element());
        } else if (before instanceof List<?> left && after instanceof List<?> right) {
            compareLists(path, left, right);
        } else if (isPlainMap(before) && isPlainMap(after)) {
            compareMaps(path, Properties.map(before), Properties.map(after));
        } else if (after == Unknown.VALUE || !Objects.equals(before, after)) {
            changes.put(path, Change.UPDATE);
        }
    }

    private void compareLists(String path, List<?> before, List<?> after) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            compare(
                    path + "[" + i + "]",
                    i < before.size() ? before.get(i) : null,
                    i < after.size() ? after.get(i) : null);
        }
    }

    private static boolean isPlainMap(Object value) {
        return value instanceof Map<?, ?> map && !map.containsKey(Properties.SIGNATURE);
    }
}
