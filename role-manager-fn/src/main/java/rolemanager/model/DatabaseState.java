package rolemanager.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the role manager knows of a database and its cluster: as inspected, and as it shall be. The two are compared as values.
 *
 * @param roles       every role of the cluster, in the order of creation
 * @param memberships sorted
 * @param objects     the database, its schemas, and what lies in them, sorted
 * @param defaultAcls what ALTER DEFAULT PRIVILEGES left behind
 * @param extensions  by name
 * @param available   extensions the server could install, of those the model names
 * @param schemaAcls  the access control lists of the schemas as the server prints them, empty where it keeps NULL
 * @param departures  what keeps roles that shall go
 */
public record DatabaseState(
        ServerVersion version,
        Executor executor,
        Database database,
        Map<String, Role> roles,
        List<Membership> memberships,
        Map<Target, SqlObject> objects,
        Map<DefaultAclKey, Acl> defaultAcls,
        Map<String, Extension> extensions,
        Map<String, AvailableExtension> available,
        Map<String, Optional<String>> schemaAcls,
        Departures departures) {
    public DatabaseState {
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        memberships = List.copyOf(memberships);
        objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
        defaultAcls = Collections.unmodifiableMap(new LinkedHashMap<>(defaultAcls));
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
        available = Collections.unmodifiableMap(new LinkedHashMap<>(available));
        schemaAcls = Collections.unmodifiableMap(new LinkedHashMap<>(schemaAcls));
    }

    /** The schema of that name. */
    public Optional<SqlObject> schema(String name) {
        return Optional.ofNullable(objects.get(Target.of(ObjectKind.SCHEMA, name)));
    }

    /** The owner of the database or of something in it. */
    public Optional<String> owner(Target target) {
        return Optional.ofNullable(objects.get(target)).map(SqlObject::owner);
    }

    /** The default privileges in force for a key, whether anything was said about it or not. */
    public Acl defaultAcl(DefaultAclKey key) {
        Acl acl = defaultAcls.get(key);
        return acl == null ? key.unset(version) : acl;
    }

    /** What PostgreSQL 16 gives the creator of a role by itself, in a superuser's name: it carries no privilege and cannot be revoked. */
    public boolean isCreationMark(Membership row) {
        Role grantor = roles.get(row.grantor());
        return row.admin()
                && !row.carriesPrivileges()
                && grantor != null
                && grantor.elevated().contains("SUPERUSER");
    }

    /** The groups a role is in, transitively, by memberships that carry privileges. Its own name is not among them unless there is a circle. */
    public List<String> groupsOf(String role) {
        List<String> found = new ArrayList<>(List.of(role));
        for (int i = 0; i < found.size(); i++) {
            for (Membership membership : memberships) {
                if (membership.member().equals(found.get(i))
                        && membership.carriesPrivileges()
                        && !found.contains(membership.group())) {
                    found.add(membership.group());
                }
            }
        }
        return found.subList(1, found.size());
    }
}
