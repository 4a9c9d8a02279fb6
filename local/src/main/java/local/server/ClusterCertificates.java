package local.server;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sees to it that the cluster's folder holds the certificates it needs: issues what is missing or was issued by another authority, and
 * renews what has less than half of its time left (a stack may run for months without a start).
 */
record ClusterCertificates(ServerHome home, Clock clock) {
    private static final Duration RENEWAL = CertificateAuthority.VALIDITY.dividedBy(2);

    /**
     * Issues what is missing.
     *
     * @param roles login roles besides the superuser
     * @return whether what a running server holds has changed
     */
    boolean ensure(List<String> roles) {
        PrivateFiles.createFolder(home.tls());
        PrivateFiles.createFolder(home.clients());
        Instant now = clock.instant();
        Optional<KeyedCertificate> kept = current(home.tls(), "ca", now);
        CertificateAuthority authority = kept.map(CertificateAuthority::new).orElseGet(() -> created(now));
        boolean renewed = ensure(home.tls(), "server", authority, now, authority::issueServer);
        ensureClient(PostgresPrograms.SUPERUSER, authority, now);
        roles.forEach(role -> ensureClient(role, authority, now));
        return renewed || kept.isEmpty();
    }

    private CertificateAuthority created(Instant now) {
        CertificateAuthority authority = CertificateAuthority.create(now);
        authority.own().write(home.tls(), "ca");
        return authority;
    }

    private void ensureClient(String role, CertificateAuthority authority, Instant now) {
        ensure(home.clients(), role, authority, now, moment -> authority.issueClient(role, moment));
    }

    private static boolean ensure(
            Path folder,
            String name,
            CertificateAuthority authority,
            Instant now,
            Function<Instant, KeyedCertificate> issue) {
        boolean kept = current(folder, name, now)
                .filter(found -> found.isIssuedBy(authority.own()))
                .isPresent();
        if (!kept) {
            issue.apply(now).write(folder, name);
        }
        return !kept;
    }

    private static Optional<KeyedCertificate> current(Path folder, String name, Instant now) {
        return KeyedCertificate.read(folder, name).filter(found -> found.isValidAt(now.plus(RENEWAL)));
    }
}
