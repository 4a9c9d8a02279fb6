package aurora.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;

/** The programs of this machine. */
final class Programs {
    private Programs() {}

    /** Where the shell finds a program. */
    static Path find(String program) throws IOException {
        Process shell = new ProcessBuilder("/bin/sh", "-c", "command -v " + program).start();
        return Path.of(new String(shell.getInputStream().readAllBytes(), UTF_8).strip());
    }
}
