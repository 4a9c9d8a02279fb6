package rolemanager.connect;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.postgresql.ssl.WrappedFactory;
import rolemanager.model.ErrorCode;
import rolemanager.model.RoleManagerException;

/**
 * Trusts the three root certificates of Amazon RDS in one region and nobody else. The driver makes it by name; it checks the server's name
 * against the certificate itself. Three certificates are read in no time, where the global bundle of 121 costs a cold start 70 ms.
 */
public final class RegionTrust extends WrappedFactory {

    /** @param region for instance eu-central-1 */
    public RegionTrust(String region) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate certificate : certificates(region)) {
                store.setCertificateEntry("rds-" + store.size(), certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            factory = context.getSocketFactory();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot read the certificates of region " + region, e);
        }
    }

    /** The region in the name of an Amazon RDS endpoint, else what AWS_REGION says; refused when there is no bundle for it. */
    static String region(String host, Optional<String> awsRegion) {
        String[] labels = host.split("\\.", -1);
        boolean rds = host.contains(".rds.amazonaws.com") && labels.length >= 5;
        int at = host.endsWith(".cn") ? labels.length - 5 : labels.length - 4;
        String region = rds ? labels[at] : awsRegion.orElse("");
        if (region.isEmpty() || RegionTrust.class.getResource("rds-ca/" + region + ".pem") == null) {
            throw new RoleManagerException(
                    ErrorCode.CONFIGURATION,
                    "no certificate authorities are packaged for "
                            + (region.isEmpty() ? "host " + host : "region " + region)
                            + "; set DB_SSL_ROOT_CERT to a file with those that signed the server's certificate");
        }
        return region;
    }

    static Collection<? extends Certificate> certificates(String region) throws IOException, GeneralSecurityException {
        try (InputStream in = RegionTrust.class.getResourceAsStream("rds-ca/" + region + ".pem")) {
            if (in == null) {
                throw new IOException("no bundle for region " + region);
            }
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }
}
