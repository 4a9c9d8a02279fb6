package rolemanager.model;

import java.util.Optional;

/**
 * {@code extensions.E} of a request.
 *
 * @param installed false: it shall go
 * @param schema    empty: where it is, else the first schema of the search path
 * @param version   empty: the one that is there, else the server's default
 */
public record ExtensionDeclaration(String name, boolean installed, Optional<String> schema, Optional<String> version) {}
