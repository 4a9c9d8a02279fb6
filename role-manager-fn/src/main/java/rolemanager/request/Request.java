package rolemanager.request;

import java.util.Optional;
import rolemanager.model.RoleModel;

/**
 * One request: what to do, and the model to do it with.
 *
 * @param model    for the actions about databases only its database and its roles count
 * @param template the database that a new one is a copy of; empty: the server's own template
 * @param stack    whom a temporary database belongs to, in words of the caller
 */
public record Request(Action action, RoleModel model, Optional<String> template, Optional<String> stack) {
    /** The version of requests that this program knows. A caller that needs something newer says a larger one. */
    public static final int VERSION = 1;

    /** One without anything about temporary databases. */
    public Request(Action action, RoleModel model) {
        this(action, model, Optional.empty(), Optional.empty());
    }
}
