package aurora.config;

/**
 * Whether the role manager proves now and then, unasked, that the roles are still as declared.
 *
 * @param schedule when; it wakes a cluster that pauses
 */
public record DriftCheckConfig(boolean enabled, String schedule) {

    static DriftCheckConfig read(Section section) {
        DriftCheckConfig config = new DriftCheckConfig(
                section.flag("enabled", false), section.text("schedule", "cron(0 6 * * ? *)", Schedules.CRON));
        section.finish();
        return config;
    }
}
