package aurora.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.endtoend.Clone.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code bin/engine} takes Pulumi from, and what it says when there is none. */
@Tag("engine")
class BinEngineTest {
    @TempDir
    Path folder;

    private Path programs;

    @BeforeEach
    void linksWhatAMachineAlwaysHas() throws Exception {
        programs = Files.createDirectory(folder.resolve("programs"));
        for (String program : List.of("bash", "env", "dirname", "sed", "head", "mkdir", "ln")) {
            Files.createSymbolicLink(programs.resolve(program), Programs.find(program));
        }
    }

    @Test
    void withoutPulumiAndWithoutGoItSaysHowToInstallThem() throws Exception {
        Outcome outcome = engine();

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("Install Pulumi: https://").contains("install Go");
    }

    @Test
    void whatIsInstalledIsTaken() throws Exception {
        program("pulumi");
        program("pulumi-language-java");

        assertThat(engine().out().strip()).isEqualTo(programs.toString());
    }

    @Test
    void pulumiWithoutItsJavaHostIsNotTaken() throws Exception {
        program("pulumi");

        assertThat(engine().status()).isEqualTo(1);
    }

    @Test
    void whatWasBuiltBeforeIsTakenWithoutGo() throws Exception {
        Path built = Files.createDirectories(folder.resolve("cache/aurora-pulumi/engine/" + pinned()));
        program(built.resolve("pulumi"));

        assertThat(engine().out().strip()).isEqualTo(built.toString());
    }

    private Outcome engine() throws Exception {
        return new Clone(Path.of("."))
                .run(
                        Map.of(
                                "PATH",
                                programs.toString(),
                                "XDG_CACHE_HOME",
                                folder.resolve("cache").toString()),
                        Programs.find("bash").toString(),
                        "bin/engine");
    }

    private static String pinned() throws Exception {
        return version("pulumi", "pulumi/pkg/v3") + "-java-" + version("language-java", "pulumi-java/pkg");
    }

    private static String version(String module, String path) throws Exception {
        return Files.readAllLines(Path.of("local/engine", module, "go.mod")).stream()
                .map(String::strip)
                .filter(line -> line.matches("(require )?github.com/pulumi/" + path + " v.*"))
                .map(line -> line.replaceFirst(".*" + path + " (v[^ ]+).*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    private void program(String name) throws Exception {
        program(programs.resolve(name));
    }

    private static void program(Path file) throws Exception {
        Files.writeString(file, "#!/bin/sh\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
