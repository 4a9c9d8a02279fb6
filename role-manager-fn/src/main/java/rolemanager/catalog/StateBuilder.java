package rolemanager.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rolemanager.model.Acl;
import rolemanager.model.AclText;
import rolemanager.model.AvailableExtension;
import rolemanager.model.Database;
import rolemanager.model.DatabaseState;
import rolemanager.model.DefaultAclKey;
import rolemanager.model.Departures;
import rolemanager.model.Executor;
import rolemanager.model.Extension;
import rolemanager.model.Generation;
import rolemanager.model.Membership;
import rolemanager.model.ObjectKind;
import rolemanager.model.Role;
import rolemanager.model.RoleUse;
import rolemanager.model.ServerVersion;
import rolemanager.model.SettingsText;
import rolemanager.model.SqlObject;
import rolemanager.model.Target;

/** Puts a {@link DatabaseState} together from the rows of the catalog queries. */
final class StateBuilder {
    private final ServerVersion version;
    private final Map<String, Acl> acls = new HashMap<>();
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final Map<Target, SqlObject> objects = new LinkedHashMap<>();
    private final Map<DefaultAclKey, Acl> defaultAcls = new LinkedHashMap<>();
    private final Map<String, Extension> extensions = new LinkedHashMap<>();
    private final Map<String, AvailableExtension> available = new LinkedHashMap<>();
    private final Map<String, Optional<String>> schemaAcls = new LinkedHashMap<>();
    private final List<RoleUse> uses = new ArrayList<>();
    private final Map<String, Integer> sessions = new LinkedHashMap<>();
    private @Nullable Executor executor;
    private @Nullable Database database;

    StateBuilder(ServerVersion version) {
        this.version = version;
    }

    DatabaseState build() {
        return new DatabaseState(
                version,
                Objects.requireNonNull(executor, "the server did not say who we are"),
                Objects.requireNonNull(database, "the server did not say where we are"),
                roles,
                memberships,
                objects,
                defaultAcls,
                extensions,
                available,
                schemaAcls,
                new Departures(uses, sessions));
    }

    void read(CatalogQuery query, Row row) throws SQLException {
        while (row.next()) {
            switch (query) {
                case SESSION -> session(row);
                case ROLES -> role(row);
                case MEMBERSHIPS -> membership(row);
                case SCHEMAS -> schema(row);
                case RELATIONS -> relation(row);
                case COLUMNS -> column(row);
                case ROUTINES -> routine(row);
                case TYPES -> type(row);
                case OTHERS, PARAMETERS -> other(row);
                case DEFAULT_ACLS -> defaultAcl(row);
                case EXTENSIONS -> extension(row);
                case AVAILABLE_EXTENSIONS -> available(row);
                case DEPENDANTS -> dependant(row);
                case ROLE_USES -> use(row);
                case SESSIONS -> sessions.put(row.text("role"), Integer.valueOf(row.text("sessions")));
            }
        }
    }

    private void session(Row row) throws SQLException {
        executor = new Executor(row.text("executor"), row.flag("superuser"));
        Map<String, String> settings = SettingsText.parse(row.orNull("settings"));
        Generation comment = Generation.parse(row.text("comment"));
        String name = row.text("name");
        database = new Database(
                name, Optional.ofNullable(settings.get("search_path")), comment.comment(), comment.number());
        object(row, Target.of(ObjectKind.DATABASE, name), "DATABASE", false, false);
    }

    private void role(Row row) throws SQLException {
        String name = row.text("name");
        roles.put(
                name,
                new Role(
                        name,
                        row.flag("login"),
                        row.flag("inherit"),
                        row.flag("create_database"),
                        row.flag("create_role"),
                        Integer.parseInt(row.text("connection_limit")),
                        Optional.ofNullable(row.orNull("valid_until")),
                        row.text("comment"),
                        SettingsText.parse(row.orNull("settings")),
                        SettingsText.parse(row.orNull("global_settings")),
                        row.text("elevated")));
    }

    private void membership(Row row) throws SQLException {
        memberships.add(new Membership(
                row.text("group_name"),
                row.text("member_name"),
                row.text("grantor"),
                row.flag("admin"),
                row.flag("inherit"),
                row.flag("set")));
    }

    private void schema(Row row) throws SQLException {
        object(row, Target.of(ObjectKind.SCHEMA, row.text("name")), "SCHEMA", false, row.flag("of_extension"));
    }

    private void relation(Row row) throws SQLException {
        String type = RelationTypes.word(row.text("kind"));
        ObjectKind kind = type.equals("SEQUENCE") ? ObjectKind.SEQUENCE : ObjectKind.TABLE;
        Target target = Target.of(kind, row.text("schema"), row.text("name"));
        object(row, target, type, row.flag("owner_follows"), row.flag("of_extension"));
    }

    private void column(Row row) throws SQLException {
        Target target = new Target(ObjectKind.COLUMN, row.text("schema"), row.text("name"), row.text("detail"));
        objects.put(
                target,
                new SqlObject(
                        target, "COLUMN", row.text("owner"), acl(row.text("acl")), true, row.flag("of_extension")));
    }

    private void routine(Row row) throws SQLException {
        Target target = new Target(ObjectKind.ROUTINE, row.text("schema"), row.text("name"), row.text("detail"));
        object(row, target, "ROUTINE", false, row.flag("of_extension"));
    }

    private void type(Row row) throws SQLException {
        Target target = Target.of(ObjectKind.TYPE, row.text("schema"), row.text("name"));
        object(row, target, row.text("kind").equals("d") ? "DOMAIN" : "TYPE", false, row.flag("of_extension"));
    }

    private void other(Row row) throws SQLException {
        ObjectKind kind = ObjectKind.valueOf(row.text("kind"));
        object(row, Target.of(kind, row.text("name")), kind.sql(), true, false);
    }

    private void object(Row row, Target target, String type, boolean ownerFollows, boolean ofExtension)
            throws SQLException {
        String owner = row.text("owner");
        String text = row.orNull("acl");
        Acl acl = text == null ? builtIn(target.kind(), owner) : acl(text);
        objects.put(target, new SqlObject(target, type, owner, acl, ownerFollows, ofExtension));
        if (target.kind() == ObjectKind.SCHEMA) {
            schemaAcls.put(target.name(), Optional.ofNullable(text));
        }
    }

    private void defaultAcl(Row row) throws SQLException {
        DefaultAclKey key =
                new DefaultAclKey(row.text("creator"), row.text("schema"), RelationTypes.defaultKind(row.text("kind")));
        defaultAcls.put(key, acl(row.text("acl")));
    }

    private void extension(Row row) throws SQLException {
        String name = row.text("name");
        extensions.put(name, new Extension(name, row.text("schema"), row.text("version"), List.of()));
    }

    private void available(Row row) throws SQLException {
        String name = row.text("name");
        available.put(
                name, new AvailableExtension(name, row.text("version"), Optional.ofNullable(row.orNull("schema"))));
    }

    private void use(Row row) throws SQLException {
        uses.add(new RoleUse(
                row.text("role"),
                row.text("database"),
                row.flag("reachable"),
                Integer.parseInt(row.text("owned")),
                Integer.parseInt(row.text("other")),
                AclText.elements(row.text("owners"))));
    }

    private void dependant(Row row) throws SQLException {
        Extension extension = extensions.get(row.text("extension"));
        if (extension != null) {
            List<String> dependants = new ArrayList<>(extension.dependants());
            dependants.add(row.text("dependant"));
            extensions.put(
                    extension.name(),
                    new Extension(extension.name(), extension.schema(), extension.version(), dependants));
        }
    }

    /** Many objects have the same list; each is parsed and kept once. */
    private Acl acl(String text) {
        return acls.computeIfAbsent(text, AclText::parse);
    }

    private Acl builtIn(ObjectKind kind, String owner) {
        return acls.computeIfAbsent(kind + "/" + owner, key -> Acl.builtIn(kind, owner, version));
    }
}
