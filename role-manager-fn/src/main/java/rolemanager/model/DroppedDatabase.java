package rolemanager.model;

import java.util.List;

/**
 * A temporary database that is gone.
 *
 * @param dropped       false when it was gone before
 * @param roles         the roles that were dropped with it
 * @param sessionsEnded how many sessions had to go
 */
public record DroppedDatabase(String name, boolean dropped, List<String> roles, int sessionsEnded) {
    public DroppedDatabase {
        roles = List.copyOf(roles);
    }
}
