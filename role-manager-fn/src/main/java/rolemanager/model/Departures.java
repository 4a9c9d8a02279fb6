package rolemanager.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * About roles that shall go or be locked.
 *
 * @param uses     what keeps those that shall go
 * @param sessions how many sessions each of them has
 */
public record Departures(List<RoleUse> uses, Map<String, Integer> sessions) {
    /** Nobody leaves. */
    public static final Departures NONE = new Departures(List.of(), Map.of());

    public Departures {
        uses = List.copyOf(uses);
        sessions = Collections.unmodifiableMap(new TreeMap<>(sessions));
    }

    /** What keeps one role. */
    public List<RoleUse> of(String role) {
        return uses.stream().filter(use -> use.role().equals(role)).toList();
    }
}
