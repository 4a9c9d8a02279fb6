package rolemanager.catalog;

import java.util.ArrayList;
import java.util.List;
import rolemanager.model.ServerVersion;

/**
 * The catalog queries, in the order in which they are sent and their results come back. Each looks at one catalog and gives oids where it means
 * another's row; what belongs together is put together here, for planning joins is most of what they would cost a server in a fresh session.
 */
enum CatalogQuery {
    SESSION("session"),
    COMMENTS("comments"),
    SETTINGS("settings"),
    ROLES("roles"),
    MEMBERSHIPS("memberships"),
    SCHEMAS("schemas"),
    EXTENSION_MEMBERS("extension-members"),
    RELATIONS("relations"),
    COLUMNS("columns"),
    ROUTINES("routines"),
    TYPES("types"),
    OTHERS("others"),
    PARAMETERS("parameters"),
    DEFAULT_ACLS("default-acls"),
    EXTENSIONS("extensions"),
    /** Asked only when the model names extensions: the server reads the control file of every one it has. */
    AVAILABLE_EXTENSIONS("available-extensions"),
    /** Asked only when extensions shall go. */
    DEPENDANTS("dependants"),
    /** Asked only when roles shall go. */
    ROLE_USES("role-uses"),
    /** Asked only when roles shall go or be locked. */
    SESSIONS("sessions");

    private final String file;

    CatalogQuery(String file) {
        this.file = file;
    }

    /** The queries a server of that major version understands and the scope needs. */
    static List<CatalogQuery> of(int major, Scope scope) {
        List<CatalogQuery> queries = new ArrayList<>(List.of(values()));
        if (major < 15) {
            queries.remove(PARAMETERS);
        }
        if (scope.extensions().isEmpty()) {
            queries.remove(AVAILABLE_EXTENSIONS);
        }
        if (scope.departingExtensions().isEmpty()) {
            queries.remove(DEPENDANTS);
        }
        if (scope.absentRoles().isEmpty()) {
            queries.remove(ROLE_USES);
        }
        if (scope.closedRoles().isEmpty()) {
            queries.remove(SESSIONS);
        }
        return queries;
    }

    /** The query as that server understands it. */
    String sql(ServerVersion version, Scope scope) {
        String sql = QueryText.of(this == MEMBERSHIPS && !version.hasMembershipOptions() ? file + "-before-16" : file);
        return switch (this) {
            case AVAILABLE_EXTENSIONS -> named(sql, scope.extensions());
            case DEPENDANTS -> named(sql, scope.departingExtensions());
            case ROLE_USES -> named(sql, scope.absentRoles());
            case SESSIONS -> named(sql, scope.closedRoles());
            default -> sql;
        };
    }

    private static String named(String sql, List<String> names) {
        return sql.replace(":names", QueryText.literals(names));
    }
}
