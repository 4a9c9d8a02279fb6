package rolemanager.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A logical database of a temporary environment, as it is asked for and as it is marked in the server.
 *
 * @param stack whom it belongs to, in words of the caller
 * @param since when it was made, in UTC, as ISO 8601 writes it; empty while it is only asked for
 * @param roles the roles that come and go with it; each name begins with the database's and an underscore
 */
public record TemporaryDatabase(String name, Optional<String> stack, String since, List<String> roles) {
    public TemporaryDatabase {
        roles = List.copyOf(roles);
    }

    /** What the name of each of its roles begins with. */
    public String rolePrefix() {
        return rolePrefix(name);
    }

    /** What the name of each role of a temporary database of that name begins with. */
    public static String rolePrefix(String database) {
        return database + "_";
    }

    /** The same, made then. */
    public TemporaryDatabase madeAt(String time) {
        return new TemporaryDatabase(name, stack, time, roles);
    }

    /** The same with the roles of another besides: a role that left the model goes with the database all the same. */
    public TemporaryDatabase withRolesOf(TemporaryDatabase other) {
        Set<String> all = new LinkedHashSet<>(roles);
        all.addAll(other.roles);
        return new TemporaryDatabase(name, stack, since, new ArrayList<>(all));
    }

    /** Whether the other says that it belongs to somebody else. */
    public boolean isOfAnotherStackThan(TemporaryDatabase other) {
        return stack.isPresent() && other.stack.isPresent() && !stack.equals(other.stack);
    }
}
