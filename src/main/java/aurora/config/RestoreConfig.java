package aurora.config;

import java.util.Optional;

/**
 * Where a new cluster's data comes from. Read when the cluster is made and never again: changing it later
 * changes nothing.
 *
 * @param snapshot identifier or ARN of a cluster snapshot
 * @param cluster identifier or ARN of a cluster whose continuous backups are used
 * @param time moment to restore {@code cluster} to, RFC 3339 in UTC; empty = the latest possible
 */
public record RestoreConfig(Optional<String> snapshot, Optional<String> cluster, Optional<String> time) {

    private static final Rule<String> SOURCE = Rule.matching("an identifier or an ARN", "[A-Za-z0-9:_.-]{1,255}");
    private static final Rule<String> TIME = Rule.matching(
            "a moment in UTC such as \"2026-05-01T10:00:00Z\"", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

    static RestoreConfig read(Section section) {
        RestoreConfig config = new RestoreConfig(
                section.text("snapshot", SOURCE), section.text("cluster", SOURCE), section.text("time", TIME));
        if (config.snapshot.isPresent() && config.cluster.isPresent()) {
            section.fault("snapshot", "give either snapshot or cluster, not both");
        }
        if (config.time.isPresent() && config.cluster.isEmpty()) {
            section.fault("time", "is the time of a cluster's backups; say which in cluster");
        }
        section.finish();
        return config;
    }
}
