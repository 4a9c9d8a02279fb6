package rolemanager.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import rolemanager.json.JsonValue;
import rolemanager.model.AclText;
import rolemanager.model.DatabaseState;
import rolemanager.model.Membership;
import rolemanager.model.Role;

/** The roles as they are. The first three keys are those that template-infra's role manager answers with. */
public final class RoleReport {
    private RoleReport() {}

    /** The keys of the report about a state, in their order. */
    public static Map<String, JsonValue> of(DatabaseState state) {
        Map<String, JsonValue> report = new LinkedHashMap<>();
        report.put("roles", JsonValue.strings(roles(state)));
        report.put("roles_with_groups", JsonValue.stringMap(groups(state, Membership::carriesPrivileges)));
        report.put("schema_privileges", schemaPrivileges(state));
        report.put("role_administrators", JsonValue.stringMap(groups(state, m -> !m.carriesPrivileges())));
        report.put("database", JsonValue.of(state.database().name()));
        report.put("server_version", JsonValue.of(state.version().text()));
        Map<String, String> extensions = new TreeMap<>();
        state.extensions().values().forEach(e -> extensions.put(e.name(), e.version()));
        report.put("extensions", JsonValue.stringMap(extensions));
        report.put("default_privileges", defaultPrivileges(state));
        return report;
    }

    private static List<String> roles(DatabaseState state) {
        List<String> roles = new ArrayList<>(state.roles().keySet());
        roles.removeIf(Role::isSystem);
        return roles;
    }

    private static Map<String, String> groups(DatabaseState state, Predicate<Membership> which) {
        Map<String, TreeSet<String>> groups = new TreeMap<>();
        for (Membership membership : state.memberships()) {
            if (which.test(membership)) {
                groups.computeIfAbsent(membership.member(), m -> new TreeSet<>())
                        .add(membership.group());
            }
        }
        Map<String, String> joined = new TreeMap<>();
        groups.forEach((member, names) -> joined.put(member, String.join(",", names)));
        return joined;
    }

    private static JsonValue schemaPrivileges(DatabaseState state) {
        Map<String, JsonValue> privileges = new TreeMap<>();
        state.schemaAcls().forEach((schema, acl) -> {
            if (!schema.startsWith("pg_") && !schema.equals("information_schema")) {
                privileges.put(schema, acl.map(JsonValue::of).orElse(new JsonValue.Null()));
            }
        });
        return new JsonValue.Obj(privileges);
    }

    /** By {@code creator in schema on kind}. */
    private static JsonValue defaultPrivileges(DatabaseState state) {
        Map<String, String> privileges = new TreeMap<>();
        state.defaultAcls()
                .forEach((key, acl) -> privileges.put(
                        key.creator() + (key.everywhere() ? "" : " in " + key.schema()) + " on "
                                + key.kind().noun() + "s",
                        AclText.format(acl)));
        return JsonValue.stringMap(privileges);
    }
}
