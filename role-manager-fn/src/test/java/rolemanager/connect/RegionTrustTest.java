package rolemanager.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class RegionTrustTest {
    /** Every region there is a bundle for. */
    static List<String> regions() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(RegionTrust.class.getResource("rds-ca/us-east-1.pem"));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()).resolveSibling(""))) {
            return files.map(file -> file.getFileName().toString().replace(".pem", ""))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreTwentySevenRegions() throws IOException, URISyntaxException {
        assertThat(regions()).hasSize(27).contains("us-east-1", "eu-central-1", "ap-southeast-4", "me-central-1");
    }

    @ParameterizedTest
    @MethodSource("regions")
    void aRegionHasItsThreeSelfSignedAuthoritiesForDecades(String region) throws IOException, GeneralSecurityException {
        assertThat(RegionTrust.certificates(region)).hasSize(3);
        for (Certificate certificate : RegionTrust.certificates(region)) {
            X509Certificate authority = (X509Certificate) certificate;
            assertThat(authority.getBasicConstraints()).isNotNegative();
            assertThat(authority.getSubjectX500Principal().getName()).contains("Amazon RDS " + region + " Root CA");
            assertThat(authority.getNotAfter()).isAfter("2060-01-01");
            authority.verify(authority.getPublicKey());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "db.cluster-abc.eu-central-1.rds.amazonaws.com,us-east-1,eu-central-1",
        "db.cluster-abc.us-west-2.rds.amazonaws.com,,us-west-2",
        "db.internal,eu-west-1,eu-west-1"
    })
    void theRegionIsTheOneInTheEndpointElseTheFunctions(String host, String own, String region) {
        assertThat(RegionTrust.region(host, Optional.ofNullable(own))).isEqualTo(region);
    }

    @Test
    void aRegionWithoutABundleIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> RegionTrust.region("db.x.us-gov-west-1.rds.amazonaws.com", Optional.empty()))
                .hasMessageContaining("region us-gov-west-1; set DB_SSL_ROOT_CERT");
        assertThatThrownBy(() -> RegionTrust.region("db.internal", Optional.empty()))
                .hasMessageContaining("host db.internal; set DB_SSL_ROOT_CERT");
    }
}
