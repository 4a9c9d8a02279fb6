package rolemanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rolemanager.testing.Answers.json;
import static rolemanager.testing.Answers.strings;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rolemanager.json.JsonValue;
import rolemanager.request.Action;
import rolemanager.testing.TestPostgres;

/** What check proves, and that it leaves nothing behind. */
final class CheckPostgresTest {
    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private static final String MODEL = """
            {"roles": {"migrator": {}, "app": {}, "reader": {}},
             "schemas": {"app": {"owner": "migrator", "access": {"app": "readWrite", "reader": "readOnly"}}}}
            """;

    @BeforeEach
    void manage() {
        POSTGRES.run(Action.MANAGE, MODEL);
        POSTGRES.issueCertificate("migrator");
        POSTGRES.issueCertificate("app");
        POSTGRES.issueCertificate("reader");
    }

    @Test
    void everyRoleLogsInAndMayDoWhatItShallAndNoMore() {
        JsonValue.Obj answer = POSTGRES.run(Action.CHECK, MODEL);

        assertThat(json(answer, "success")).isEqualTo("true");
        assertThat(strings(answer, "checks"))
                .contains(
                        "database app: is what the model says",
                        "role migrator: logs in",
                        "role migrator: creates a table in schema app",
                        "role app: creates a table in schema app: refused",
                        "role app: creates a table in schema public: refused",
                        "role app: INSERT on a new table of migrator in schema app",
                        "role reader: SELECT on a new table of migrator in schema app",
                        "role reader: INSERT on a new table of migrator in schema app: refused",
                        "PUBLIC: SELECT on a new table of migrator in schema app: refused",
                        "PUBLIC: CONNECT to database app: refused");
    }

    @Test
    void nothingIsLeftBehind() {
        String before = POSTGRES.fingerprint("app");

        POSTGRES.run(Action.CHECK, MODEL);

        assertThat(POSTGRES.fingerprint("app")).isEqualTo(before);
    }

    @Test
    void aDifferenceIsNamedAndNothingIsLeftBehind() {
        POSTGRES.superuser("app", "GRANT CREATE ON SCHEMA app TO app");
        String before = POSTGRES.fingerprint("app");

        assertThatThrownBy(() -> POSTGRES.run(Action.CHECK, MODEL))
                .hasMessageContaining("role app has CREATE on schema app, which the model does not say")
                .hasMessageContaining("role app: creates a table in schema app: refused: the server let it");
        assertThat(POSTGRES.fingerprint("app")).isEqualTo(before);
    }

    @Test
    void aRoleThatCannotLogInIsNamed() {
        POSTGRES.superuser("app", "ALTER ROLE reader NOLOGIN");

        assertThatThrownBy(() -> POSTGRES.run(Action.CHECK, MODEL))
                .hasMessageContaining("role reader: logs in: cannot connect to localhost");
    }

    @Test
    void aRoleWithoutAWayInIsNamed() {
        POSTGRES.with("DB_LOGIN_CERTIFICATES", "/nowhere");

        assertThatThrownBy(() -> POSTGRES.run(Action.CHECK, MODEL))
                .hasMessageContaining("role app: logs in: there is no way to log in as it without a password");
    }
}
