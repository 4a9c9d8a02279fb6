package rolemanager.model;

import java.util.List;

/**
 * What keeps a role that shall go.
 *
 * @param database where it is; empty for what belongs to the whole cluster
 * @param reachable whether one can connect there
 * @param owned    how many things it owns there
 * @param other    how many things there mention it besides, as in a grant
 * @param owners   who owns anything there: DROP OWNED takes a grant only from what the executor acts for the owner of
 */
public record RoleUse(String role, String database, boolean reachable, int owned, int other, List<String> owners) {
    public RoleUse {
        owners = List.copyOf(owners);
    }
}
