package rolemanager.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import rolemanager.json.JsonValue;
import rolemanager.json.JsonWriter;
import rolemanager.model.Identifier;
import rolemanager.model.ServerVersion;

/** A model by chance; the same random numbers give the same one. Its names are of the kind that breaks what is not quoted. */
public final class RandomModel {
    /** Every role may be a member of those that come after it, so that there are no circles. */
    static final List<String> NAMES = List.of(
            "ann",
            "Bob Q",
            "c\"q",
            "dé.f",
            "group by",
            "$$",
            "x'; DROP ROLE ann; --\\",
            "63bytes________________________________________________________");

    private static final List<String> LEVELS = List.of("all", "readWrite", "readOnly", "usage");
    private static final List<String> SCHEMAS = List.of("s0", "S \"1\"", "s%2$s.x");

    /** What can be granted on what; every schema has these objects. */
    private static final Map<String, List<String>> ON = new LinkedHashMap<>();

    static {
        ON.put("{\"table\": \"%s.t\"}", List.of("SELECT", "INSERT", "DELETE", "TRUNCATE"));
        ON.put("{\"table\": \"%s.t\", \"columns\": [\"id\", \"na'me\"]}", List.of("SELECT", "UPDATE", "REFERENCES"));
        ON.put("{\"tables\": \"%s.*\"}", List.of("SELECT", "TRIGGER"));
        ON.put("{\"sequence\": \"%s.q\"}", List.of("USAGE", "SELECT"));
        ON.put("{\"routine\": \"%s.f(integer)\"}", List.of("EXECUTE"));
        ON.put("{\"type\": \"%s.e\"}", List.of("USAGE"));
    }

    private final Random random;
    private final ServerVersion version;
    private final Map<String, String> owners = new LinkedHashMap<>();
    private final String json;

    /** @param mode authoritative or additive */
    public RandomModel(Random random, ServerVersion version, String mode) {
        this.random = random;
        this.version = version;
        this.json = model(mode);
    }

    /** The model as a request has it. */
    public String json() {
        return json;
    }

    /** The owners of the schemas. */
    Map<String, String> owners() {
        return owners;
    }

    /** The statements that make the objects the model grants on, in each schema by its owner. */
    public String objects() {
        StringBuilder sql = new StringBuilder();
        owners.forEach((schema, owner) -> sql.append("""
                SET ROLE %2$s; CREATE TABLE %1$s.t (id int, "na'me" text); CREATE VIEW %1$s.v AS SELECT 1;
                CREATE MATERIALIZED VIEW %1$s.m AS SELECT 1; CREATE TABLE %1$s.p (id int) PARTITION BY RANGE (id); CREATE SEQUENCE %1$s.q;
                CREATE FUNCTION %1$s.f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TYPE %1$s.e AS ENUM (); RESET ROLE;
                """.formatted(Identifier.quote(schema), Identifier.quote(owner))));
        return sql.toString();
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String text(String value) {
        return JsonWriter.compact(JsonValue.of(value));
    }

    private String model(String mode) {
        String roles = roles();
        String schemas = SCHEMAS.stream()
                .limit(1 + random.nextInt(SCHEMAS.size()))
                .map(this::schema)
                .collect(Collectors.joining(", "));
        return "{\"mode\": \"" + mode + "\", \"roles\": {" + roles + "}, \"schemas\": {" + schemas + "}, \"grants\": ["
                + some(6, this::grant) + "], \"defaultPrivileges\": [" + some(4, this::defaultPrivilege)
                + "], \"extensions\": {" + (one(2) ? "\"unaccent\": {\"schema\": \"public\"}" : "")
                + "}, \"public\": {\"database\": " + !one(4) + ", \"schema\": " + !one(4) + ", \"routines\": " + one(2)
                + "}"
                + (one(3) ? ", \"searchPath\": null" : "") + "}";
    }

    private String some(int most, java.util.function.Supplier<String> one) {
        List<String> items = new ArrayList<>();
        for (int i = random.nextInt(most); i > 0; i--) {
            items.add(one.get());
        }
        return String.join(", ", items);
    }

    private String roles() {
        List<String> roles = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            roles.add(text(NAMES.get(i)) + ": {" + String.join(", ", role(i)) + "}");
        }
        roles.add("\"gone\": {\"state\": \"absent\", \"reassignTo\": " + text(any(NAMES)) + "}");
        return String.join(", ", roles);
    }

    private List<String> role(int index) {
        List<String> out = new ArrayList<>();
        boolean login = random.nextBoolean();
        out.add("\"login\": " + login + ", \"iam\": " + (login && one(2)));
        out.add("\"inherit\": " + !one(4) + ", \"createDatabase\": " + one(4) + ", \"createRole\": " + one(4));
        out.add("\"memberOf\": [" + String.join(", ", memberOf(index)) + "]");
        out.add("\"state\": \"" + (one(6) ? "locked" : "present") + "\"");
        if (one(3)) {
            out.add("\"connectionLimit\": " + random.nextInt(9));
        }
        if (one(3)) {
            out.add("\"validUntil\": \"203" + random.nextInt(9) + "-01-01T00:00:00+01:00\"");
        }
        if (one(3)) {
            out.add("\"settings\": {\"work_mem\": \"" + (1 + random.nextInt(9))
                    + "MB\", \"search_path\": \"a, \\\"B c\\\"\", \"application_name\": \"it's \\\\ $$\"}");
        }
        if (one(3)) {
            out.add("\"comment\": \"it's \\\\ $$ %s\"");
        }
        return out;
    }

    private List<String> memberOf(int index) {
        Set<String> groups = new LinkedHashSet<>();
        for (int i = random.nextInt(3); i > 0 && index + 1 < NAMES.size(); i--) {
            groups.add(NAMES.get(index + 1 + random.nextInt(NAMES.size() - index - 1)));
        }
        String options = version.hasMembershipOptions() && one(2)
                ? ", \"inherit\": " + random.nextBoolean() + ", \"set\": " + random.nextBoolean()
                : "";
        return groups.stream()
                .map(group -> "{\"role\": " + text(group) + ", \"admin\": " + one(4) + options + "}")
                .toList();
    }

    private String schema(String name) {
        String owner = any(NAMES);
        owners.put(name, owner);
        List<String> access = new ArrayList<>();
        for (String role : NAMES) {
            if (!role.equals(owner) && one(2)) {
                access.add(text(role) + ": " + text(any(LEVELS)));
            }
        }
        return text(name) + ": {\"owner\": " + text(owner) + ", \"access\": {" + String.join(", ", access)
                + "}, \"creators\": [" + text(owner) + (one(2) ? "" : ", " + text(another(owner))) + "], \"create\": ["
                + (one(2) ? "" : text(another(owner))) + "], \"adoptObjects\": " + one(2) + "}";
    }

    private String another(String role) {
        String other = any(NAMES);
        return other.equals(role) ? another(role) : other;
    }

    private String grant() {
        if (one(5)) {
            return "{\"to\": " + text(any(NAMES)) + ", \"privileges\": [\"TEMP\"], \"on\": {\"database\": \"app\"}}";
        }
        String on = any(List.copyOf(ON.keySet()));
        String schema = '"' + any(List.copyOf(owners.keySet())).replace("\"", "\"\"") + '"';
        boolean toPublic = one(6);
        return "{\"to\": " + (toPublic ? "\"PUBLIC\"" : text(any(NAMES))) + ", \"privileges\": ["
                + text(any(ON.getOrDefault(on, List.of())))
                + "], \"on\": " + on.replace("%s", schema.replace("\\", "\\\\").replace("\"", "\\\""))
                + ", \"grantOption\": "
                + (!toPublic && one(4)) + "}";
    }

    private String defaultPrivilege() {
        String creator = any(NAMES);
        String schema = one(2) ? "" : ", \"schema\": " + text(any(List.copyOf(owners.keySet())));
        return "{\"creator\": " + text(creator) + schema + ", \"on\": \"" + any(List.of("tables", "sequences"))
                + "\", \"privileges\": [\"SELECT\"], \"to\": " + text(another(creator)) + ", \"grantOption\": " + one(3)
                + "}";
    }
}
