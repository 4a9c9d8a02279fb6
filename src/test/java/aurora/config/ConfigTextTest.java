package aurora.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora.testing.StackTester;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a stack's configuration arrives. */
class ConfigTextTest {

    @Test
    void objectsArriveAsObjectsAndPlainTextAsText() {
        assertThat(read(
                        StackTester.stack("test")
                                .with("cluster", "{\"dataApi\":true}")
                                .with("platform", "local"),
                        "{}"))
                .isEqualTo(json("{'platform': 'local', 'cluster': {'dataApi': true}}"));
    }

    @Test
    void keysThatNobodyAskedForAreSeenToo() {
        assertThat(read(StackTester.stack("test"), "{\"aurora:clustre\":\"{}\",\"aws:region\":\"eu-central-1\"}")
                        .keySet())
                .containsExactly("clustre");
    }

    @Test
    void anUnknownKeyIsRefusedByName() {
        ConfigText text = new ConfigText("aurora", "test", json("{'clustre': ''}"), Configs.NOW);

        assertThatThrownBy(() -> StackConfig.read(text))
                .hasMessageStartingWith("Pulumi.test.yaml: 1 fault")
                .hasMessageContaining("aurora:clustre: no such key; did you mean cluster?");
    }

    @Test
    void aTextThatIsNoObjectIsRefusedAsSuch() {
        assertThatThrownBy(() ->
                        StackTester.stack("test").with("cluster", "{unfinished").run())
                .hasMessageContaining("aurora:cluster = \"{unfinished\": must be an object");
    }

    @Test
    void theProgramNamesTheFileToEdit() {
        assertThatThrownBy(
                        () -> StackTester.stack("qa").with("platform", "moon").run())
                .hasMessageContaining("Pulumi.qa.yaml: 1 fault");
    }

    private static JsonObject read(StackTester tester, String environment) {
        List<JsonObject> values = new ArrayList<>();
        tester.run(context -> values.add(ConfigText.of(context, List.of("platform", "cluster"), environment)
                .values()));
        return values.get(0);
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
