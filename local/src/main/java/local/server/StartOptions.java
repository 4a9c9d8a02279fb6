package local.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * @throws Refusal for a name that cannot be a file's or stand in pg_hba.conf, all of them at once
     */
    public StartOptions {
        roles = List.copyOf(roles);
        String wrong = Stream.concat(roles.stream(), Stream.of(master))
                .filter(StartOptions::isUnusable)
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(", "));
        if (!wrong.isEmpty()) {
            throw new Refusal("the role names " + wrong
                    + " (--roles, --master) cannot be used: a name must not be empty, begin with a"
                    + " dot, hold a slash or a control character, or be longer than " + NAME_BYTES + " bytes");
        }
    }

    private static boolean isUnusable(String name) {
        return name.isBlank()
                || name.startsWith(".")
                || name.indexOf('/') >= 0
                || name.chars().anyMatch(Character::isISOControl)
                || name.getBytes(StandardCharsets.UTF_8).length > NAME_BYTES;
    }
}
