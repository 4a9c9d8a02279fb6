package rolemanager.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import rolemanager.model.Identifier;
import rolemanager.model.ObjectKind;
import rolemanager.model.Target;

/**
 * How the catalog keeps the value of a parameter, and how SET says it. Parameters that are lists of names (GUC_LIST_QUOTE) are told item by
 * item, or the server would take {@code app, public} for one name with a comma in it.
 */
public final class SettingValue {
    private static final Set<String> NAME_LISTS = Set.of(
            "search_path",
            "temp_tablespaces",
            "local_preload_libraries",
            "session_preload_libraries",
            "shared_preload_libraries",
            "unix_socket_directories");

    private SettingValue() {}

    /** The value as pg_db_role_setting has it after SET. */
    static String stored(String parameter, String value) {
        return isNameList(parameter) ? names(items(value)) : value;
    }

    /** The value after {@code SET parameter =}. */
    static String sql(String parameter, String value) {
        return isNameList(parameter)
                ? items(value).stream().map(Identifier::literal).collect(Collectors.joining(", "))
                : Identifier.literal(value);
    }

    /** A parameter's name as SQL, which may have dots in it. */
    static String parameter(String name) {
        return Target.of(ObjectKind.PARAMETER, name).sql();
    }

    /** Names as the server joins them. */
    public static String names(List<String> names) {
        return names.stream().map(Identifier::quote).collect(Collectors.joining(", "));
    }

    private static boolean isNameList(String parameter) {
        return NAME_LISTS.contains(parameter.toLowerCase(Locale.ROOT));
    }

    /** The items of {@code a, "B"}: quotes gone, the unquoted in lower case. */
    public static List<String> items(String value) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                item.append(c);
            } else if (c == ',' && !quoted) {
                items.add(item(item.toString()));
                item.setLength(0);
            } else {
                item.append(c);
            }
        }
        items.add(item(item.toString()));
        return items;
    }

    private static String item(String text) {
        String plain = text.strip();
        return plain.length() >= 2 && plain.startsWith("\"") && plain.endsWith("\"")
                ? plain.substring(1, plain.length() - 1).replace("\"\"", "\"")
                : plain.toLowerCase(Locale.ROOT);
    }
}
