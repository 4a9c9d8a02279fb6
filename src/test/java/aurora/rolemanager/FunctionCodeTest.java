package aurora.rolemanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.exceptions.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The function's jar as the stack sees it. */
class FunctionCodeTest {

    @TempDir
    private Path project;

    @Test
    void itsBytesDecideWhetherItIsAnother() throws IOException {
        Files.writeString(project.resolve("a.jar"), "code");

        assertThat(FunctionCode.at(project, "a.jar"))
                .isEqualTo(
                        new FunctionCode("a.jar", "5694d08a2e53ffcae0c3103e5ad6f6076abd960eb1f8a56577040bc1028f702b"));
    }

    @Test
    void aJarThatWasNotBuiltIsRefusedWithTheCommand() {
        assertThatThrownBy(() -> FunctionCode.at(project, "a.jar"))
                .isInstanceOf(RunException.class)
                .hasMessage("the role manager's jar a.jar does not exist; build it with: bin/build-jars");
    }
}
