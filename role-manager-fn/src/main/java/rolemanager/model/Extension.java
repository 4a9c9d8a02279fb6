package rolemanager.model;

import java.util.List;

/**
 * An installed extension.
 *
 * @param dependants what outside of the extension needs it, as the server describes it; looked up only for extensions that shall go
 */
public record Extension(String name, String schema, String version, List<String> dependants) {
    public Extension {
        dependants = List.copyOf(dependants);
    }
}
