package rolemanager.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class DatabaseRequestReaderTest {
    private static final String MODEL = "{\"database\": \"pr_12\", \"roles\": {\"pr_12_app\": {}}}";

    private final RequestReader reader = new RequestReader(Defaults.STANDARD);

    @Test
    void aDatabaseIsAskedForWithItsModelItsTemplateAndWhomItBelongsTo() {
        Request request = reader.readEvent(
                "{\"action\": \"create-database\", \"version\": 1, \"template\": \"seeded\", \"stack\": \"aurora/pr-12\","
                        + " \"model\": " + MODEL + "}");

        assertThat(request.action()).isEqualTo(Action.CREATE_DATABASE);
        assertThat(request.model().database()).isEqualTo("pr_12");
        assertThat(request.model().roles().keySet()).containsExactly("pr_12_app");
        assertThat(request.template()).contains("seeded");
        assertThat(request.stack()).contains("aurora/pr-12");
    }

    @Test
    void aBareModelIsEnoughOnTheCommandLine() {
        assertThat(reader.readModel(Action.CREATE_DATABASE, MODEL))
                .isEqualTo(reader.readEvent("{\"action\": \"create-database\", \"model\": " + MODEL + "}"));
    }

    @Test
    void aNameIsEnoughToDropOne() {
        Request request = reader.readEvent("{\"action\": \"drop-database\", \"database\": \"pr_12\"}");

        assertThat(request.model().database()).isEqualTo("pr_12");
        assertThat(request.model().roles()).isEmpty();
        assertThat(reader.readModel(Action.DROP_DATABASE, "{\"database\": \"pr_12\"}")
                        .model()
                        .database())
                .isEqualTo("pr_12");
        assertThat(reader.readModel(Action.DROP_DATABASE, "{\"database\": \"pr_12\", \"stack\": \"s\"}")
                        .stack())
                .contains("s");
    }

    @Test
    void theListNeedsNothing() {
        assertThat(reader.readModel(Action.LIST_DATABASES, "").action()).isEqualTo(Action.LIST_DATABASES);
        assertThat(reader.readEvent("{\"action\": \"list-databases\", \"version\": 1}")
                        .action())
                .isEqualTo(Action.LIST_DATABASES);
    }

    @Test
    void theModelThatCallersSendWithWhateverTheyAskIsNoHindrance() {
        assertThat(reader.readEvent("{\"action\": \"list-databases\", \"model\": {\"database\": \"app\"}}"))
                .isEqualTo(reader.readModel(Action.LIST_DATABASES, ""));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("no model", "create-database", "", "$.model: missing"),
                fault("neither model nor name", "drop-database", "", "$.database: missing"),
                fault(
                        "both",
                        "drop-database",
                        ", \"database\": \"pr_12\", \"model\": " + MODEL,
                        "$.database: unknown key"),
                fault(
                        "a name alone to make one",
                        "create-database",
                        ", \"database\": \"pr_12\"",
                        "$.database: unknown key"),
                fault(
                        "the function's own",
                        "create-database",
                        model("app"),
                        "$.model.database: \"app\" is the function's own database"),
                fault(
                        "none, which is the function's own",
                        "drop-database",
                        ", \"model\": {}",
                        "$.model.database: \"app\" is the function's own"),
                fault(
                        "the function's own by name",
                        "drop-database",
                        ", \"database\": \"app\"",
                        "$.database: \"app\" is the function's own"),
                fault(
                        "the server's",
                        "drop-database",
                        ", \"database\": \"postgres\"",
                        "$.database: \"postgres\" belongs to the server"),
                fault(
                        "Amazon's",
                        "drop-database",
                        ", \"database\": \"rdsadmin\"",
                        "$.database: \"rdsadmin\" belongs to the server"),
                fault(
                        "a template",
                        "drop-database",
                        ", \"database\": \"template1\"",
                        "$.database: \"template1\" belongs to the server"),
                fault("no name", "drop-database", ", \"database\": \"\"", "$.database: a name cannot be empty"),
                fault(
                        "a long name",
                        "drop-database",
                        ", \"database\": \"" + "x".repeat(64) + "\"",
                        "$.database: longer than the 63 bytes"),
                fault(
                        "a role of somebody else's",
                        "create-database",
                        ", \"model\": {\"database\": \"pr_1\", \"roles\": {\"pr_1_app\": {}, \"pr_12_app\": {}}}",
                        "$.model.roles.pr_12_app: a role of a temporary database begins with \"pr_1_\""),
                fault(
                        "a fault of the model",
                        "create-database",
                        ", \"model\": {\"database\": \"pr_1\", \"role\": {}}",
                        "$.model.role: unknown key"),
                fault(
                        "a copy of itself",
                        "create-database",
                        ", \"template\": \"pr_12\", \"model\": " + MODEL,
                        "$.template: a database cannot be a copy"),
                fault(
                        "no template's name",
                        "create-database",
                        ", \"template\": \"\", \"model\": " + MODEL,
                        "$.template: a name cannot be empty"),
                fault(
                        "a template of the wrong type",
                        "create-database",
                        ", \"template\": true, \"model\": " + MODEL,
                        "$.template: expected a string"),
                fault(
                        "a stack of the wrong type",
                        "drop-database",
                        ", \"stack\": 12, \"model\": " + MODEL,
                        "$.stack: expected a string"),
                fault(
                        "something beside a list",
                        "list-databases",
                        ", \"database\": \"pr_12\"",
                        "$.database: unknown key"),
                fault("a template to manage", "manage", ", \"template\": \"seeded\"", "$.template: unknown key"));
    }

    private static String model(String database) {
        return ", \"model\": {\"database\": \"" + database + "\"}";
    }

    private static Arguments fault(String name, String action, String more, String message) {
        return argumentSet(name, "{\"action\": \"" + action + "\"" + more + "}", message);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isRefusedWithItsPath(String request, String message) {
        assertThatThrownBy(() -> reader.readEvent(request)).hasMessageContaining(message);
    }
}
