package aurora.config;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The instances of the cluster; AWS decides which of them writes.
 *
 * @param count 1 = writer only, more = readers in other zones
 * @param instanceClass {@code db.serverless}, or a provisioned class such as {@code db.r7g.large}
 * @param promotionTiers one per instance: who takes over first (0) and last (15); readers in tiers 0 and 1 scale with
 *     the writer
 * @param identifiers one per instance, or empty = made up; needed to adopt existing ones
 */
public record InstancesConfig(int count, String instanceClass, List<Integer> promotionTiers, List<String> identifiers) {

    private static final Rule<String> CLASS = Rule.matching(
            "\"db.serverless\" or a class such as \"db.r7g.large\"", "db\\.(serverless|[a-z][a-z0-9-]*\\.[a-z0-9]+)");

    static InstancesConfig read(Section section) {
        int count = section.integer("count", 1, Rule.between(1, 15));
        String instanceClass = section.text("class", "db.serverless", CLASS);
        List<Integer> tiers = section.integers("promotionTiers", Rule.between(0, 15));
        List<String> identifiers = section.texts("identifiers", Identifiers.RULE);
        onePerInstance(section, "promotionTiers", tiers, count);
        onePerInstance(section, "identifiers", identifiers, count);
        section.finish();
        return new InstancesConfig(count, instanceClass, tiers.isEmpty() ? defaultTiers(count) : tiers, identifiers);
    }

    /** Whether capacity units apply. */
    public boolean serverless() {
        return instanceClass.equals("db.serverless");
    }

    private static void onePerInstance(Section section, String key, List<?> values, int count) {
        if (!values.isEmpty() && values.size() != count) {
            section.fault(key, "has " + values.size() + " entries for " + count + " instances; give one each or none");
        }
    }

    /** The writer and the first reader first; the others only after them. */
    private static List<Integer> defaultTiers(int count) {
        return IntStream.range(0, count)
                .map(index -> Math.min(index, 2))
                .boxed()
                .toList();
    }
}
