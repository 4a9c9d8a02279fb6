package rolemanager.connect;

import java.util.Optional;

/** Who logs in, and with what. */
public record Login(String user, PasswordSource password, Optional<ClientCertificate> certificate) {

    /** With a password, or a token in its place. */
    public static Login withPassword(String user, PasswordSource password) {
        return new Login(user, password, Optional.empty());
    }

    /** With a client certificate alone. */
    public static Login withCertificate(String user, ClientCertificate certificate) {
        return new Login(user, Optional::empty, Optional.of(certificate));
    }
}
