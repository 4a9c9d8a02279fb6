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
import rolemanager.json.JsonValue;
import rolemanager.json.JsonWriter;
import rolemanager.request.Action;
import rolemanager.testing.RandomModel;
import rolemanager.testing.Tampering;
import rolemanager.testing.TestPostgres;

/** Random models and random tampering: after manage a plan is empty, a second manage sends nothing, and what is out of scope is as it was. */
final class PropertyPostgresTest {
    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private static final int CASES = Integer.getInteger("property.cases", 12);

    /** Who and what the models do not name: a role, its schema, and a role that is to go. */
    private static final String OUTSIDE = """
            CREATE ROLE outsider LOGIN; CREATE SCHEMA outsiders; CREATE TABLE outsiders.outsider (); GRANT ALL ON outsiders.outsider TO outsider;
            ALTER SCHEMA outsiders OWNER TO postgres; ALTER TABLE outsiders.outsider OWNER TO postgres;
            SET ROLE postgres; CREATE ROLE gone LOGIN; RESET ROLE; CREATE SCHEMA gones AUTHORIZATION gone; CREATE TABLE gones.t ();
            ALTER TABLE gones.t OWNER TO gone; GRANT SELECT ON outsiders.outsider TO gone; GRANT SELECT ON gones.t TO outsider
            """;

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
        Random random = new Random(seed);
        RandomModel model = new RandomModel(random, POSTGRES.version(), "authoritative");
        start(model);
        comesToRest(model, "seed " + seed);

        List<String> tampering = tamper(model, random);
        String about = "seed %d%n%s%n%s".formatted(seed, model.json(), String.join(";\n", tampering));
        List<String> outside = outside();
        comesToRest(model, about);
        assertThat(outside()).as(about).isEqualTo(outside);
        String generated = JsonWriter.compact(POSTGRES.run(Action.GENERATE, ""));
        assertThat(statements(POSTGRES.run(Action.PLAN, generated)))
                .as("%s%n%s", about, generated)
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void additiveBringsBackWhatIsMissingAndTakesNothing(long seed) {
        Random random = new Random(seed);
        RandomModel model = new RandomModel(random, POSTGRES.version(), "additive");
        start(model);
        comesToRest(model, "seed " + seed);

        List<String> tampering = tamper(model, random);
        String about = "seed %d%n%s%n%s".formatted(seed, model.json(), String.join(";\n", tampering));
        List<String> before = held();
        comesToRest(model, about);
        List<String> after = held();
        assertThat(after).as(about).containsAll(before);
    }

    private static void start(RandomModel model) {
        POSTGRES.superuser("app", OUTSIDE);
        POSTGRES.run(Action.MANAGE, model.json());
        POSTGRES.superuser("app", model.objects());
    }

    private static List<String> tamper(RandomModel model, Random random) {
        List<String> tampering = Tampering.of(model, random);
        tampering.forEach(sql -> POSTGRES.superuser("app", sql));
        return tampering;
    }

    private static void comesToRest(RandomModel model, String about) {
        List<String> planned = statements(POSTGRES.run(Action.PLAN, model.json()));
        JsonValue.Obj managed = POSTGRES.run(Action.MANAGE, model.json());
        assertThat(statements(managed)).as(about).isEqualTo(planned);
        assertThat(statements(POSTGRES.run(Action.PLAN, model.json())))
                .as(about)
                .isEmpty();
        assertThat(statements(POSTGRES.run(Action.MANAGE, model.json())))
                .as(about)
                .isEmpty();
    }

    /** All the catalogs say but about what the model names, and what the outsider holds anywhere. */
    private static List<String> outside() {
        List<String> outside = new ArrayList<>();
        Pattern ours = Pattern.compile(
                "ann|Bob Q|c\"+q|dé\\.f|group by|\\$\\$|DROP ROLE|63bytes|\\bs0\\b|S \"+1|s%2|gone|unaccent");
        POSTGRES.fingerprint("app").lines().forEach(line -> {
            boolean changes = line.matches(
                    "(database app|schema public|setting|comment|default|member|relation outsiders)[ .].*");
            if (!changes && !ours.matcher(line).find()) {
                outside.add(line);
            }
            if (line.startsWith("member ") && line.contains(" outsider ")) {
                outside.add(line);
            }
            Matcher held = Pattern.compile("outsider=([A-Za-z*]*)/").matcher(line);
            if (held.find() && !line.startsWith("default ")) {
                outside.add(line.split(" ", 2)[0] + " " + held.group());
            }
        });
        return outside;
    }

    /** Who may do what with which object by a grant, and what every role may. */
    private static List<String> held() {
        return POSTGRES.column("app", """
                SELECT c.oid::regclass || ' ' || a.grantee || ' ' || a.privilege_type FROM pg_class c, aclexplode(c.relacl) a
                WHERE c.relkind IN ('r', 'v', 'm', 'p', 'S') AND a.grantee <> c.relowner
                  AND a.grantee NOT IN (SELECT r.oid FROM pg_roles r WHERE r.rolname = 'gone')
                UNION ALL SELECT n.nspname || ' ' || a.grantee || ' ' || a.privilege_type FROM pg_namespace n, aclexplode(n.nspacl) a
                WHERE a.grantee NOT IN (SELECT r.oid FROM pg_roles r WHERE r.rolname = 'gone')
                UNION ALL SELECT rolname || ' may create databases' FROM pg_roles WHERE rolcreatedb
                UNION ALL SELECT rolname || ' may create roles' FROM pg_roles WHERE rolcreaterole AND rolname <> 'gone'
                UNION ALL SELECT m.roleid::regrole || ' has member ' || m.member::regrole FROM pg_auth_members m
                WHERE m.roleid NOT IN (SELECT r.oid FROM pg_roles r WHERE r.rolname = 'gone')
                ORDER BY 1
                """);
    }
}
