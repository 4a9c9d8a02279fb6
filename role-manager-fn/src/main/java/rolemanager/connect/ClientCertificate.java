package rolemanager.connect;

import java.nio.file.Path;

/**
 * A client's certificate.
 *
 * @param certificate PEM
 * @param key         PKCS#8 in DER, without a password
 */
public record ClientCertificate(Path certificate, Path key) {

    /** {@code <role>.crt} and {@code <role>.pk8} in a folder. */
    public static ClientCertificate in(Path folder, String role) {
        return new ClientCertificate(folder.resolve(role + ".crt"), folder.resolve(role + ".pk8"));
    }
}
