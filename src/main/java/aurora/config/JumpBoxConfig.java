package aurora.config;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A machine in the cluster's network for people with psql. It is reached through Systems Manager only, and it is off
 * unless somebody uses it.
 *
 * @param instanceType an arm64 type
 * @param idleMinutes without a session until it turns itself off
 * @param nightlyStop when it is turned off whatever happens
 * @param databaseRole the role that its users log in as, by IAM token; none where empty
 * @param ssh lets one address in by SSH for a while
 */
public record JumpBoxConfig(
        boolean enabled,
        String instanceType,
        int idleMinutes,
        String nightlyStop,
        Optional<String> databaseRole,
        Optional<SshConfig> ssh) {

    private static final Rule<String> TYPE = Rule.matching(
            "an arm64 instance type such as \"t4g.micro\"",
            "(t4g|[cmr][6-8]gd?)\\.(nano|micro|small|medium|large|xlarge|\\d+xlarge)");

    /**
     * @param loginRoles the database roles that log in by IAM token
     * @param now what has passed is refused
     */
    static JumpBoxConfig read(Section section, List<String> loginRoles, Instant now) {
        JumpBoxConfig config = new JumpBoxConfig(
                section.flag("enabled", false),
                section.text("instanceType", "t4g.micro", TYPE),
                section.integer("idleMinutes", 30, Rule.between(5, 720)),
                section.text("nightlyStop", "cron(0 22 * * ? *)", Schedules.CRON),
                section.text(
                        "databaseRole",
                        new Rule<>("one of the roles that log in by IAM: " + loginRoles, loginRoles::contains)),
                section.has("ssh") ? Optional.of(SshConfig.read(section.section("ssh"), now)) : Optional.empty());
        section.finish();
        return config;
    }
}
