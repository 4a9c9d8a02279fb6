package rolemanager.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rolemanager.json.JsonReader;
import rolemanager.json.JsonValue;
import rolemanager.testing.TestPostgres;

final class CommandPostgresTest {
    @RegisterExtension
    static final TestPostgres POSTGRES = new TestPostgres();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String in, String... args) {
        out.reset();
        err.reset();
        ByteArrayInputStream input = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
        return new Command(POSTGRES.environment(), input, print(out), print(err)).run(args);
    }

    private static PrintStream print(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private String answer() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theAnswerAloneIsOnStandardOutputAndProgressOnStandardError() {
        assertThat(run("", "manage")).isZero();

        assertThat(answer()).startsWith("{\"roles\":[").endsWith("}\n").hasLineCount(1);
        assertThat(told().lines()).isNotEmpty().allMatch(line -> line.startsWith("{\"event\":"));
        assertThat(answer() + told()).doesNotContain(TestPostgres.PASSWORD);
    }

    @Test
    void everyLogLineIsAnObjectWithTheRequestAndEveryStatementHasItsDuration() {
        run("", "manage");

        String id = "\"requestId\":\"cli-" + ProcessHandle.current().pid() + "-\\d+\"";
        List<String> lines = told().lines().toList();
        assertThat(lines)
                .allSatisfy(line -> assertThat(JsonReader.read(line)).isInstanceOf(JsonValue.Obj.class))
                .allSatisfy(line -> assertThat(line).containsPattern(id));
        assertThat(lines.stream().filter(line -> line.startsWith("{\"event\":\"statement\"")))
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        line -> assertThat(line).containsPattern("\"sql\":\".+\",\"elapsed_ms\":\"\\d+\\.\\d{3}\"}"));
    }

    @Test
    void planEndsWithThreeWhenAskedToAndSomethingIsPending() {
        assertThat(run("", "plan")).isZero();
        assertThat(run("", "plan", "--exit-code")).isEqualTo(Command.DRIFT);
        run("", "manage");
        assertThat(run("", "plan", "--exit-code")).isZero();
    }

    @Test
    void theStatementsOfAPlanCanBeReadAndRun() {
        run("", "plan", "--format", "sql");

        assertThat(answer()).contains("-- role migrator is missing\nCREATE ROLE migrator LOGIN;\n");
        run("", "plan", "--format", "table");
        assertThat(answer())
                .contains("pending     ")
                .contains("  role migrator is missing\n      CREATE ROLE migrator LOGIN\n");
    }

    @Test
    void anAnswerOfBeforeIsRenderedAsIfItWereGivenNowWithoutADatabase() {
        run("", "plan");
        String answer = answer();
        run("", "plan", "--format", "sql");
        String sql = answer();
        POSTGRES.with("DB_HOST", "");

        assertThat(run(answer, "render")).isZero();
        assertThat(answer()).isEqualTo(answer);
        assertThat(run(answer, "render", "--format", "sql")).isZero();
        assertThat(answer()).isEqualTo(sql);
        assertThat(run(answer, "render", "--format", "table")).isZero();
        assertThat(answer()).contains("\nchanges\n  role migrator is missing\n");
        assertThat(run(answer, "render", "--format", "pretty")).isZero();
        assertThat(answer()).startsWith("{\n  \"pending\": ");
        assertThat(told()).isEmpty();
    }

    @Test
    void whatIsNoAnswerIsNotRendered() {
        for (String input : new String[] {"", "null", "[]", "{}", "\"text\"", "{\"pending\":"}) {
            assertThat(run(input, "render")).as(input).isEqualTo(Command.BAD_REQUEST);
            assertThat(told()).contains("standard input is no answer of the role manager");
            assertThat(answer()).isEmpty();
        }
        assertThat(run("{}", "render", "--exit-code")).isEqualTo(Command.BAD_REQUEST);
        assertThat(run("{}", "render", "--model", "-")).isEqualTo(Command.BAD_REQUEST);
    }

    @Test
    void aDatabaseComesIsListedAndGoes() {
        String request = "{\"version\": 1, \"stack\": \"aurora/pr-12\", \"model\": {\"database\": \"pr_12\"}}";

        assertThat(run(request, "create-database")).isZero();
        assertThat(answer()).startsWith("{\"database\":\"pr_12\",\"stack\":\"aurora/pr-12\",\"since\":\"");
        assertThat(told())
                .containsPattern(
                        "\"requestId\":\"cli-[^\"]+\",\"sql\":\"CREATE DATABASE pr_12 CONNECTION LIMIT 0\",\"elapsed_ms\":\"[0-9.]+\"}\n")
                .containsPattern(
                        "\"sql\":\"ALTER DATABASE pr_12 CONNECTION LIMIT -1\",\"elapsed_ms\":\"[0-9.]+\",\"elapsed_ms_is_of_statements\":\"2\"}\n");
        assertThat(run("", "list-databases", "--format", "table")).isZero();
        assertThat(answer()).contains("  pr_12     aurora/pr-12  ");
        assertThat(run(request, "drop-database")).isZero();
        assertThat(run("", "list-databases")).isZero();
        assertThat(answer()).startsWith("{\"databases\":[],\"elapsed_ms\":{");
    }

    @Test
    void aRequestThatIsNewerThanTheFunctionEndsWithTwo() {
        assertThat(run("{\"version\": 2}", "plan")).isEqualTo(Command.BAD_REQUEST);
        assertThat(told())
                .contains("the request has version 2, this function knows up to 1")
                .doesNotContain("waiting");
    }

    @Test
    void whatIsGeneratedCanBeHandedBack() {
        run("", "manage");
        run("", "generate");
        String model = answer();

        assertThat(run(model, "plan", "--exit-code")).isZero();
        assertThat(run(model, "plan", "--model", "-", "--exit-code")).isZero();
    }

    @Test
    void aBadRequestEndsWithTwoAndFaultsAsJson() {
        assertThat(run("{\"roles\": []}", "manage")).isEqualTo(Command.BAD_REQUEST);
        assertThat(told())
                .contains("\"errorType\":\"BadRequest\"")
                .contains("\"faults\":[{\"path\":\"$.roles\",\"message\":\"expected an object, found an array\"}]");
        assertThat(answer()).isEmpty();
        assertThat(run("", "manege")).isEqualTo(Command.BAD_REQUEST);
        assertThat(told()).contains("unknown action \\\"manege\\\"");
        assertThat(run("", "plan", "--format", "xml")).isEqualTo(Command.BAD_REQUEST);
        assertThat(run("", "plan", "--model", "/no/such/file")).isEqualTo(Command.BAD_REQUEST);
    }

    @Test
    void aFailureEndsWithOneAndDriftFoundByCheckWithThree() {
        POSTGRES.with("DB_NAME", "nothing");
        assertThat(run("", "report")).isEqualTo(Command.FAILED);
        assertThat(told()).contains("\"errorType\":\"Unavailable\"");
        POSTGRES.with("DB_NAME", "app");
        assertThat(run("", "check")).isEqualTo(Command.DRIFT);
        assertThat(told()).contains("\"errorType\":\"CheckFailed\"").contains("role migrator is missing");
    }
}
