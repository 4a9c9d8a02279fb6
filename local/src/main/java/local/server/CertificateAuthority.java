package local.server;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Issues the certificates of one embedded cluster. Its own is trusted by that cluster and its clients alone.
 *
 * @param own the authority's certificate and key
 */
record CertificateAuthority(KeyedCertificate own) {
    static final Duration AUTHORITY_VALIDITY = Duration.ofDays(3650);
    static final Duration VALIDITY = Duration.ofDays(730);

    /** Clocks differ, and a certificate of the future is refused. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofDays(1);

    private static final int SERIAL_BITS = 127;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new authority, which nobody trusts yet. */
    static CertificateAuthority create(Instant now) {
        KeyPair pair = newKey();
        X500Name name = name("local cluster authority " + serial().toString(36));
        try {
            X509v3CertificateBuilder builder = builder(name, name, pair.getPublic(), now, AUTHORITY_VALIDITY)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
            return new CertificateAuthority(sign(builder, pair, pair));
        } catch (CertIOException e) {
            throw new IllegalStateException("a certificate cannot be written", e);
        }
    }

    /** For the server: proves that it is this machine's loopback. */
    KeyedCertificate issueServer(Instant now) {
        GeneralNames names = new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.iPAddress, "::1")
        });
        KeyPair pair = newKey();
        try {
            X509v3CertificateBuilder builder = leaf("localhost", pair.getPublic(), KeyPurposeId.id_kp_serverAuth, now)
                    .addExtension(Extension.subjectAlternativeName, false, names);
            return sign(builder, pair, keys());
        } catch (CertIOException e) {
            throw new IllegalStateException("a certificate cannot be written", e);
        }
    }

    /** For a role: PostgreSQL's method {@code cert} compares the common name with the role's. */
    KeyedCertificate issueClient(String role, Instant now) {
        KeyPair pair = newKey();
        try {
            return sign(leaf(role, pair.getPublic(), KeyPurposeId.id_kp_clientAuth, now), pair, keys());
        } catch (CertIOException e) {
            throw new IllegalStateException("a certificate cannot be written", e);
        }
    }

    private KeyPair keys() {
        return new KeyPair(own.certificate().getPublicKey(), own.key());
    }

    private X509v3CertificateBuilder leaf(String commonName, PublicKey key, KeyPurposeId purpose, Instant now)
            throws CertIOException {
        X500Name issuer =
                new X500Name(own.certificate().getSubjectX500Principal().getName());
        return builder(issuer, name(commonName), key, now, VALIDITY)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, PublicKey key, Instant now, Duration validity) {
        Date from = Date.from(now.minus(CLOCK_DIFFERENCE));
        return new JcaX509v3CertificateBuilder(issuer, serial(), from, Date.from(now.plus(validity)), subject, key);
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private static BigInteger serial() {
        return new BigInteger(SERIAL_BITS, RANDOM).add(BigInteger.ONE);
    }

    private static KeyedCertificate sign(X509v3CertificateBuilder builder, KeyPair subject, KeyPair issuer) {
        try {
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate())));
            return new KeyedCertificate(certificate, subject.getPrivate());
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot sign with ECDSA", e);
        }
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no elliptic curves", e);
        }
    }
}
