package aurora.config;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A version of Aurora PostgreSQL.
 *
 * @param major for example 16
 * @param minor empty = the one AWS prefers now; AWS then upgrades minors by itself
 */
public record EngineVersion(int major, OptionalInt minor) {

    static final List<Integer> MAJORS = List.of(13, 14, 15, 16, 17, 18);

    static final Rule<String> RULE =
            new Rule<>("a major version from 13 to 18, or an exact one such as \"16.8\"", EngineVersion::isVersion);

    /** First minor of each major that can pause at 0 ACU; from 17 on all can (Aurora user guide, "auto-pause"). */
    private static final Map<Integer, Integer> FIRST_PAUSING_MINOR = Map.of(13, 15, 14, 12, 15, 7, 16, 3);

    /** @param version as {@link #RULE} demands */
    static EngineVersion of(String version) {
        String[] parts = version.split("\\.", 2);
        OptionalInt minor = parts.length == 1 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts[1]));
        return new EngineVersion(Integer.parseInt(parts[0]), minor);
    }

    /** Whether a cluster of this version can pause at 0 ACU; a bare major means a minor that is new enough. */
    public boolean supportsAutoPause() {
        return minor.orElse(Integer.MAX_VALUE) >= FIRST_PAUSING_MINOR.getOrDefault(major, 0);
    }

    /** The parameter group family, for example {@code aurora-postgresql16}. */
    public String family() {
        return "aurora-postgresql" + major;
    }

    /** What {@code log_connections} is set to: from 18 on a list of stages, and AWS refuses the former {@code 1}. */
    public String connectionLog() {
        return major >= 18 ? "all" : "1";
    }

    @Override
    public String toString() {
        return minor.isPresent() ? major + "." + minor.getAsInt() : Integer.toString(major);
    }

    private static boolean isVersion(String text) {
        return text.matches("\\d{2}(\\.\\d{1,2})?") && MAJORS.contains(Integer.parseInt(text.substring(0, 2)));
    }
}
