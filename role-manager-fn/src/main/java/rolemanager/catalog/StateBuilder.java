package rolemanager.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private final Oids oids = new Oids();
    private final Map<String, Acl> acls = new HashMap<>();
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Set<Membership> memberships = new TreeSet<>();
    private final Map<Target, SqlObject> objects = new TreeMap<>();
    private final Map<DefaultAclKey, Acl> defaultAcls = new TreeMap<>();
    private final Map<String, Extension> extensions = new TreeMap<>();
    private final Map<String, AvailableExtension> available = new LinkedHashMap<>();
    private final Map<String, Optional<String>> schemaAcls = new TreeMap<>();
    private final List<RoleUse> uses = new ArrayList<>();
    private final Map<String, Integer> sessions = new LinkedHashMap<>();
    private @Nullable Session session;

    /** Who we are and where, until the rest is known. */
    private record Session(
            String executor,
            String databaseOid,
            String database,
            String owner,
            @Nullable String acl) {}

    StateBuilder(ServerVersion version) {
        this.version = version;
    }

    DatabaseState build() {
        Session here = here();
        Target target = Target.of(ObjectKind.DATABASE, here.database());
        add(target, "DATABASE", oids.role(here.owner()), here.acl(), false, false);
        Role executor = roles.get(here.executor());
        boolean superuser = executor != null && executor.elevated().contains("SUPERUSER");
        return new DatabaseState(
                version,
                new Executor(here.executor(), superuser),
                database(here),
                roles,
                List.copyOf(memberships),
                objects,
                defaultAcls,
                extensions,
                available,
                schemaAcls,
                new Departures(uses, sessions));
    }

    private Session here() {
        return Objects.requireNonNull(session, "the server did not say who we are");
    }

    private Database database(Session here) {
        Generation comment = Generation.parse(oids.comment(here.databaseOid()));
        Map<String, String> settings = SettingsText.parse(oids.settings(here.databaseOid(), Oids.NONE));
        return new Database(
                here.database(), Optional.ofNullable(settings.get("search_path")), comment.comment(), comment.number());
    }

    void read(CatalogQuery query, Row row) throws SQLException {
        while (row.next()) {
            switch (query) {
                case SESSION -> session(row);
                case COMMENTS -> oids.comment(row.text("oid"), row.text("comment"));
                case SETTINGS -> oids.settings(row.text("database"), row.text("role"), row.text("settings"));
                case ROLES -> role(row);
                case MEMBERSHIPS -> membership(row);
                case SCHEMAS -> schema(row);
                case EXTENSION_MEMBERS -> oids.extensionMember(row.text("catalog"), row.text("oid"));
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
        session = new Session(
                row.text("executor"), row.text("oid"), row.text("name"), row.text("owner"), row.orNull("acl"));
    }

    private void role(Row row) throws SQLException {
        String oid = row.text("oid");
        String name = row.text("name");
        oids.role(oid, name);
        roles.put(
                name,
                new Role(
                        name,
                        row.flag("login"),
                        row.flag("inherit"),
                        row.flag("create_database"),
                        row.flag("create_role"),
                        Integer.parseInt(row.text("connection_limit")),
                        TimestampText.validUntil(row.orNull("valid_until")),
                        oids.comment(oid),
                        SettingsText.parse(oids.settings(here().databaseOid(), oid)),
                        SettingsText.parse(row.orNull("settings")),
                        elevated(row)));
    }

    private static String elevated(Row row) throws SQLException {
        List<String> words = new ArrayList<>();
        for (String attribute : List.of("superuser", "replication", "bypassrls")) {
            if (row.flag(attribute)) {
                words.add(attribute.toUpperCase(Locale.ROOT));
            }
        }
        return String.join(", ", words);
    }

    private void membership(Row row) throws SQLException {
        memberships.add(new Membership(
                oids.role(row.text("group_oid")),
                oids.role(row.text("member_oid")),
                oids.role(row.text("grantor")),
                row.flag("admin"),
                row.flag("inherit"),
                row.flag("set")));
    }

    /** Of the schemas of PostgreSQL itself only those that somebody opened to a role made after initdb. */
    private void schema(Row row) throws SQLException {
        String oid = row.text("oid");
        String name = row.text("name");
        String acl = row.orNull("acl");
        oids.schema(oid, name);
        boolean internal = name.startsWith("pg_toast") || name.startsWith("pg_temp");
        if (internal || (Oids.isSystemSchema(name) && !isOpened(acl))) {
            return;
        }
        schemaAcls.put(name, Optional.ofNullable(acl));
        Target target = Target.of(ObjectKind.SCHEMA, name);
        add(target, "SCHEMA", oids.role(row.text("owner")), acl, false, oids.isOfExtension(Oids.SCHEMAS, oid));
    }

    private boolean isOpened(@Nullable String acl) {
        return acl != null && acl(acl).items().stream().anyMatch(item -> oids.isMadeLater(item.grantee()));
    }

    private void relation(Row row) throws SQLException {
        String oid = row.text("oid");
        String type = RelationTypes.word(row.text("kind"));
        ObjectKind kind = type.equals("SEQUENCE") ? ObjectKind.SEQUENCE : ObjectKind.TABLE;
        String schema = oids.schema(row.text("schema"));
        String acl = row.orNull("acl");
        Target target = Target.of(kind, schema, row.text("name"));
        boolean ofExtension = oids.isOfExtension(Oids.RELATIONS, oid);
        oids.relation(oid, new SqlObject(target, type, oids.role(row.text("owner")), Acl.EMPTY, true, ofExtension));
        if (isOfInterest(schema, acl)) {
            add(target, type, oids.role(row.text("owner")), acl, row.flag("owner_follows"), ofExtension);
        }
    }

    /** What lies in a schema of PostgreSQL's own counts only where it is open to a role made after initdb; what is temporary never does. */
    private boolean isOfInterest(String schema, @Nullable String acl) {
        boolean temporary = schema.startsWith("pg_toast") || schema.startsWith("pg_temp");
        return !temporary && (!Oids.isSystemSchema(schema) || isOpened(acl));
    }

    private void column(Row row) throws SQLException {
        SqlObject table = oids.relation(row.text("relation"));
        String acl = row.text("acl");
        if (table != null && isOfInterest(table.target().schema(), acl)) {
            Target at = table.target();
            Target target = new Target(ObjectKind.COLUMN, at.schema(), at.name(), row.text("name"));
            add(target, "COLUMN", table.owner(), acl, true, table.ofExtension());
        }
    }

    private void routine(Row row) throws SQLException {
        inSchema(row, ObjectKind.ROUTINE, "ROUTINE", row.text("detail"), Oids.ROUTINES);
    }

    private void type(Row row) throws SQLException {
        inSchema(row, ObjectKind.TYPE, row.text("kind").equals("d") ? "DOMAIN" : "TYPE", "", Oids.TYPES);
    }

    private void inSchema(Row row, ObjectKind kind, String type, String detail, String catalog) throws SQLException {
        String schema = oids.schema(row.text("schema"));
        String acl = row.orNull("acl");
        if (isOfInterest(schema, acl)) {
            Target target = new Target(kind, schema, row.text("name"), detail);
            add(target, type, oids.role(row.text("owner")), acl, false, oids.isOfExtension(catalog, row.text("oid")));
        }
    }

    private void other(Row row) throws SQLException {
        ObjectKind kind = ObjectKind.valueOf(row.text("kind"));
        String acl = row.text("acl");
        if (kind != ObjectKind.LANGUAGE || isOpened(acl)) {
            add(Target.of(kind, row.text("name")), kind.sql(), oids.role(row.text("owner")), acl, true, false);
        }
    }

    private void add(
            Target target, String type, String owner, @Nullable String acl, boolean ownerFollows, boolean ofExtension) {
        Acl list = acl == null ? builtIn(target.kind(), owner) : acl(acl);
        objects.put(target, new SqlObject(target, type, owner, list, ownerFollows, ofExtension));
    }

    private void defaultAcl(Row row) throws SQLException {
        String schema = row.text("schema");
        DefaultAclKey key = new DefaultAclKey(
                oids.role(row.text("creator")),
                schema.equals(Oids.NONE) ? "" : oids.schema(schema),
                RelationTypes.defaultKind(row.text("kind")));
        defaultAcls.put(key, acl(row.text("acl")));
    }

    private void extension(Row row) throws SQLException {
        String name = row.text("name");
        extensions.put(name, new Extension(name, oids.schema(row.text("schema")), row.text("version"), List.of()));
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
