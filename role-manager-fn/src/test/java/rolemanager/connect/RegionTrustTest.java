package rolemanager.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RegionTrustTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "af-south-1",
                "ap-east-1",
                "ap-northeast-1",
                "ap-south-1",
                "ap-southeast-2",
                "ca-central-1",
                "eu-central-1",
                "eu-west-1",
                "me-south-1",
                "sa-east-1",
                "us-east-1",
                "us-east-2",
                "us-west-2"
            })
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
