package rolemanager.connect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How to log in as a role other than the master, without a password. */
public interface LoginSource {
    /** The login of that role; empty where there is no way. */
    Optional<Login> login(String role);

    /** By {@code <role>.crt} and {@code <role>.pk8} in a folder, which is the way off AWS. */
    static LoginSource certificatesIn(Path folder) {
        return role -> {
            ClientCertificate certificate = ClientCertificate.in(folder, role);
            boolean there = Files.isReadable(certificate.certificate()) && Files.isReadable(certificate.key());
            return there ? Optional.of(Login.withCertificate(role, certificate)) : Optional.empty();
        };
    }
}
