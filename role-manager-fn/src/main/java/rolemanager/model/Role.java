package rolemanager.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A role and all that belongs to it alone.
 *
 * @param connectionLimit -1 for none
 * @param validUntil      when its password ends, in ISO 8601 with offset Z; empty for never
 * @param comment         empty for none
 * @param settings        ALTER ROLE … IN DATABASE … SET, in the database at hand
 * @param globalSettings  ALTER ROLE … SET, in every database
 * @param elevated        the attributes of SUPERUSER, REPLICATION, BYPASSRLS it has, which this program never gives or takes; empty for none
 */
public record Role(
        String name,
        boolean login,
        boolean inherit,
        boolean createDatabase,
        boolean createRole,
        int connectionLimit,
        Optional<String> validUntil,
        String comment,
        Map<String, String> settings,
        Map<String, String> globalSettings,
        String elevated) {
    private static final List<String> RDS_OWN =
            List.of("rdsadmin", "rdsproxyadmin", "rdsrepladmin", "rdstopmgr", "rdswriteforwarduser");

    public Role {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        globalSettings = Collections.unmodifiableMap(new TreeMap<>(globalSettings));
    }

    /** What CREATE ROLE alone makes. */
    public static Role created(String name) {
        return new Role(name, false, true, false, false, -1, Optional.empty(), "", Map.of(), Map.of(), "");
    }

    /**
     * Whether the role is PostgreSQL's or Amazon RDS's own. A literal underscore: {@code pgboss} and {@code rdsreader} are ordinary roles.
     */
    public static boolean isSystem(String name) {
        return name.startsWith("pg_") || name.startsWith("rds_") || RDS_OWN.contains(name);
    }
}
