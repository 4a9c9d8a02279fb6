package rolemanager.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rolemanager.model.Identifier;
import rolemanager.model.ServerVersion;

/** The catalog queries, in the order in which they are sent and their results come back. */
enum CatalogQuery {
    SESSION("session"),
    ROLES("roles"),
    MEMBERSHIPS("memberships"),
    SCHEMAS("schemas"),
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

    /** The query's text without its comment lines, which would only travel. */
    String sql(ServerVersion version, Scope scope) {
        String name = this == MEMBERSHIPS && !version.hasMembershipOptions() ? file + "-before-16" : file;
        StringBuilder sql = new StringBuilder();
        resource(name + ".sql")
                .lines()
                .filter(line -> !line.startsWith("--"))
                .forEach(line -> sql.append(line).append('\n'));
        return switch (this) {
            case AVAILABLE_EXTENSIONS -> sql.toString().replace(":names", literals(scope.extensions()));
            case DEPENDANTS -> sql.toString().replace(":names", literals(scope.departingExtensions()));
            case ROLE_USES -> sql.toString().replace(":names", literals(scope.absentRoles()));
            case SESSIONS -> sql.toString().replace(":names", literals(scope.closedRoles()));
            default -> sql.toString();
        };
    }

    private static String literals(List<String> names) {
        return names.stream().map(Identifier::literal).collect(Collectors.joining(", "));
    }

    private static String resource(String name) {
        try (InputStream in = CatalogQuery.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks rolemanager/catalog/" + name + "; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read rolemanager/catalog/" + name + " from the jar", e);
        }
    }
}
