package local.server;

import java.util.List;
import local.failure.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster shall be.
 *
 * @param version the release
 * @param roles login roles that get a client certificate
 * @param master the role that logs in with a password although it may grant rds_iam
 * @param port null for the stored port, or a free one
 */
public record StartOptions(
        PostgresVersion version,
        List<String> roles,
        String master,
        @Nullable Integer port) {
    private static final int NAME_BYTES = 63;

    /**
     * Refuses what cannot be.
     *
     * @throws Refusal for a role whose name cannot be a file's
     */
    public StartOptions {
        roles = List.copyOf(roles);
        for (String role : roles) {
            if (role.isBlank() || role.contains("/") || role.startsWith(".") || role.length() > NAME_BYTES) {
                throw new Refusal("the role name \"" + role
                        + "\" (--roles) cannot be the name of a certificate's file: it must not be"
                        + " empty, begin with a dot, contain a slash, or be longer than " + NAME_BYTES + " characters");
            }
        }
    }
}
