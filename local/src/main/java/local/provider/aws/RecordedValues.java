package local.provider.aws;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import local.provider.Properties;
import local.provider.Secret;
import local.provider.Unknown;
import org.jspecify.annotations.Nullable;

/** Property values as JSON that may be shown: it says that something is a secret, and never what. */
final class RecordedValues {
    private RecordedValues() {}

    static JsonObject of(Map<String, Object> properties) {
        JsonObject object = new JsonObject();
        properties.forEach((key, value) -> object.add(key, of(value)));
        return object;
    }

    private static JsonElement of(@Nullable Object value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        }
        if (value instanceof Secret) {
            return new JsonPrimitive("[secret]");
        }
        if (value instanceof List<?> list) {
            JsonArray array = new JsonArray();
            list.forEach(element -> array.add(of(element)));
            return array;
        }
        return value instanceof Map ? of(Properties.map(value)) : scalar(value);
    }

    private static JsonElement scalar(Object value) {
        if (value == Unknown.VALUE) {
            return new JsonPrimitive("[unknown]");
        }
        if (value instanceof Boolean bool) {
            return new JsonPrimitive(bool);
        }
        if (value instanceof Number number) {
            boolean whole = number.doubleValue() == Math.rint(number.doubleValue());
            return whole ? new JsonPrimitive(number.longValue()) : new JsonPrimitive(number);
        }
        return new JsonPrimitive(value.toString());
    }
}
