package aurora.config;

import java.util.List;

/**
 * When somebody is told, and who.
 *
 * @param emails who gets them; each address has to confirm once
 * @param cpuPercent of the busiest instance, for a quarter of an hour
 * @param acuPercent of the maximum capacity, for a quarter of an hour
 * @param connections to all instances together
 * @param freeableMemoryMegabytes at least
 * @param replicaLagMilliseconds at most, where there are readers
 * @param failedLogins by IAM token within five minutes
 */
public record AlarmsConfig(
        boolean enabled,
        List<String> emails,
        int cpuPercent,
        int acuPercent,
        int connections,
        int freeableMemoryMegabytes,
        int replicaLagMilliseconds,
        int failedLogins) {

    private static final Rule<Integer> PERCENT = Rule.between(1, 100);
    private static final Rule<Integer> COUNT = Rule.between(1, 1_000_000);
    private static final Rule<String> EMAIL = Rule.matching("an e-mail address", "[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    static AlarmsConfig read(Section section) {
        AlarmsConfig config = new AlarmsConfig(
                section.flag("enabled", false),
                section.texts("emails", EMAIL),
                section.integer("cpuPercent", 80, PERCENT),
                section.integer("acuPercent", 90, PERCENT),
                section.integer("connections", 400, COUNT),
                section.integer("freeableMemoryMegabytes", 256, COUNT),
                section.integer("replicaLagMilliseconds", 2000, COUNT),
                section.integer("failedLogins", 10, COUNT));
        section.finish();
        return config;
    }
}
