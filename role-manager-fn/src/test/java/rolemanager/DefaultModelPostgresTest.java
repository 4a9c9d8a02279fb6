package rolemanager;

import static org.assertj.core.api.Assertions.assertThat;
import static rolemanager.testing.Answers.json;
import static rolemanager.testing.Answers.statements;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rolemanager.json.JsonValue;
import rolemanager.request.Action;
import rolemanager.testing.TestPostgres;

/** The main job: an empty database, nothing configured. */
final class DefaultModelPostgresTest {
    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    @Test
    void aNewDatabaseIsReportedAsInTheDocuments() {
        JsonValue.Obj answer = POSTGRES.run(Action.MANAGE, "");

        assertThat(json(answer, "roles")).isEqualTo("[\"postgres\",\"migrator\",\"app\"]");
        assertThat(json(answer, "roles_with_groups"))
                .isEqualTo(
                        "{\"app\":\"rds_iam\",\"migrator\":\"rds_iam\",\"pg_monitor\":\"pg_read_all_settings,pg_read_all_stats,pg_stat_scan_tables\",\"postgres\":\"rds_superuser\",\"rds_superuser\":\"rds_password\"}");
        assertThat(json(answer, "schema_privileges")).contains("\"app\":\"{migrator=UC/migrator,app=U/migrator}\"");
        assertThat(json(answer, "generation")).isEqualTo("1");
    }

    @Test
    void planSaysExactlyWhatManageThenDoes() {
        JsonValue.Obj plan = POSTGRES.run(Action.PLAN, "");
        JsonValue.Obj manage = POSTGRES.run(Action.MANAGE, "");

        assertThat(statements(manage)).isNotEmpty().isEqualTo(statements(plan));
        assertThat(json(plan, "generation")).isEqualTo(json(manage, "generation"));
    }

    @Test
    void theSecondRunChangesNothing() {
        POSTGRES.run(Action.MANAGE, "");

        assertThat(json(POSTGRES.run(Action.PLAN, ""), "pending")).isEqualTo("0");
        JsonValue.Obj second = POSTGRES.run(Action.MANAGE, "");
        assertThat(statements(second)).isEmpty();
        assertThat(json(second, "generation")).isEqualTo("1");
    }

    @Test
    void theMasterIsAMemberOfNoRoleAfterwards() {
        POSTGRES.run(Action.MANAGE, "");

        String carrying = POSTGRES.version().hasMembershipOptions() ? " AND (inherit_option OR set_option)" : "";
        assertThat(POSTGRES.column(
                        "SELECT roleid::regrole FROM pg_auth_members WHERE member = 'postgres'::regrole" + carrying))
                .containsExactly("rds_superuser");
    }

    @Test
    void whatTheMigratorMakesTheApplicationCanUseAndNobodyElse() {
        POSTGRES.run(Action.MANAGE, "");
        POSTGRES.as("migrator", "CREATE TABLE app.person (id bigint GENERATED ALWAYS AS IDENTITY, name text)");

        POSTGRES.as("app", "INSERT INTO app.person (name) VALUES ('Ada'); UPDATE app.person SET name = 'Grace'");
        assertThat(POSTGRES.column("app", "SELECT name FROM app.person")).containsExactly("Grace");
        assertThat(POSTGRES.column("app", "SELECT has_database_privilege('public', 'app', 'CONNECT')"))
                .containsExactly("f");
    }

    @Test
    void namesComeFromTheEnvironment() {
        POSTGRES.with("DB_SCHEMA", "Shop");
        POSTGRES.with("APP_USER", "shop app");
        POSTGRES.with("MIGRATOR_USER", "order");

        JsonValue.Obj answer = POSTGRES.run(Action.MANAGE, "");

        assertThat(json(answer, "roles")).isEqualTo("[\"postgres\",\"order\",\"shop app\"]");
        assertThat(json(answer, "schema_privileges"))
                .contains("\"Shop\":\"{order=UC/order,\\\"\\\\\\\"shop app\\\\\\\"=U/order\\\"}\"");
        assertThat(json(POSTGRES.run(Action.PLAN, ""), "pending")).isEqualTo("0");
    }

    @Test
    void theEventOfTemplateInfrasCallersInstallsExtensions() {
        String event =
                "{\"action\": \"manage\", \"config\": {\"region\": \"eu-central-1\", \"superuser_extensions\": {\"hstore\": true}}}";

        JsonValue.Obj answer = POSTGRES.run(Action.MANAGE, event);

        assertThat(json(answer, "extensions")).contains("\"hstore\"");
        POSTGRES.as("app", "SELECT 'a=>1'::app.hstore");
        POSTGRES.run(Action.MANAGE, event.replace("true", "false"));
        assertThat(json(POSTGRES.run(Action.REPORT, ""), "extensions")).doesNotContain("hstore");
    }
}
