package rolemanager.request;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A string that must be one of a few words. */
final class Words {
    private Words() {}

    static <T> T read(Node node, String key, T otherwise, List<T> values, Function<T, String> text) {
        Optional<String> said = node.string(key);
        return said.flatMap(word -> find(node, key, word, values, text)).orElse(otherwise);
    }

    static <T> Optional<T> find(Node node, String key, String word, List<T> values, Function<T, String> text) {
        Optional<T> found =
                values.stream().filter(v -> text.apply(v).equals(word)).findFirst();
        if (found.isEmpty()) {
            List<String> words = values.stream().map(text).toList();
            node.fault(key, "unknown: \"" + word + "\"; one of " + String.join(", ", words));
        }
        return found;
    }
}
