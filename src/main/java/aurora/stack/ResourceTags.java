package aurora.stack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tags that every resource of a stack carries.
 *
 * @param shared key to value
 */
public record ResourceTags(Map<String, String> shared) {

    public ResourceTags {
        shared = Collections.unmodifiableMap(new LinkedHashMap<>(shared));
    }

    /** The tags of a stack: who made it, besides what its configuration says. */
    public static ResourceTags of(String project, String stack, Map<String, String> configured) {
        Map<String, String> tags = new LinkedHashMap<>(configured);
        tags.put("project", project);
        tags.put("stack", stack);
        return new ResourceTags(tags);
    }

    /** With the name that the console shows for resources that have none of their own. */
    public Map<String, String> named(String name) {
        Map<String, String> tags = new LinkedHashMap<>(shared);
        tags.put("Name", name);
        return Collections.unmodifiableMap(tags);
    }
}
