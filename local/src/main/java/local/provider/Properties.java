package local.provider;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The properties of resources as the protocol carries them, and as Java values: null, Boolean, Double, String, List, Map, {@link Secret},
 * {@link Unknown}. Assets and archives stay maps with their signature, so that they are echoed as they came. Maps are sorted: the same
 * properties give the same bytes. Source: Pulumi's sdk/go/common/resource/properties.go.
 */
public final class Properties {
    /** The key whose value says that a map is not a map. */
    static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

    static final String ASSET = "c44067f5952c0a294b673a41bacd8c17";
    static final String ARCHIVE = "0def7320c3a5731c473e5ecbe6d01bc7";
    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    private static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private Properties() {}

    /** The properties of a message; null ones are absent ones. */
    public static Map<String, Object> read(Struct struct) {
        Map<String, Object> properties = new TreeMap<>();
        struct.getFieldsMap().forEach((key, value) -> {
            Object read = read(value);
            if (read != null) {
                properties.put(key, read);
            }
        });
        return properties;
    }

    private static @Nullable Object read(Value value) {
        return switch (value.getKindCase()) {
            case NULL_VALUE, KIND_NOT_SET -> null;
            case BOOL_VALUE -> value.getBoolValue();
            case NUMBER_VALUE -> value.getNumberValue();
            case STRING_VALUE -> UNKNOWN.equals(value.getStringValue()) ? Unknown.VALUE : value.getStringValue();
            case LIST_VALUE -> readList(value.getListValue());
            case STRUCT_VALUE -> readMap(value.getStructValue());
        };
    }

    private static List<@Nullable Object> readList(ListValue list) {
        List<@Nullable Object> elements = new ArrayList<>();
        list.getValuesList().forEach(element -> elements.add(read(element)));
        return elements;
    }

    private static Object readMap(Struct struct) {
        Map<String, Object> map = read(struct);
        return SECRET.equals(map.get(SIGNATURE)) ? new Secret(map.get("value")) : map;
    }

    /** The message of properties. */
    public static Struct write(Map<String, ?> properties) {
        Struct.Builder struct = Struct.newBuilder();
        new TreeMap<String, Object>(properties).forEach((key, value) -> struct.putFields(key, writeValue(value)));
        return struct.build();
    }

    private static Value writeValue(@Nullable Object value) {
        Value.Builder written = Value.newBuilder();
        if (value == null) {
            written.setNullValue(NullValue.NULL_VALUE);
        } else if (value instanceof Boolean bool) {
            written.setBoolValue(bool);
        } else if (value instanceof Number number) {
            written.setNumberValue(number.doubleValue());
        } else if (value instanceof String text) {
            written.setStringValue(text);
        } else if (value == Unknown.VALUE) {
            written.setStringValue(UNKNOWN);
        } else {
            return writeNested(value);
        }
        return written.build();
    }

    private static Value writeNested(Object value) {
        Value.Builder written = Value.newBuilder();
        if (value instanceof Secret secret) {
            Struct.Builder wrapped = Struct.newBuilder();
            wrapped.putFields(SIGNATURE, writeValue(SECRET));
            wrapped.putFields("value", writeValue(secret.element()));
            written.setStructValue(wrapped);
        } else if (value instanceof List<?> list) {
            ListValue.Builder elements = ListValue.newBuilder();
            list.forEach(element -> elements.addValues(writeValue(element)));
            written.setListValue(elements);
        } else {
            written.setStructValue(write(map(value)));
        }
        return written.build();
    }

    /** The same value without any secret's wrapping, for use; it must not be echoed. */
    public static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Secret secret) {
            return plain(secret.element());
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(plain(element)));
            return elements;
        }
        return value instanceof Map ? plain(map(value)) : value;
    }

    /** The same properties without any secret's wrapping, for use; they must not be echoed. */
    public static Map<String, Object> plain(Map<String, ?> properties) {
        Map<String, Object> unwrapped = new LinkedHashMap<>();
        properties.forEach((key, value) -> {
            Object element = plain((Object) value);
            if (element != null) {
                unwrapped.put(key, element);
            }
        });
        return unwrapped;
    }

    /** The found properties, wrapped where the given ones of the same name are secrets. */
    public static Map<String, Object> withSecretsOf(Map<String, Object> given, Map<String, Object> found) {
        Map<String, Object> wrapped = new TreeMap<>();
        found.forEach((key, value) -> wrapped.put(key, given.get(key) instanceof Secret ? new Secret(value) : value));
        return wrapped;
    }

    /** Whether something in the value is not known yet. */
    public static boolean hasUnknown(@Nullable Object value) {
        if (value instanceof Secret secret) {
            return hasUnknown(secret.element());
        }
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(Properties::hasUnknown);
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(Properties::hasUnknown);
        }
        return value == Unknown.VALUE;
    }

    /** A value that is known to be a map of the protocol, whose keys are strings. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
