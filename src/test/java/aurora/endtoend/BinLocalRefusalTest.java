package aurora.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.endtoend.Clone.Outcome;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/local up} refuses: in words that say what to do, and with nothing left running. */
@Tag("engine")
class BinLocalRefusalTest {
    @TempDir
    Path folder;

    private Clone clone;

    @BeforeEach
    void copiesTheBuiltCheckout() throws Exception {
        clone = Clone.into(folder.resolve("clone")).withJarsOf(Path.of(""));
    }

    @AfterEach
    void leavesNothingRunning() throws Exception {
        assertThat(Files.exists(clone.folder().resolve(".local/servers/local/data/postmaster.pid")))
                .as("a server is still running")
                .isFalse();
    }

    @Test
    void aTypoInAConfigurationKeyIsNamedWithTheKeyThatWasMeant() throws Exception {
        configure("aurora:local: {postgresVersoin: 17}");

        assertThat(refusal()).contains("postgresVersoin").contains("postgresVersion");
    }

    @Test
    void aTypoInATopLevelKeyIsNamedWithTheKeyThatWasMeant() throws Exception {
        configure("aurora:databse: {name: shop}");

        assertThat(refusal())
                .contains("aurora:databse")
                .contains("did you mean database")
                .doesNotContain("at aurora.");
    }

    @Test
    void anUnknownPostgresVersionIsRefusedWithTheKnownOnes() throws Exception {
        configure("aurora:local: {postgresVersion: 12}");

        assertThat(refusal()).contains("12").contains("13").contains("18");
    }

    @Test
    void aWrongTypeIsRefused() throws Exception {
        configure("aurora:superuserExtensions: {hstore: \"yes\"}");

        assertThat(refusal()).contains("hstore").contains("true");
    }

    @Test
    void everyFaultIsListedAtOnce() throws Exception {
        configure("aurora:local: {postgresVersion: 12, prot: 1}", "aurora:superuserExtensions: {hstore: 1}");

        assertThat(refusal()).contains("12").contains("prot").contains("hstore");
    }

    @Test
    void aPortThatIsInUseIsRefused() throws Exception {
        try (ServerSocket occupied = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            configure("aurora:local: {port: " + occupied.getLocalPort() + "}");

            assertThat(refusal()).contains("port " + occupied.getLocalPort()).contains("in use");
        }
    }

    @Test
    void aMachineWithoutJavaIsToldWhatToInstall() throws Exception {
        Path programs = Files.createDirectory(folder.resolve("programs"));
        for (String program : new String[] {"bash", "env", "dirname", "mkdir", "chmod"}) {
            Files.createSymbolicLink(programs.resolve(program), Programs.find(program));
        }

        Outcome up = clone.run(
                Map.of("PATH", programs.toString(), "JAVA_HOME", ""),
                Programs.find("bash").toString(),
                "bin/local",
                "up");

        assertThat(up.status()).isEqualTo(1);
        assertThat(up.err()).contains("no JDK found").contains("17");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        clone.write(".local", "not a folder");

        assertThat(refusal()).contains("cannot write").contains(".local");
    }

    @Test
    void anUnknownVerbShowsTheUsage() throws Exception {
        Outcome outcome = clone.run("bin/local", "upp");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("usage: bin/local");
    }

    private void configure(String... lines) throws Exception {
        clone.write("Pulumi.local.yaml", "config:\n  aurora:platform: local\n  " + String.join("\n  ", lines) + "\n");
    }

    private String refusal() throws Exception {
        Outcome up = clone.run("bin/local", "up");
        assertThat(up.status()).as(up.err()).isEqualTo(1);
        assertThat(up.out()).isEmpty();
        return up.err();
    }
}
