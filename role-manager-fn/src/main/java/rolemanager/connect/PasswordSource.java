package rolemanager.connect;

import java.util.Optional;

/** Where the password of a role comes from. */
public interface PasswordSource {
    /**
     * The password as it is now; asked again when the server refuses it, because it may have been rotated. Empty where none is needed, as with a
     * client certificate.
     */
    Optional<String> password();
}
