package rolemanager.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code roles.R} of a request. What is empty was not said.
 *
 * @param login      may log in, unless the state is locked
 * @param iam        logs in by IAM token: a member of rds_iam
 * @param validUntil in ISO 8601 with offset Z, or {@code infinity}
 * @param settings   ALTER ROLE … IN DATABASE … SET
 * @param reassignTo who gets what an absent role owns
 */
public record RoleDeclaration(
        String name,
        boolean login,
        boolean iam,
        List<MembershipDeclaration> memberOf,
        Optional<Integer> connectionLimit,
        Optional<String> validUntil,
        Optional<String> comment,
        boolean inherit,
        boolean createDatabase,
        boolean createRole,
        Map<String, String> settings,
        RoleState state,
        Optional<String> reassignTo) {
    /** The role whose members log in to Amazon RDS by IAM token. */
    public static final String IAM_GROUP = "rds_iam";

    public RoleDeclaration {
        memberOf = List.copyOf(memberOf);
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /** A role that logs in by IAM token and nothing else. */
    public static RoleDeclaration iamLogin(String name) {
        return new RoleDeclaration(
                name,
                true,
                true,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                false,
                Map.of(),
                RoleState.PRESENT,
                Optional.empty());
    }

    /** Whether the role shall exist. */
    public boolean exists() {
        return state != RoleState.ABSENT;
    }

    /** Whether somebody shall be able to log in with it now. */
    public boolean canLogIn() {
        return login && state == RoleState.PRESENT;
    }
}
