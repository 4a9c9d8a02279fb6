package rolemanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rolemanager.json.JsonReader;
import rolemanager.json.JsonValue;
import rolemanager.json.JsonWriter;
import rolemanager.request.Action;
import rolemanager.testing.TestPostgres;

/** The golden files of what goes in and comes out, which the program's tests read too. They show PostgreSQL 17. */
final class ContractPostgresTest {
    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    @Test
    void theDefaultModelIsAnsweredLikeThis() throws IOException {
        assumeTrue(POSTGRES.version().major() == 17);

        assertThat(stable(POSTGRES.run(Action.PLAN, file("request-default.json").replace("manage", "plan"))))
                .isEqualTo(file("report-plan.json"));
        assertThat(stable(POSTGRES.run(Action.MANAGE, file("request-default.json"))))
                .isEqualTo(file("report-manage.json"));
        assertThat(stable(POSTGRES.run(Action.REPORT, ""))).isEqualTo(file("report-report.json"));
    }

    @Test
    void theRequestOfTemplateInfrasCallersSaysTheSame() throws IOException {
        POSTGRES.run(Action.MANAGE, file("request-template-infra.json"));

        JsonValue.Obj plan =
                POSTGRES.run(Action.PLAN, file("request-default.json").replace("manage", "plan"));

        assertThat(plan.members().get("pending")).isEqualTo(JsonValue.of(0));
    }

    @Test
    void aTemporaryDatabaseIsAnsweredLikeThis() throws IOException {
        String create = file("request-create-database.json");

        assertThat(stable(POSTGRES.run(Action.CREATE_DATABASE, create))).isEqualTo(file("report-create-database.json"));
        POSTGRES.run(
                Action.MANAGE,
                create.replace("create-database", "manage").replace("\"stack\": \"aurora/pr-12\", ", ""));
        assertThat(stable(POSTGRES.run(Action.LIST_DATABASES, ""))).isEqualTo(file("report-list-databases.json"));
        assertThat(stable(POSTGRES.run(Action.DROP_DATABASE, create.replace("create-database", "drop-database"))))
                .isEqualTo(file("report-drop-database.json"));
    }

    /** Without what differs from run to run. */
    private static String stable(JsonValue.Obj answer) {
        Map<String, JsonValue> members = new LinkedHashMap<>(answer.members());
        members.remove("elapsed_ms");
        members.computeIfPresent("server_version", (key, version) -> JsonValue.of("17.11"));
        return JsonWriter.pretty(new JsonValue.Obj(members))
                        .replaceAll("\"since\": \"[^\"]+\"", "\"since\": \"2026-01-01T00:00:00Z\"")
                        .replaceAll("\"size_bytes\": \\d+", "\"size_bytes\": 7500000")
                + "\n";
    }

    private static String file(String name) throws IOException {
        try (InputStream in = ContractPostgresTest.class.getResourceAsStream("/contract/" + name)) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(JsonReader.read(text)).as(name).isNotNull();
            return text;
        }
    }
}
