package aurora.rolemanager;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.config.Configs;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The two projects share nothing but these files: the function's tests hold its requests and answers to them, and what the program writes and
 * reads is held to them here.
 */
class RoleManagerContractTest {
    private static final Path FILES = Path.of("role-manager-fn/src/test/resources/contract");

    @Test
    void whatIsDeclaredWithoutAWordIsTheFunctionsDefault() throws Exception {
        JsonObject model = golden("request-default.json").getAsJsonObject("model");
        // The declared schemas in their order, which is what leaving it out means.
        model.remove("searchPath");

        assertThat(JsonParser.parseString(Configs.read("{}").model().requestJson()))
                .isEqualTo(model);
    }

    @Test
    void aPlanIsReadToItsLastStatement() throws Exception {
        JsonObject plan = golden("report-plan.json");

        RolePlan read = RolePlan.parse(plan.toString());

        assertThat(read.reason()).isNull();
        assertThat(read.statements()).hasSize(plan.get("pending").getAsInt()).contains("CREATE ROLE migrator LOGIN");
        assertThat(read.generation()).isEqualTo(plan.get("generation").getAsString());
    }

    @Test
    void aReportSaysWhatItChanged() throws Exception {
        assertThat(RoleReconciliation.changesOf(golden("report-manage.json").toString()))
                .startsWith("[{\"sql\":\"CREATE ROLE migrator LOGIN\",\"why\":\"role migrator is missing\"}");
    }

    @Test
    void theScriptWritesTheVersionThatTheFunctionKnows() throws Exception {
        int known = golden("request-default.json").get("version").getAsInt();

        assertThat(Path.of("bin/invoke-role-manager")).content().contains("request_version=" + known + "\n");
    }

    private static JsonObject golden(String file) throws IOException {
        return JsonParser.parseString(Files.readString(FILES.resolve(file))).getAsJsonObject();
    }
}
