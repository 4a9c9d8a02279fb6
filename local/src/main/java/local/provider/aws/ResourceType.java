package local.provider.aws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What AWS adds to resources of one type: a name, an id, outputs; and which inputs it cannot change later. */
final class ResourceType {
    private final String token;
    private final String id;
    private final Map<String, Function<Facts, Object>> kept = new LinkedHashMap<>();
    private final Map<String, Function<Facts, Object>> changing = new LinkedHashMap<>();
    private final List<String> replacing = new ArrayList<>();
    private @Nullable String nameProperty;
    private boolean lowerCase;

    /**
     * Begins the description of a type.
     *
     * @param token {@code aws:ec2/vpc:Vpc}
     * @param id template of the id, see {@link Facts#fill}
     */
    ResourceType(String token, String id) {
        this.token = token;
        this.id = id;
    }

    /** The property that gets the logical name and random digits when the program leaves it out. Another name is another resource. */
    ResourceType named(String property) {
        nameProperty = property;
        return replaces(property);
    }

    /** As {@link #named}, for services that write all names in lower case. */
    ResourceType namedInLowerCase(String property) {
        lowerCase = true;
        return named(property);
    }

    /** An output that stays as it was at first. */
    ResourceType output(String name, String template) {
        return output(name, facts -> facts.fill(template));
    }

    ResourceType output(String name, Function<Facts, Object> value) {
        kept.put(name, value);
        return this;
    }

    /** An output that an update may change. */
    ResourceType changingOutput(String name, Function<Facts, Object> value) {
        changing.put(name, value);
        return this;
    }

    /** Inputs whose change needs a new resource. */
    ResourceType replaces(String... properties) {
        replacing.addAll(List.of(properties));
        return this;
    }

    String token() {
        return token;
    }

    @Nullable
    String nameProperty() {
        return nameProperty;
    }

    String nameOf(String logicalName) {
        return lowerCase ? logicalName.toLowerCase(Locale.ROOT) : logicalName;
    }

    List<String> replacing() {
        return replacing;
    }

    String id(Facts facts) {
        return facts.fill(id);
    }

    /** Everything that AWS adds; what the program says itself wins. */
    Map<String, Object> outputs(Facts facts) {
        Map<String, Object> outputs = new TreeMap<>();
        kept.forEach((name, value) -> {
            Object last = facts.last().get(name);
            outputs.put(name, last == null ? value.apply(facts) : last);
        });
        changing.forEach((name, value) -> outputs.put(name, value.apply(facts)));
        outputs.keySet().removeAll(facts.inputs().keySet());
        return outputs;
    }
}
