import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A cluster of some size: two group roles for each schema, one to three memberships for each login; and the same in SQL by hand. */
record Scenario(int logins, int schemas, int tables) {
    static final List<Scenario> ALL = List.of(new Scenario(2, 1, 2), new Scenario(100, 10, 200), new Scenario(1000, 50, 2000));

    /** What is there before: owners, their schemas and tables. */
    List<String> tablesSql(boolean membershipOptions, String master) {
        List<String> sql = new ArrayList<>();
        for (int s = 0; s < schemas; s++) {
            sql.add("CREATE ROLE owner_%1$d; CREATE SCHEMA s%1$d AUTHORIZATION owner_%1$d".formatted(s)
                    + (membershipOptions ? "; GRANT owner_%d TO %s WITH ADMIN TRUE, INHERIT FALSE, SET FALSE".formatted(s, master) : ""));
        }
        for (int t = 0; t < tables; t++) {
            int s = t % schemas;
            sql.add("SET ROLE owner_%1$d; CREATE TABLE s%1$d.t%2$d (id bigint GENERATED ALWAYS AS IDENTITY, name text); RESET ROLE".formatted(s, t));
        }
        return sql;
    }

    String model() {
        List<String> roles = new ArrayList<>();
        List<String> declared = new ArrayList<>();
        for (int s = 0; s < schemas; s++) {
            roles.add("\"owner_%1$d\": {\"login\": false}, \"rw_%1$d\": {\"login\": false}, \"ro_%1$d\": {\"login\": false}".formatted(s));
            declared.add("\"s%1$d\": {\"owner\": \"owner_%1$d\", \"access\": {\"rw_%1$d\": \"readWrite\", \"ro_%1$d\": \"readOnly\"}}".formatted(s));
        }
        for (int l = 0; l < logins; l++) {
            String groups = groups(l).stream().map(g -> "\"" + g + "\"").collect(Collectors.joining(", "));
            roles.add("\"u%d\": {\"iam\": false, \"memberOf\": [%s]}".formatted(l, groups));
        }
        return "{\"database\": \"" + BenchServer.DATABASE + "\", \"roles\": {" + String.join(", ", roles) + "}, \"schemas\": {" + String.join(", ", declared) + "}, \"searchPath\": null}";
    }

    /** One to three groups, of different schemas where there are several. */
    List<String> groups(int login) {
        return IntStream.range(0, Math.min(schemas, 1 + login % 3))
                .mapToObj(i -> (login % 2 == 0 ? "rw_" : "ro_") + (login + 7 * i) % schemas)
                .distinct()
                .toList();
    }

    /** The same end state as one message by hand, as the master. */
    String byHand(boolean membershipOptions) {
        StringBuilder sql = new StringBuilder("BEGIN;\n");
        String owners = IntStream.range(0, schemas).mapToObj(s -> "owner_" + s).collect(Collectors.joining(", "));
        String users = IntStream.range(0, logins).mapToObj(l -> "u" + l).collect(Collectors.joining(", "));
        IntStream.range(0, schemas).forEach(s -> sql.append("CREATE ROLE rw_%1$d;\nCREATE ROLE ro_%1$d;\n".formatted(s)));
        IntStream.range(0, logins).forEach(l -> sql.append("CREATE ROLE u%d LOGIN;\n".formatted(l)));
        sql.append("GRANT ").append(owners).append(" TO CURRENT_USER").append(membershipOptions ? " WITH INHERIT TRUE, SET TRUE;\n" : ";\n");
        sql.append("REVOKE ALL ON DATABASE role_manager_bench FROM PUBLIC;\nGRANT CONNECT ON DATABASE role_manager_bench TO ").append(users).append(";\n");
        for (int s = 0; s < schemas; s++) {
            sql.append("""
                    GRANT USAGE ON SCHEMA s%1$d TO rw_%1$d, ro_%1$d;
                    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA s%1$d TO rw_%1$d;
                    GRANT SELECT ON ALL TABLES IN SCHEMA s%1$d TO ro_%1$d;
                    GRANT ALL ON ALL SEQUENCES IN SCHEMA s%1$d TO rw_%1$d;
                    GRANT SELECT ON ALL SEQUENCES IN SCHEMA s%1$d TO ro_%1$d;
                    ALTER DEFAULT PRIVILEGES FOR ROLE owner_%1$d IN SCHEMA s%1$d GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO rw_%1$d;
                    ALTER DEFAULT PRIVILEGES FOR ROLE owner_%1$d IN SCHEMA s%1$d GRANT SELECT ON TABLES TO ro_%1$d;
                    ALTER DEFAULT PRIVILEGES FOR ROLE owner_%1$d IN SCHEMA s%1$d GRANT ALL ON SEQUENCES TO rw_%1$d;
                    ALTER DEFAULT PRIVILEGES FOR ROLE owner_%1$d IN SCHEMA s%1$d GRANT SELECT ON SEQUENCES TO ro_%1$d;
                    ALTER DEFAULT PRIVILEGES FOR ROLE owner_%1$d IN SCHEMA s%1$d GRANT EXECUTE ON ROUTINES TO rw_%1$d;
                    """.formatted(s));
        }
        for (String kind : List.of("rw_", "ro_")) {
            for (int s = 0; s < schemas; s++) {
                String group = kind + s;
                String members = IntStream.range(0, logins).filter(l -> groups(l).contains(group)).mapToObj(l -> "u" + l).collect(Collectors.joining(", "));
                sql.append(members.isEmpty() ? "" : "GRANT " + group + " TO " + members + ";\n");
            }
        }
        return sql.append("REVOKE ").append(owners).append(" FROM CURRENT_USER;\nCOMMIT;").toString();
    }

    /** Sixteen things that went wrong by hand. */
    String faults() {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            int s = i % schemas;
            int t = s + schemas * (i % Math.max(1, tables / schemas));
            sql.append(switch (i % 8) {
                case 0 -> "REVOKE SELECT ON s%d.t%d FROM ro_%1$d;".formatted(s, t);
                case 1 -> "GRANT DELETE ON s%d.t%d TO ro_%1$d;".formatted(s, t);
                case 2 -> "ALTER ROLE u%d NOLOGIN;".formatted(i % logins);
                case 3 -> "ALTER ROLE u%d CREATEDB;".formatted(i % logins);
                case 4 -> "REVOKE USAGE ON SCHEMA s%d FROM rw_%1$d;".formatted(s);
                case 5 -> "GRANT CREATE ON SCHEMA s%d TO ro_%1$d;".formatted(s);
                case 6 -> "ALTER DEFAULT PRIVILEGES FOR ROLE owner_%1$d IN SCHEMA s%1$d REVOKE SELECT ON TABLES FROM ro_%1$d;".formatted(s);
                default -> "GRANT SELECT ON s%d.t%d TO u%d;".formatted(s, t, i % logins);
            });
        }
        return sql.toString();
    }
}
