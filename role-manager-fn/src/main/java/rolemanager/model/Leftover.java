package rolemanager.model;

/**
 * Something that still mentions a role that shall go.
 *
 * @param object as the server describes it
 * @param shared whether it belongs to the whole cluster and not to one database
 */
public record Leftover(String role, String object, boolean shared) {}
