package rolemanager;

import java.util.ArrayList;
import java.util.List;
import rolemanager.json.JsonValue;
import rolemanager.model.Journal;
import rolemanager.request.Action;
import rolemanager.testing.TestPostgres;

/** The requests of a temporary environment pr_12. */
final class TemporaryDatabases {
    static final String MODEL = """
            {"database": "pr_12", "roles": {"pr_12_migrator": {}, "pr_12_app": {}},
             "schemas": {"app": {"owner": "pr_12_migrator", "access": {"pr_12_app": "all"}, "adoptObjects": true}}}
            """;
    static final String CREATE = request("create-database", "");
    static final String DROP = request("drop-database", "");
    static final String DROP_BY_NAME = "{\"action\": \"drop-database\", \"database\": \"pr_12\"}";

    private TemporaryDatabases() {}

    /** @param more further members, each behind a comma */
    static String request(String action, String more) {
        return "{\"action\": \"" + action + "\", \"version\": 1, \"stack\": \"aurora/pr-12\"" + more + ", \"model\": "
                + MODEL + "}";
    }

    static String from(String template) {
        return request("create-database", ", \"template\": \"" + template + "\"");
    }

    static JsonValue.Obj create(TestPostgres postgres) {
        return postgres.run(Action.CREATE_DATABASE, CREATE);
    }

    static JsonValue.Obj drop(TestPostgres postgres) {
        return postgres.run(Action.DROP_DATABASE, DROP);
    }

    /** The statements a run tells of. */
    static List<String> statements(TestPostgres postgres, Action action, String request) {
        List<String> statements = new ArrayList<>();
        Journal journal = (event, details) -> {
            if (event.equals("statement")) {
                statements.add(String.valueOf(details.get("sql")));
            }
        };
        postgres.run(action, request, journal);
        return statements;
    }

    /** Ends the master's sessions once the n-th statement has been told. */
    static Journal killingAfter(TestPostgres postgres, int n) {
        int[] told = {0};
        return (event, details) -> {
            if (event.equals("statement") && ++told[0] == n) {
                postgres.superuser("postgres", """
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'postgres';
                        DO $$ BEGIN
                          WHILE EXISTS (SELECT FROM pg_stat_activity WHERE usename = 'postgres') LOOP
                            PERFORM pg_sleep(0.01), pg_stat_clear_snapshot();
                          END LOOP;
                        END $$
                        """);
            }
        };
    }
}
