package aurora.config;

import java.util.Optional;

/**
 * How far the cluster scales, in Aurora capacity units (1 ACU is about 2 GiB of memory).
 *
 * @param minimumAcu 0 lets the cluster pause
 * @param maximumAcu at least 1
 * @param autoPauseSeconds without connections until it pauses; present exactly when {@code minimumAcu} is 0
 */
public record CapacityConfig(double minimumAcu, double maximumAcu, Optional<Integer> autoPauseSeconds) {

    private static final int SHORTEST_PAUSE = 300;

    static CapacityConfig read(Section section) {
        double minimum = section.decimal("minimum", 0.5, acu(0));
        double maximum = section.decimal("maximum", Math.max(2, minimum), acu(1));
        Optional<Integer> pause = section.integer("autoPauseSeconds", Rule.between(SHORTEST_PAUSE, 86400));
        if (minimum > maximum) {
            section.fault("minimum", "is " + minimum + ", more than maximum = " + maximum);
        }
        if (pause.isPresent() && minimum > 0) {
            section.fault("autoPauseSeconds", "only a cluster with minimum: 0 pauses; this one has " + minimum);
        }
        section.finish();
        return new CapacityConfig(
                minimum, maximum, minimum > 0 ? Optional.empty() : pause.or(() -> Optional.of(SHORTEST_PAUSE)));
    }

    /** Whether the cluster goes to sleep when nobody uses it. */
    public boolean pauses() {
        return autoPauseSeconds.isPresent();
    }

    private static Rule<Double> acu(int least) {
        return new Rule<>(
                "a multiple of 0.5 from " + least + " to 256",
                acu -> acu >= least && acu <= 256 && acu * 2 == Math.rint(acu * 2));
    }
}
