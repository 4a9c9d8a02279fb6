package rolemanager.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rolemanager.json.JsonReader;
import rolemanager.json.JsonValue;

final class TableReportTest {
    private static String table(String json) {
        return TableReport.of((JsonValue.Obj) JsonReader.read(json));
    }

    @Test
    void aReportIsASummaryAndASectionForEachList() {
        assertThat(table("""
                {"roles": ["postgres", "app"], "roles_with_groups": {"app": "rds_iam", "migrator": "rds_iam"},
                 "schema_privileges": {"public": null, "app": "{app=U/migrator}"}, "database": "app", "server_version": "17.11",
                 "extensions": {"plpgsql": "1.0"}, "generation": 3, "unmanaged": [], "elapsed_ms": {"connect": 7, "manage": 40},
                 "changes": [{"sql": "GRANT USAGE ON SCHEMA app TO app", "why": "role app lacks USAGE"},
                             {"sql": "DROP OWNED BY old", "why": "role old shall not exist", "database": "other"}]}
                """)).isEqualTo("""
                database        app
                server version  17.11
                generation      3
                unmanaged       none

                roles
                  postgres
                  app

                roles with groups
                  app       rds_iam
                  migrator  rds_iam

                schema privileges
                  public  -
                  app     {app=U/migrator}

                extensions
                  plpgsql  1.0

                elapsed ms
                  connect  7
                  manage   40

                changes
                  role app lacks USAGE
                      GRANT USAGE ON SCHEMA app TO app
                  role old shall not exist, in database other
                      DROP OWNED BY old
                """);
    }

    @Test
    void checksAreToldAsPassed() {
        assertThat(table("{\"success\": true, \"checks\": [\"role app: logs in\"]}"))
                .isEqualTo("""
                success  yes

                checks
                  passed  role app: logs in
                """);
    }

    @Test
    void aModelIsTablesWithoutJsonInThem() {
        assertThat(table("""
                {"database": "app", "roles": {"app": {"login": true, "iam": true}, "reporting": {"login": false, "iam": false, "memberOf": ["a", "b"]}},
                 "schemas": {"app": {"owner": "migrator", "access": {"app": "all", "reporting": "readOnly"}, "create": []}},
                 "grants": [{"to": "app", "privileges": ["INSERT", "SELECT"], "on": {"table": "s.t", "columns": ["id", "name"]}}],
                 "public": {"database": true, "routines": false}}
                """)).isEqualTo("""
                database  app

                roles
                  NAME       LOGIN  IAM  MEMBEROF
                  app        yes    yes
                  reporting  no     no   a, b

                schemas
                  NAME  OWNER     ACCESS                       CREATE
                  app   migrator  app all, reporting readOnly  none

                grants
                  TO   PRIVILEGES      ON
                  app  INSERT, SELECT  table s.t, columns id, name

                public
                  database  yes
                  routines  no
                """);
    }

    @Test
    void databasesAreATable() {
        assertThat(table("""
                {"databases": [{"database": "pr_7", "stack": null, "since": "2026-11-20T19:00:00Z", "roles": [], "sessions": 0, "size_bytes": null},
                               {"database": "pr_12", "stack": "aurora/pr-12", "since": "2026-11-20T20:00:00Z", "roles": ["pr_12_app"], "sessions": 10,
                                "size_bytes": 7500000}]}
                """)).isEqualTo("""
                databases
                  DATABASE  STACK         SINCE                 ROLES      SESSIONS  SIZE BYTES
                  pr_7      -             2026-11-20T19:00:00Z  none       0         -
                  pr_12     aurora/pr-12  2026-11-20T20:00:00Z  pr_12_app  10        7500000
                """);
    }

    @Test
    void aNameCannotMoveTheCursorOfATerminal() {
        assertThat(table("{\"roles\": [\"a\\u001b[2J\\nb\"], \"n\\u0007\": {\"x\\r\": \"\\u009b\"}}"))
                .contains("a\\u001b[2J\\u000ab")
                .contains("x\\u000d  \\u009b")
                .doesNotContain("\u001b", "\u0007", "\r", "\u009b");
    }

    @Test
    void aFailureStaysJson() {
        String failure = "{\"errorType\":\"Refused\",\"errorMessage\":\"no\",\"faults\":[]}";

        assertThat(JsonReader.read(table(failure))).isEqualTo(JsonReader.read(failure));
    }
}
