package local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When certificates are issued, kept and renewed. */
class ClusterCertificatesTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir
    Path folder;

    private ServerHome home;

    @BeforeEach
    void name() {
        home = new ServerHome(folder.resolve("home"));
    }

    @Test
    void theServersCertificateNamesTheLoopbackInAllItsForms() throws Exception {
        ensure(NOW, "app");
        X509Certificate server =
                KeyedCertificate.read(home.tls(), "server").orElseThrow().certificate();
        assertThat(server.getSubjectAlternativeNames())
                .extracting(name -> name.get(1).toString())
                .containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @Test
    void aClientsCertificateHasTheRolesNameWhateverIsInIt() {
        ensure(NOW, "a,b=c+\"d\"");
        X509Certificate client = KeyedCertificate.read(home.clients(), "a,b=c+\"d\"")
                .orElseThrow()
                .certificate();
        assertThat(client.getSubjectX500Principal().getName()).isEqualTo("CN=a\\,b\\=c\\+\\\"d\\\"");
    }

    @Test
    void nothingIsIssuedTwice() throws IOException {
        ensure(NOW, "app");
        byte[] before = Files.readAllBytes(home.clients().resolve("app.crt"));
        assertThat(ensure(NOW, "app")).isFalse();
        assertThat(Files.readAllBytes(home.clients().resolve("app.crt"))).isEqualTo(before);
    }

    @Test
    void aRoleThatIsNewGetsOneAndTheServersStays() {
        ensure(NOW, "app");
        assertThat(ensure(NOW, "app", "migrator")).isFalse();
        assertThat(KeyedCertificate.read(home.clients(), "migrator")).isPresent();
    }

    @Test
    void whatIsMissingOrDamagedIsIssuedAgain() throws IOException {
        ensure(NOW, "app", "migrator");
        Files.delete(home.clients().resolve("app.key"));
        Files.writeString(home.clients().resolve("migrator.pk8"), "damaged");
        ensure(NOW, "app", "migrator");
        assertThat(KeyedCertificate.read(home.clients(), "app")).isPresent();
        assertThat(KeyedCertificate.read(home.clients(), "migrator")).isPresent();
    }

    @Test
    void whatHasLessThanHalfOfItsTimeLeftIsRenewed() {
        ensure(NOW, "app");
        Duration half = CertificateAuthority.VALIDITY.dividedBy(2);
        assertThat(ensure(NOW.plus(half).minusSeconds(1), "app")).isFalse();
        assertThat(ensure(NOW.plus(half).plusSeconds(1), "app")).isTrue();
    }

    @Test
    void aNewAuthorityIssuesEverythingAnew() throws IOException {
        ensure(NOW, "app");
        Files.delete(home.tls().resolve("ca.crt"));
        assertThat(ensure(NOW, "app")).isTrue();
        KeyedCertificate authority = KeyedCertificate.read(home.tls(), "ca").orElseThrow();
        assertThat(KeyedCertificate.read(home.clients(), "app").orElseThrow().isIssuedBy(authority))
                .isTrue();
        assertThat(KeyedCertificate.read(home.tls(), "server").orElseThrow().isIssuedBy(authority))
                .isTrue();
    }

    private boolean ensure(Instant moment, String... roles) {
        PrivateFiles.createFolder(home.root());
        return new ClusterCertificates(home, Clock.fixed(moment, ZoneOffset.UTC)).ensure(List.of(roles));
    }
}
