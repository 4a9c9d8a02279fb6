package rolemanager.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A routine's argument types in the words the server prints (format_type): {@code int, varchar} is {@code integer, character varying}. */
final class ArgumentTypes {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int2", "smallint"),
            Map.entry("int8", "bigint"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("bool", "boolean"),
            Map.entry("varchar", "character varying"),
            Map.entry("char", "character"),
            Map.entry("bpchar", "character"),
            Map.entry("decimal", "numeric"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("time", "time without time zone"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("varbit", "bit varying"));

    private ArgumentTypes() {}

    static String normalize(String list) {
        if (list.isBlank()) {
            return "";
        }
        List<String> types = new ArrayList<>();
        for (String type : list.split(",", -1)) {
            String name = type.strip();
            String base = name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
            types.add(NAMES.getOrDefault(base, base) + name.substring(base.length()));
        }
        return String.join(", ", types);
    }
}
