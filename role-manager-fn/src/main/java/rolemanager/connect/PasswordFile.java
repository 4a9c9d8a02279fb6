package rolemanager.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import rolemanager.model.ErrorCode;
import rolemanager.model.RoleManagerException;

/** A password in a file that only its owner may read. A line break at the end is not part of it. */
public record PasswordFile(Path file) implements PasswordSource {
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    @Override
    public Optional<String> password() {
        try {
            if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new RoleManagerException(
                        ErrorCode.CONFIGURATION,
                        "DB_PASSWORD_FILE " + file + " can be read by others; run chmod 600 on it");
            }
            return Optional.of(Files.readString(file).stripTrailing());
        } catch (IOException e) {
            throw new RoleManagerException(
                    ErrorCode.CONFIGURATION, "cannot read DB_PASSWORD_FILE " + file + ": " + e, e);
        }
    }
}
