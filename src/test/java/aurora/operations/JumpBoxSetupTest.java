package aurora.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the jump box sets itself up. */
class JumpBoxSetupTest {

    @Test
    void theScriptIsOneThatBashUnderstands(@TempDir Path folder) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("user-data"), JumpBoxSetup.userData(30));
        Process bash = new ProcessBuilder("bash", "-n", script.toString())
                .redirectErrorStream(true)
                .start();
        String complaint = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(bash.waitFor()).as(complaint).isZero();
    }

    @Test
    void itTurnsOffAfterTheMinutesThatAreAskedFor() {
        assertThat(JumpBoxSetup.userData(45))
                .startsWith("#!/bin/bash\nset -euo pipefail\n")
                .contains("if ((idle >= 45 * 60)); then systemctl poweroff; fi");
    }

    @Test
    void whatIsTypedIsRecordedEncrypted() {
        assertThat(JumpBoxSetup.sessionDocument("/log"))
                .isEqualTo(
                        "{\"schemaVersion\":\"1.0\",\"description\":\"A recorded session\",\"sessionType\":\"Standard_Stream\","
                                + "\"inputs\":{\"cloudWatchLogGroupName\":\"/log\",\"cloudWatchEncryptionEnabled\":true,"
                                + "\"cloudWatchStreamingEnabled\":true}}");
    }
}
