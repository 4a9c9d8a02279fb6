package rolemanager.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import rolemanager.model.Identifier;

/** What people do by hand to the database of a model, by chance. */
public final class Tampering {
    /** 1 a schema, 2 its owner, 3 a role, 4 a role that comes later, 5 a privilege on tables, 6 a number. */
    private static final List<String> STATEMENTS = List.of(
            "GRANT %5$s ON %1$s.t TO %3$s",
            "REVOKE %5$s ON %1$s.t FROM %3$s",
            "GRANT %5$s ON %1$s.t TO PUBLIC",
            "GRANT SELECT ON %1$s.t TO %3$s WITH GRANT OPTION",
            "GRANT UPDATE (id) ON %1$s.t TO %3$s",
            "REVOKE ALL (id) ON %1$s.t FROM %3$s",
            "GRANT SELECT ON %1$s.v, %1$s.m, %1$s.p TO %3$s, outsider",
            "REVOKE ALL ON %1$s.v, %1$s.m, %1$s.p FROM %3$s, %4$s",
            "REVOKE ALL ON SEQUENCE %1$s.q FROM %3$s",
            "GRANT UPDATE ON SEQUENCE %1$s.q TO %3$s",
            "REVOKE ALL ON FUNCTION %1$s.f(int) FROM %3$s",
            "GRANT ALL ON FUNCTION %1$s.f(int) TO %3$s WITH GRANT OPTION",
            "GRANT USAGE ON TYPE %1$s.e TO %3$s",
            "GRANT ALL ON SCHEMA %1$s TO %3$s, outsider",
            "REVOKE ALL ON SCHEMA %1$s FROM %3$s",
            "GRANT USAGE ON SCHEMA %1$s TO PUBLIC",
            "GRANT CREATE ON SCHEMA public TO %3$s",
            "GRANT ALL ON outsiders.outsider TO %3$s",
            "ALTER DEFAULT PRIVILEGES FOR ROLE %2$s IN SCHEMA %1$s GRANT ALL ON TABLES TO %3$s, outsider",
            "ALTER DEFAULT PRIVILEGES FOR ROLE %2$s IN SCHEMA %1$s GRANT SELECT ON SEQUENCES TO %3$s WITH GRANT OPTION",
            "ALTER DEFAULT PRIVILEGES FOR ROLE %2$s IN SCHEMA %1$s REVOKE ALL ON TABLES FROM %3$s",
            "ALTER DEFAULT PRIVILEGES FOR ROLE %2$s REVOKE EXECUTE ON ROUTINES FROM PUBLIC",
            "ALTER DEFAULT PRIVILEGES FOR ROLE %2$s GRANT USAGE ON TYPES TO %3$s",
            "ALTER DEFAULT PRIVILEGES FOR ROLE %3$s GRANT ALL ON SCHEMAS TO %4$s",
            "ALTER ROLE %3$s CREATEDB NOINHERIT CONNECTION LIMIT 3",
            "ALTER ROLE %3$s LOGIN CREATEROLE VALID UNTIL '2031-02-03'",
            "ALTER ROLE %3$s NOLOGIN INHERIT VALID UNTIL 'infinity'",
            "ALTER ROLE %3$s IN DATABASE app SET work_mem = '64MB'",
            "ALTER ROLE %3$s IN DATABASE app RESET ALL",
            "ALTER ROLE %3$s SET search_path = outsiders",
            "COMMENT ON ROLE %3$s IS 'somebody'",
            "SET ROLE postgres; GRANT %4$s TO %3$s; RESET ROLE",
            "SET ROLE postgres; GRANT %4$s TO %3$s WITH ADMIN OPTION; RESET ROLE",
            "SET ROLE postgres; REVOKE %4$s FROM %3$s; RESET ROLE",
            "SET ROLE postgres; GRANT %4$s TO outsider; RESET ROLE",
            "SET ROLE postgres; GRANT rds_iam TO %3$s; RESET ROLE",
            "SET ROLE postgres; REVOKE rds_iam FROM %3$s; RESET ROLE",
            "SET ROLE postgres; CREATE ROLE gone; RESET ROLE; GRANT SELECT ON %1$s.t TO gone",
            "GRANT CONNECT, CREATE ON DATABASE app TO %3$s",
            "REVOKE CONNECT ON DATABASE app FROM %3$s",
            "GRANT ALL ON DATABASE app TO PUBLIC",
            "ALTER TABLE %1$s.t OWNER TO postgres",
            "ALTER VIEW %1$s.v OWNER TO %3$s",
            "ALTER SEQUENCE %1$s.q OWNER TO postgres",
            "ALTER FUNCTION %1$s.f(int) OWNER TO postgres",
            "ALTER TYPE %1$s.e OWNER TO postgres",
            "CREATE TABLE %1$s.n%6$d (); ALTER TABLE %1$s.n%6$d OWNER TO %2$s",
            "ALTER SCHEMA %1$s OWNER TO postgres",
            "ALTER DATABASE app SET search_path = outsiders",
            "ALTER DATABASE app RESET search_path",
            "DROP EXTENSION IF EXISTS unaccent");

    private static final List<String> TABLE =
            List.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER");

    private Tampering() {}

    /** Ten things that happen, one after the other. */
    public static List<String> of(RandomModel model, Random random) {
        List<Map.Entry<String, String>> schemas = List.copyOf(model.owners().entrySet());
        List<String> shuffled = new ArrayList<>(STATEMENTS);
        java.util.Collections.shuffle(shuffled, random);
        List<String> out = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Map.Entry<String, String> schema = schemas.get(random.nextInt(schemas.size()));
            int role = random.nextInt(RandomModel.NAMES.size() - 1);
            int later = role + 1 + random.nextInt(RandomModel.NAMES.size() - role - 1);
            out.add(shuffled.get(i)
                    .formatted(
                            Identifier.quote(schema.getKey()),
                            Identifier.quote(schema.getValue()),
                            Identifier.quote(RandomModel.NAMES.get(role)),
                            Identifier.quote(RandomModel.NAMES.get(later)),
                            TABLE.get(random.nextInt(TABLE.size())),
                            i));
        }
        return out;
    }
}
