package rolemanager.model;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads pg_db_role_setting.setconfig: a text[] of {@code name=value}. */
public final class SettingsText {
    private SettingsText() {}

    /** By name; empty for NULL. */
    public static Map<String, String> parse(@Nullable String array) {
        Map<String, String> settings = new TreeMap<>();
        if (array != null) {
            for (String element : AclText.elements(array)) {
                int equals = element.indexOf('=');
                settings.put(element.substring(0, equals), element.substring(equals + 1));
            }
        }
        return settings;
    }
}
