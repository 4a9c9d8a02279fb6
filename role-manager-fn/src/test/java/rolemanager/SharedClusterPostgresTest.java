package rolemanager;

import static org.assertj.core.api.Assertions.assertThat;
import static rolemanager.testing.Answers.json;
import static rolemanager.testing.Answers.statements;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rolemanager.json.JsonReader;
import rolemanager.json.JsonValue;
import rolemanager.request.Action;
import rolemanager.testing.TestPostgres;

/** Many environments in one cluster, some at the same time. */
final class SharedClusterPostgresTest {
    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private static String of(int number, String request) {
        return request.replace("pr_12", "pr_" + number).replace("pr-12", "pr-" + number);
    }

    private static List<JsonValue.Obj> all(List<Future<JsonValue.Obj>> answers) throws Exception {
        List<JsonValue.Obj> all = new ArrayList<>();
        for (Future<JsonValue.Obj> answer : answers) {
            all.add(answer.get(120, TimeUnit.SECONDS));
        }
        return all;
    }

    @Test
    void whoeverAsksForTheSameDatabaseAtOnceHasIt() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<JsonValue.Obj>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(pool.submit(() -> TemporaryDatabases.create(POSTGRES)));
            }

            assertThat(all(answers))
                    .extracting(answer -> json(answer, "created"))
                    .containsOnlyOnce("true");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void oneWhoMakesADatabaseForLongIsWaitedForBeyondTheLockTimeout() throws Exception {
        POSTGRES.with("LOCK_TIMEOUT_SECONDS", "1");
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (Connection other = POSTGRES.connect("app");
                var statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + 0x64617461 + ", " + "pr_12".hashCode() + ")");
            Future<JsonValue.Obj> answer = pool.submit(() -> TemporaryDatabases.create(POSTGRES));
            statement.execute("""
                    DO $$ BEGIN
                      WHILE NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted) LOOP PERFORM pg_sleep(0.01); END LOOP;
                      PERFORM pg_sleep(1.5);
                    END $$
                    """);
            assertThat(answer.isDone()).isFalse();
            statement.execute("SELECT pg_advisory_unlock_all()");

            assertThat(json(answer.get(60, TimeUnit.SECONDS), "created")).isEqualTo("true");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aRemovalWaitsForAnotherWhoIsAtTheSameMembership() throws Exception {
        TemporaryDatabases.create(POSTGRES);
        POSTGRES.master("CREATE ROLE guest LOGIN; GRANT rds_iam TO guest");
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (Connection session = POSTGRES.connectAs("guest", "pr_12");
                Connection other = POSTGRES.connectMaster();
                var statement = other.createStatement()) {
            assertThat(session.isValid(1)).isTrue();
            statement.execute("BEGIN");
            statement.execute("GRANT guest TO CURRENT_USER");
            Future<JsonValue.Obj> answer = pool.submit(() -> TemporaryDatabases.drop(POSTGRES));
            POSTGRES.superuser("postgres", """
                    DO $$ BEGIN
                      WHILE NOT EXISTS (SELECT FROM pg_locks WHERE NOT granted) LOOP PERFORM pg_sleep(0.01); END LOOP;
                    END $$
                    """);
            assertThat(answer.isDone()).isFalse();
            statement.execute("COMMIT");

            assertThat(json(answer.get(60, TimeUnit.SECONDS), "sessions_ended")).isEqualTo("1");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void environmentsComeAndGoWhileTheSharedOneIsManaged() throws Exception {
        POSTGRES.run(Action.MANAGE, "");
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<JsonValue.Obj>> answers = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                int number = i;
                answers.add(pool.submit(() -> comeAndGo(number)));
                answers.add(pool.submit(() -> manageAgainAndAgain()));
                answers.add(pool.submit(() -> POSTGRES.run(Action.LIST_DATABASES, "")));
            }

            assertThat(all(answers)).hasSize(9);
        } finally {
            pool.shutdownNow();
        }
        assertThat(json(POSTGRES.run(Action.LIST_DATABASES, ""), "databases")).isEqualTo("[]");
        assertThat(POSTGRES.column("SELECT rolname FROM pg_roles WHERE rolname LIKE 'pr\\_%'"))
                .isEmpty();
        assertThat(statements(POSTGRES.run(Action.PLAN, ""))).isEmpty();
    }

    private static JsonValue.Obj comeAndGo(int number) {
        POSTGRES.run(Action.CREATE_DATABASE, of(number, TemporaryDatabases.CREATE));
        POSTGRES.run(Action.MANAGE, of(number, TemporaryDatabases.MODEL));
        return POSTGRES.run(Action.DROP_DATABASE, of(number, TemporaryDatabases.DROP));
    }

    /** Each finds something to do. */
    private static JsonValue.Obj manageAgainAndAgain() {
        for (int i = 0; i < 10; i++) {
            String limit = "{\"connectionLimit\": " + (i + 1) + "}";
            POSTGRES.run(
                    Action.MANAGE,
                    "{\"roles\": {\"migrator\": {}, \"app\": " + limit + "}, \"schemas\": {\"app\": {\"owner\":"
                            + " \"migrator\", \"access\": {\"app\": \"all\"}}}}");
        }
        return POSTGRES.run(Action.MANAGE, "");
    }

    @Test
    void theListTellsOfTemporaryOnesAlone() throws SQLException {
        POSTGRES.run(Action.CREATE_DATABASE, of(7, TemporaryDatabases.CREATE));
        POSTGRES.run(Action.CREATE_DATABASE, "{\"database\": \"pr_12\"}");
        POSTGRES.run(Action.MANAGE, "");
        POSTGRES.superuser("postgres", "CREATE DATABASE other");
        POSTGRES.superuser("postgres", "COMMENT ON DATABASE other IS 'see role-manager: temporary {}'");
        try (Connection session = POSTGRES.connect("pr_7")) {
            assertThat(session.isValid(1)).isTrue();
            String list = json(POSTGRES.run(Action.LIST_DATABASES, ""), "databases");

            assertThat(((JsonValue.Arr) JsonReader.read(list)).items()).hasSize(2);
            assertThat(list)
                    .matches(
                            "\\[\\{\"database\":\"pr_12\",\"stack\":null,\"since\":\"[^\"]+\",\"roles\":\\[],\"sessions\":0,\"size_bytes\":\\d{7,}},"
                                    + "\\{\"database\":\"pr_7\",\"stack\":\"aurora/pr-7\",\"since\":\"[^\"]+\","
                                    + "\"roles\":\\[\"pr_7_migrator\",\"pr_7_app\"],\"sessions\":1,\"size_bytes\":\\d{7,}}]");
        }
    }
}
