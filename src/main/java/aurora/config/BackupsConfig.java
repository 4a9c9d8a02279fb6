package aurora.config;

import java.util.Optional;

/**
 * Copies of the cluster in AWS Backup, besides its own continuous backups.
 *
 * @param schedule when one is made
 * @param deleteAfterDays how long it is kept
 * @param lock nobody, not even the account's owner, deletes a copy before its time
 */
public record BackupsConfig(boolean enabled, String schedule, int deleteAfterDays, Optional<LockConfig> lock) {

    /**
     * A vault lock.
     *
     * @param minimumDays that every copy is kept
     * @param changeableForDays until the lock can no longer be taken back, by anybody; empty = it always can, by those
     *     with the permission
     */
    public record LockConfig(int minimumDays, Optional<Integer> changeableForDays) {

        private static LockConfig read(Section section) {
            LockConfig config = new LockConfig(
                    section.integer("minimumDays", 7, Rule.between(1, 36500)),
                    section.integer("changeableForDays", Rule.between(3, 36500)));
            section.finish();
            return config;
        }
    }

    static BackupsConfig read(Section section, boolean temporary) {
        Optional<LockConfig> lock =
                section.has("lock") ? Optional.of(LockConfig.read(section.section("lock"))) : Optional.empty();
        BackupsConfig config = new BackupsConfig(
                section.flag("enabled", false),
                section.text("schedule", "cron(0 1 ? * SUN *)", Schedules.CRON),
                section.integer("deleteAfterDays", 90, Rule.between(1, 36500)),
                lock);
        lock.filter(locked -> config.deleteAfterDays < locked.minimumDays)
                .ifPresent(locked -> section.fault(
                        "deleteAfterDays",
                        "is " + config.deleteAfterDays + ", less than lock.minimumDays = " + locked.minimumDays));
        if (temporary && lock.isPresent()) {
            section.fault("lock", "a temporary stack must be able to throw its copies away");
        }
        section.finish();
        return config;
    }
}
