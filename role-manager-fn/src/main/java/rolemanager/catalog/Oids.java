package rolemanager.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rolemanager.model.SqlObject;

/** What the oids in catalog rows mean. An oid is unique in its catalog only; it is kept as the text that came. */
final class Oids {
    /** The oid that means nothing (InvalidOid): no role, no schema. */
    static final String NONE = "0";

    /** The catalogs' own oids, which are the same everywhere and for ever (pg_class.h and its neighbours). */
    static final String SCHEMAS = "2615";

    static final String RELATIONS = "1259";
    static final String ROUTINES = "1255";
    static final String TYPES = "1247";

    /** Whatever initdb made has a smaller one (FirstNormalObjectId, transam.h). */
    private static final long FIRST_MADE_LATER = 16_384;

    private final Map<String, String> comments = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private final Set<String> rolesMadeLater = new HashSet<>();
    private final Map<String, String> schemas = new HashMap<>();
    private final Map<String, SqlObject> relations = new HashMap<>();
    private final Set<String> ofExtensions = new HashSet<>();

    static boolean isSystemSchema(String name) {
        return name.startsWith("pg_") || name.equals("information_schema");
    }

    void comment(String oid, String text) {
        comments.put(oid, text);
    }

    /** Empty when there is none. */
    String comment(String oid) {
        return comments.getOrDefault(oid, "");
    }

    void settings(String database, String role, String text) {
        settings.put(database + "/" + role, text);
    }

    /** Of a role in a database, or of the database where the role is {@link #NONE}. */
    @Nullable
    String settings(String database, String role) {
        return settings.get(database + "/" + role);
    }

    void role(String oid, String name) {
        roles.put(oid, name);
        if (Long.parseLong(oid) >= FIRST_MADE_LATER) {
            rolesMadeLater.add(name);
        }
    }

    /** As pg_get_userbyid: an oid nobody has any more stays readable. */
    String role(String oid) {
        return roles.getOrDefault(oid, "unknown (OID=" + oid + ")");
    }

    boolean isMadeLater(String role) {
        return rolesMadeLater.contains(role);
    }

    void schema(String oid, String name) {
        schemas.put(oid, name);
    }

    String schema(String oid) {
        return schemas.getOrDefault(oid, "unknown (OID=" + oid + ")");
    }

    void relation(String oid, SqlObject relation) {
        relations.put(oid, relation);
    }

    /** Null for what is no table, view or sequence, or was not asked for. */
    @Nullable
    SqlObject relation(String oid) {
        return relations.get(oid);
    }

    void extensionMember(String catalog, String oid) {
        ofExtensions.add(catalog + "/" + oid);
    }

    boolean isOfExtension(String catalog, String oid) {
        return ofExtensions.contains(catalog + "/" + oid);
    }
}
