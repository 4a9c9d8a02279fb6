package local.provider.aws;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.TreeMap;
import local.failure.Refusal;
import local.provider.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The tags that the provider's configuration gives to everything.
 *
 * @param tags by key, sorted
 */
record DefaultTags(Map<String, Object> tags) {
    static final DefaultTags NONE = new DefaultTags(Map.of());

    /**
     * Reads the setting {@code defaultTags}.
     *
     * @param json an object with the member {@code tags}, as text; null for none
     */
    static DefaultTags of(@Nullable Object json) {
        if (json == null) {
            return NONE;
        }
        try {
            JsonObject object = JsonParser.parseString(json.toString()).getAsJsonObject();
            Map<String, Object> tags = new TreeMap<>();
            if (object.has("tags")) {
                object.getAsJsonObject("tags")
                        .entrySet()
                        .forEach(tag -> tags.put(tag.getKey(), tag.getValue().getAsString()));
            }
            return new DefaultTags(tags);
        } catch (JsonParseException | IllegalStateException e) {
            throw new Refusal("the aws provider's defaultTags must be an object with tags, not " + json, e);
        }
    }

    /** These tags and the resource's own, which win. */
    Map<String, Object> with(@Nullable Object own) {
        Map<String, Object> all = new TreeMap<>(tags);
        if (own != null) {
            all.putAll(Properties.map(own));
        }
        return all;
    }
}
