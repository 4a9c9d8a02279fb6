package aurora.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads {@code aurora:model} as far as the stack depends on it, and hands it on as it is written. The role manager
 * checks the rest; what is checked here would otherwise fail only once the cluster stands.
 */
final class RoleModelReader {

    private static final Rule<String> NAME =
            new Rule<>("1 to 63 bytes without NUL", name -> !name.isEmpty() && fitsName(name));
    private static final Rule<String> ROLE = NAME.and(
            new Rule<>("no name that PostgreSQL or AWS keeps for itself (pg_…, rds…)", name -> !isReserved(name)));

    /** Keys that only the role manager reads. */
    private static final List<String> HANDED_ON = List.of("grants", "defaultPrivileges", "public", "searchPath");

    private final JsonObject model;
    private final Section section;
    private final DatabaseConfig database;

    private RoleModelReader(JsonObject model, Section section, DatabaseConfig database) {
        this.model = model;
        this.section = section;
        this.database = database;
    }

    /**
     * @param configured {@code aurora:model}; empty = the default model
     * @param superuserExtensions name to whether it is installed; added to the model's extensions
     */
    static RoleModelConfig read(Section configured, Section superuserExtensions, DatabaseConfig database) {
        JsonObject written = configured.isEmpty() ? defaultModel(database) : configured.json();
        JsonObject model = withDatabase(written, database.name());
        addExtensions(model, configured, superuserExtensions);
        return new RoleModelReader(model, configured.of(model), database).read();
    }

    private static JsonObject defaultModel(DatabaseConfig database) {
        boolean copy = database.share().flatMap(ShareConfig::template).isPresent();
        return DefaultRoleModel.json(database.rolePrefix(), copy);
    }

    private static JsonObject withDatabase(JsonObject written, String name) {
        JsonObject model = new JsonObject();
        model.addProperty("database", name);
        written.entrySet().forEach(entry -> model.add(entry.getKey(), entry.getValue()));
        return model;
    }

    private static void addExtensions(JsonObject model, Section configured, Section superuserExtensions) {
        JsonObject extensions = Optional.ofNullable(model.get("extensions"))
                .flatMap(Json::object)
                .orElseGet(JsonObject::new);
        for (String name : superuserExtensions.named(NAME)) {
            JsonElement wanted = new JsonPrimitive(superuserExtensions.flag(name, true));
            JsonElement declared = extensions.get(name);
            if (declared != null && !declared.equals(wanted)) {
                superuserExtensions.fault(
                        name, "is " + wanted + " here and " + declared + " in " + configured.path("extensions"));
            }
            extensions.add(name, wanted);
        }
        if (!superuserExtensions.isEmpty()) {
            model.add("extensions", extensions);
        }
    }

    private RoleModelConfig read() {
        String name = section.text("database", database.name(), NAME);
        if (!name.equals(database.name())) {
            section.fault(
                    "database",
                    "is " + name + ", but the cluster's database is " + database.name() + " (aurora:database.name)");
        }
        section.text("mode", Rule.oneOf("authoritative", "additive"));
        section.section("extensions");
        HANDED_ON.forEach(section::accept);
        Map<String, DeclaredRole> roles = roles(section.section("roles"));
        Map<String, DeclaredSchema> schemas = schemas(section.section("schemas"), roles);
        section.finish();
        return summary(roles, schemas);
    }

    private Map<String, DeclaredRole> roles(Section declared) {
        Map<String, DeclaredRole> roles = new LinkedHashMap<>();
        for (String role : declared.named(ROLE)) {
            if (role.equals(database.masterUsername())) {
                declared.fault(role, "is the cluster's master user, which the model cannot declare");
            }
            if (!role.startsWith(database.rolePrefix())) {
                declared.fault(
                        role,
                        "must begin with " + database.rolePrefix()
                                + ": the cluster's roles are everybody's, and those of this database go with it");
            }
            roles.put(role, DeclaredRole.read(declared.section(role)));
        }
        return roles;
    }

    private static Map<String, DeclaredSchema> schemas(Section declared, Map<String, DeclaredRole> roles) {
        Map<String, DeclaredSchema> schemas = new LinkedHashMap<>();
        for (String schema : declared.named(NAME)) {
            schemas.put(schema, DeclaredSchema.read(declared.section(schema), roles.keySet()));
        }
        return schemas;
    }

    private RoleModelConfig summary(Map<String, DeclaredRole> roles, Map<String, DeclaredSchema> schemas) {
        Optional<String> name =
                firstOfSearchPath(schemas).or(() -> schemas.keySet().stream().findFirst());
        Optional<DeclaredSchema> schema = name.map(schemas::get);
        List<String> logins = rolesThat(roles, DeclaredRole::loginNow);
        return new RoleModelConfig(
                model.toString(),
                database.name(),
                logins,
                rolesThat(roles, DeclaredRole::iamLoginNow),
                name,
                schema.flatMap(DeclaredSchema::owner),
                schema.flatMap(main -> main.worker(logins)));
    }

    private Optional<String> firstOfSearchPath(Map<String, DeclaredSchema> schemas) {
        return Optional.ofNullable(model.get("searchPath"))
                .flatMap(Json::array)
                .filter(path -> !path.isEmpty())
                .flatMap(path -> Json.text(path.get(0)))
                .filter(schemas::containsKey);
    }

    private static List<String> rolesThat(Map<String, DeclaredRole> roles, Predicate<DeclaredRole> holds) {
        return roles.entrySet().stream()
                .filter(entry -> holds.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean fitsName(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length <= 63 && name.indexOf('\0') < 0;
    }

    private static boolean isReserved(String role) {
        return role.startsWith("pg_") || role.startsWith("rds");
    }
}
