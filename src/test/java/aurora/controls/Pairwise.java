package aurora.controls;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Few combinations of settings in which every two that go together meet. */
final class Pairwise {

    /** Fixed, so that a failure can be seen again. */
    private static final long SEED = 20260901;

    private static final int CANDIDATES = 60;

    private final List<List<Setting>> options;
    private final List<Set<Setting>> refused;

    Pairwise(List<List<Setting>> options, List<Set<Setting>> refused) {
        this.options = options;
        this.refused = refused;
    }

    /** Chosen greedily: each covers the most of what is still open, of some candidates that each cover an open pair. */
    List<List<Setting>> combinations() {
        Random random = new Random(SEED);
        Set<Set<Setting>> open = pairs();
        List<List<Setting>> chosen = new ArrayList<>();
        while (!open.isEmpty()) {
            Set<Setting> wanted = open.iterator().next();
            List<Setting> best = Stream.generate(() -> candidate(wanted, random))
                    .filter(this::allowed)
                    .limit(CANDIDATES)
                    .max((one, other) -> Long.compare(covered(open, one), covered(open, other)))
                    .orElseThrow();
            open.removeIf(best::containsAll);
            chosen.add(best);
        }
        return chosen;
    }

    /** Every two settings of different options, save what is refused. */
    Set<Set<Setting>> pairs() {
        Set<Set<Setting>> pairs = new LinkedHashSet<>();
        for (int first = 0; first < options.size(); first++) {
            for (int second = first + 1; second < options.size(); second++) {
                for (Setting one : options.get(first)) {
                    options.get(second).forEach(other -> pairs.add(Set.of(one, other)));
                }
            }
        }
        refused.forEach(pairs::remove);
        return pairs;
    }

    private List<Setting> candidate(Set<Setting> wanted, Random random) {
        return options.stream()
                .map(option -> option.stream()
                        .filter(wanted::contains)
                        .findFirst()
                        .orElseGet(() -> option.get(random.nextInt(option.size()))))
                .toList();
    }

    private boolean allowed(List<Setting> candidate) {
        return refused.stream().noneMatch(candidate::containsAll);
    }

    private static long covered(Set<Set<Setting>> open, List<Setting> candidate) {
        return open.stream().filter(candidate::containsAll).count();
    }
}
