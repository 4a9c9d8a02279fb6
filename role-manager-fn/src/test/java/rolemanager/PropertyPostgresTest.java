package rolemanager;

import static org.assertj.core.api.Assertions.assertThat;
import static rolemanager.testing.Answers.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rolemanager.model.Identifier;
import rolemanager.request.Action;
import rolemanager.testing.TestPostgres;

/** Random models and random tampering: after manage a plan is empty, a second manage sends nothing, and what is out of scope is as it was. */
final class PropertyPostgresTest {
    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private static final int CASES = Integer.getInteger("property.cases", 12);

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        long first = Long.getLong("property.seed", 20_260_101L);
        for (int i = 0; i < CASES; i++) {
            seeds.add(first + i);
        }
        return seeds;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverHappensManageBringsItBackAndTouchesNothingElse(long seed) {
        RandomModel random = new RandomModel(new Random(seed));
        String model = random.model();
        POSTGRES.superuser("app", random.outside());
        POSTGRES.run(Action.MANAGE, model);
        random.objects().forEach(sql -> POSTGRES.superuser("app", sql));
        POSTGRES.run(Action.MANAGE, model);
        assertThat(statements(POSTGRES.run(Action.PLAN, model)))
                .as("seed %d%n%s", seed, model)
                .isEmpty();

        String tampering = random.tampering();
        POSTGRES.superuser("app", tampering);
        List<String> outside = outside();
        POSTGRES.run(Action.MANAGE, model);

        assertThat(statements(POSTGRES.run(Action.PLAN, model)))
                .as("seed %d%n%s%n%s", seed, model, tampering)
                .isEmpty();
        assertThat(statements(POSTGRES.run(Action.MANAGE, model)))
                .as("seed %d", seed)
                .isEmpty();
        assertThat(outside()).as("seed %d%n%s%n%s", seed, model, tampering).isEqualTo(outside);
    }

    /** The role and the schema the model does not name, and what that role holds anywhere. */
    private static List<String> outside() {
        List<String> outside = new ArrayList<>();
        POSTGRES.fingerprint("app").lines().forEach(line -> {
            if (line.matches("(role .*\\(outsider,|schema outsiders |relation outsiders\\.).*")) {
                outside.add(line);
            }
            Matcher held = Pattern.compile("outsider=([A-Za-z*]*)/").matcher(line);
            if (held.find()) {
                String[] words = line.split(" ", 3);
                String what = words[0].equals("default") ? "" : words[1];
                outside.add(words[0] + " " + what + " " + held.group(1));
            }
        });
        return outside;
    }

    /** A generator of models and of what can happen to the database they are about; the same random numbers give the same of both. */
    private static final class RandomModel {
        private static final List<String> NAMES = List.of("ann", "Bob Q", "c\"q", "dé.f", "group by");
        private static final List<String> LEVELS = List.of("all", "readWrite", "readOnly", "usage");
        private static final List<String> TABLE =
                List.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER");

        private final Random random;
        private final List<String> schemas = new ArrayList<>();
        private final List<String> owners = new ArrayList<>();

        RandomModel(Random random) {
            this.random = random;
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        private static String json(String text) {
            return "\"" + text.replace("\"", "\\\"") + "\"";
        }

        String model() {
            StringBuilder roles = new StringBuilder();
            for (int i = 0; i < NAMES.size(); i++) {
                roles.append(i == 0 ? "" : ", ")
                        .append(json(NAMES.get(i)))
                        .append(": {")
                        .append(role(i))
                        .append("}");
            }
            StringBuilder model = new StringBuilder("{\"roles\": {" + roles + "}, \"schemas\": {");
            int count = 1 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                model.append(i == 0 ? "" : ", ").append(schema("s" + i));
            }
            return model + "}, \"grants\": [" + grants() + "], \"public\": {\"routines\": " + random.nextBoolean()
                    + "}}";
        }

        /** Only of roles that come later, so that there are no circles. */
        private String role(int index) {
            StringBuilder out = new StringBuilder("\"login\": " + random.nextBoolean() + ", \"iam\": false");
            if (index + 1 < NAMES.size() && random.nextBoolean()) {
                String group = json(NAMES.get(index + 1 + random.nextInt(NAMES.size() - index - 1)));
                out.append(", \"memberOf\": [{\"role\": ")
                        .append(group)
                        .append(", \"admin\": ")
                        .append(random.nextInt(4) == 0)
                        .append("}]");
            }
            if (random.nextInt(3) == 0) {
                out.append(", \"connectionLimit\": ").append(random.nextInt(9));
            }
            if (random.nextInt(3) == 0) {
                out.append(", \"settings\": {\"work_mem\": \"")
                        .append(1 + random.nextInt(9))
                        .append("MB\"}");
            }
            return out.append(random.nextInt(3) == 0 ? ", \"comment\": \"it's\"" : "")
                    .toString();
        }

        private String schema(String name) {
            String owner = any(NAMES);
            schemas.add(name);
            owners.add(owner);
            StringBuilder access = new StringBuilder();
            for (String role : NAMES) {
                if (!role.equals(owner) && random.nextBoolean()) {
                    access.append(access.isEmpty() ? "" : ", ")
                            .append(json(role))
                            .append(": ")
                            .append(json(any(LEVELS)));
                }
            }
            return json(name) + ": {\"owner\": " + json(owner) + ", \"access\": {" + access + "}}";
        }

        private String grants() {
            StringBuilder grants = new StringBuilder();
            for (int i = 0; i < random.nextInt(4); i++) {
                grants.append(grants.isEmpty() ? "" : ", ")
                        .append("{\"to\": ")
                        .append(json(any(NAMES)))
                        .append(", \"privileges\": [")
                        .append(json(any(TABLE.subList(0, 3))))
                        .append("], \"on\": {\"table\": \"")
                        .append(any(schemas))
                        .append(".t\"")
                        .append(random.nextBoolean() ? ", \"columns\": [\"id\"]" : "")
                        .append("}}");
            }
            return grants.toString();
        }

        String outside() {
            return "CREATE ROLE outsider LOGIN; CREATE SCHEMA outsiders; CREATE TABLE outsiders.outsider (); GRANT ALL ON outsiders.outsider TO"
                    + " outsider; ALTER SCHEMA outsiders OWNER TO postgres; ALTER TABLE outsiders.outsider OWNER TO postgres";
        }

        List<String> objects() {
            List<String> out = new ArrayList<>();
            for (int i = 0; i < schemas.size(); i++) {
                String s = schemas.get(i);
                out.add("SET ROLE " + Identifier.quote(owners.get(i)) + "; CREATE TABLE " + s
                        + ".t (id int, name text); CREATE VIEW " + s
                        + ".v AS SELECT 1; CREATE SEQUENCE " + s + ".q; CREATE FUNCTION " + s
                        + ".f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE"
                        + " TYPE " + s + ".e AS ENUM ()");
            }
            return out;
        }

        /** What people do by hand. */
        String tampering() {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < 6; i++) {
                int at = random.nextInt(schemas.size());
                String role = Identifier.quote(any(NAMES));
                out.append(any(List.of(
                                "GRANT %4$s ON %1$s.t TO %3$s",
                                "REVOKE %4$s ON %1$s.t FROM %3$s",
                                "GRANT %4$s ON %1$s.t TO PUBLIC",
                                "GRANT SELECT ON %1$s.t TO %3$s WITH GRANT OPTION",
                                "GRANT UPDATE (name) ON %1$s.t TO %3$s",
                                "GRANT ALL ON SCHEMA %1$s TO %3$s, outsider",
                                "REVOKE ALL ON SCHEMA %1$s FROM %3$s",
                                "GRANT SELECT ON %1$s.v TO outsider",
                                "GRANT USAGE ON TYPE %1$s.e TO %3$s",
                                "ALTER DEFAULT PRIVILEGES FOR ROLE %2$s IN SCHEMA %1$s GRANT ALL ON TABLES TO %3$s, outsider",
                                "ALTER DEFAULT PRIVILEGES FOR ROLE %2$s REVOKE EXECUTE ON ROUTINES FROM PUBLIC",
                                "ALTER ROLE %3$s CREATEDB NOINHERIT CONNECTION LIMIT 3",
                                "ALTER ROLE %3$s IN DATABASE app SET work_mem = '64MB'",
                                "COMMENT ON ROLE %3$s IS 'somebody'",
                                "GRANT CONNECT, CREATE ON DATABASE app TO %3$s",
                                "ALTER TABLE %1$s.t OWNER TO postgres",
                                "ALTER SCHEMA %1$s OWNER TO postgres",
                                "ALTER DATABASE app SET search_path = outsiders"))
                        .formatted(schemas.get(at), Identifier.quote(owners.get(at)), role, any(TABLE)));
                out.append(";\n");
            }
            return out.toString();
        }
    }
}
