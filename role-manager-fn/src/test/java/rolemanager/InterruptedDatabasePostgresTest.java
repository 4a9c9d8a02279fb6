package rolemanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rolemanager.testing.Answers.json;
import static rolemanager.testing.Answers.statements;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rolemanager.request.Action;
import rolemanager.testing.TestPostgres;

/** What is cut off between two steps is finished by the next run. */
final class InterruptedDatabasePostgresTest {
    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private static final String LEFT =
            "SELECT datname FROM pg_database WHERE datname LIKE 'pr%' UNION ALL SELECT rolname FROM pg_roles WHERE rolname LIKE 'pr%' ORDER BY 1";
    private static final String HALF_DROPPED = "UPDATE pg_database SET datconnlimit = -2 WHERE datname = 'pr_12'";
    private static final String FACTS =
            "SELECT datconnlimit || ' ' || shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = 'pr_12'";

    private static void cut(Action action, String request, int after) {
        assertThatThrownBy(() -> POSTGRES.run(action, request, TemporaryDatabases.killingAfter(POSTGRES, after)))
                .as("cut after statement " + after)
                .hasMessageContaining("run it again");
    }

    private static void assertUsable() {
        assertThat(POSTGRES.column(FACTS)).singleElement().asString().startsWith("-1 role-manager: temporary {");
        POSTGRES.run(Action.MANAGE, TemporaryDatabases.MODEL);
        assertThat(statements(POSTGRES.run(Action.PLAN, TemporaryDatabases.MODEL)))
                .isEmpty();
    }

    @Test
    void aCreationIsFinished() {
        cut(Action.CREATE_DATABASE, TemporaryDatabases.CREATE, 1);
        assertThat(POSTGRES.column("SELECT datconnlimit FROM pg_database WHERE datname = 'pr_12'"))
                .containsExactly("0");

        assertThat(json(TemporaryDatabases.create(POSTGRES), "created")).isEqualTo("true");
        assertUsable();
    }

    @Test
    void aCreationThatNobodyFinishesCanBeDropped() {
        cut(Action.CREATE_DATABASE, TemporaryDatabases.CREATE, 1);

        TemporaryDatabases.drop(POSTGRES);

        assertThat(POSTGRES.column(LEFT)).isEmpty();
    }

    @Test
    void aRemovalIsFinishedWhereverItWasCutAlsoByItsNameAlone() {
        environment();
        List<String> steps =
                TemporaryDatabases.statements(POSTGRES, Action.DROP_DATABASE, TemporaryDatabases.DROP_BY_NAME);
        assertThat(steps).hasSize(5).element(3).isEqualTo("DROP DATABASE pr_12");
        // The first three are one transaction, and the last one has nothing behind it.
        for (int after = 3; after < steps.size(); after++) {
            environment();
            cut(Action.DROP_DATABASE, TemporaryDatabases.DROP, after);
            assertThat(POSTGRES.column(LEFT)).isNotEmpty();
            assertThat(json(POSTGRES.run(Action.LIST_DATABASES, ""), "databases"))
                    .contains("\"pr_12\"");

            POSTGRES.run(Action.DROP_DATABASE, TemporaryDatabases.DROP_BY_NAME);
            assertThat(POSTGRES.column(LEFT))
                    .as("cut after " + steps.get(after - 1))
                    .isEmpty();
            assertThat(json(POSTGRES.run(Action.LIST_DATABASES, ""), "databases"))
                    .isEqualTo("[]");
        }
    }

    @Test
    void aRemovalThatWasCutCanBeTakenBackWhileTheDatabaseIsThere() {
        environment();
        cut(Action.DROP_DATABASE, TemporaryDatabases.DROP, 3);

        assertThat(json(TemporaryDatabases.create(POSTGRES), "created")).isEqualTo("false");
        assertUsable();
    }

    @Test
    void rolesThatAreLeftOverServeTheNextDatabaseOfThatName() {
        environment();
        cut(Action.DROP_DATABASE, TemporaryDatabases.DROP, 4);

        assertThat(json(TemporaryDatabases.create(POSTGRES), "created")).isEqualTo("true");
        assertUsable();
        assertThat(POSTGRES.column("SELECT description FROM pg_shdescription WHERE classoid = 'pg_authid'::regclass"))
                .noneMatch(comment -> comment.startsWith("role-manager"));
    }

    @Test
    void aDatabaseTheServerHasHalfDroppedIsDropped() {
        environment();
        POSTGRES.superuser("postgres", HALF_DROPPED);

        TemporaryDatabases.drop(POSTGRES);

        assertThat(POSTGRES.column(LEFT)).isEmpty();
    }

    @Test
    void aDatabaseTheServerHasHalfDroppedIsMadeAnew() {
        environment();
        POSTGRES.superuser("postgres", HALF_DROPPED);

        assertThat(json(TemporaryDatabases.create(POSTGRES), "created")).isEqualTo("true");
        assertUsable();
    }

    private static void environment() {
        TemporaryDatabases.create(POSTGRES);
        POSTGRES.run(Action.MANAGE, TemporaryDatabases.MODEL);
    }
}
