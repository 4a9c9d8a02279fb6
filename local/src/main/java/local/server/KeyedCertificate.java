package local.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import local.failure.Refusal;

/**
 * A certificate with its private key, and the files both live in: {@code name.crt} (PEM), {@code name.key} (PEM, PKCS#8) and {@code name.pk8}
 * (the same key as DER, the form that the JDBC driver reads).
 *
 * @param certificate X.509
 * @param key an elliptic curve key
 */
record KeyedCertificate(X509Certificate certificate, PrivateKey key) {
    /** What is in the folder under the name; empty when a file is missing or unreadable, as after an interruption. */
    static Optional<KeyedCertificate> read(Path folder, String name) {
        if (!files(folder, name).allMatch(Files::isRegularFile)) {
            return Optional.empty();
        }
        try {
            byte[] certificate = Files.readAllBytes(folder.resolve(name + ".crt"));
            byte[] key = Files.readAllBytes(folder.resolve(name + ".pk8"));
            return Optional.of(new KeyedCertificate(parse(certificate), parseKey(key)));
        } catch (GeneralSecurityException damaged) {
            return Optional.empty();
        } catch (IOException e) {
            throw new Refusal("a file of the certificate " + folder.resolve(name) + " cannot be read: " + e, e);
        }
    }

    private static Stream<Path> files(Path folder, String name) {
        return Stream.of(".crt", ".key", ".pk8").map(suffix -> folder.resolve(name + suffix));
    }

    private static X509Certificate parse(byte[] pem) throws CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(pem));
    }

    private static PrivateKey parseKey(byte[] der) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
    }

    /** Writes the files with mode 0600, the certificate last: without it the others do not count. */
    void write(Path folder, String name) {
        PrivateFiles.write(folder.resolve(name + ".pk8"), key.getEncoded());
        PrivateFiles.write(folder.resolve(name + ".key"), pem("PRIVATE KEY", key.getEncoded()));
        try {
            PrivateFiles.write(folder.resolve(name + ".crt"), pem("CERTIFICATE", certificate.getEncoded()));
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate that was just issued cannot be encoded", e);
        }
    }

    private static byte[] pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    boolean isIssuedBy(KeyedCertificate authority) {
        try {
            certificate.verify(authority.certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException other) {
            return false;
        }
    }

    boolean isValidAt(Instant moment) {
        return certificate.getNotAfter().toInstant().isAfter(moment);
    }
}
