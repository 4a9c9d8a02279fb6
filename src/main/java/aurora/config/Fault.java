package aurora.config;

/**
 * One thing that is wrong with the configuration.
 *
 * @param path the full key, for example {@code aurora:cluster.capacity.minimum}
 * @param problem what is wrong, and what would be right
 */
public record Fault(String path, String problem) {

    @Override
    public String toString() {
        return path + ": " + problem;
    }
}
