package rolemanager.model;

import java.util.Optional;

/**
 * An extension the server could install.
 *
 * @param version its default version
 * @param schema  the only schema it can be in, where it has one
 */
public record AvailableExtension(String name, String version, Optional<String> schema) {}
