package aurora.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import aurora.testing.StackRun;
import aurora.testing.StackTester;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every control holds on every stack, and every control notices when it does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControlsTest {

    private final Map<String, StackRun> stacks = new TreeMap<>();

    @BeforeAll
    void run() {
        stacks.put("dev", StackTester.committed("dev").run());
        stacks.put("prod", StackTester.committed("prod").run());
        stacks.put("full", Variants.full().run());
    }

    @ParameterizedTest
    @MethodSource("controls")
    void holdsOnEveryStack(Control control) {
        stacks.forEach((stack, run) -> {
            if (stack.equals("full") || !Waivers.covers(stack, control.id())) {
                assertThat(control.violations().apply(run))
                        .as(stack + ": " + control)
                        .isEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("controls")
    void noticesWhenItIsBroken(Control control) {
        Optional<StackRun> broken = control.broken().apply(run("full"));

        assertThat(broken).as("something to break for " + control).isPresent();
        assertThat(control.violations().apply(broken.orElseThrow()))
                .as(control.toString())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void holdsInEveryCombination(List<Variants.Setting> settings) {
        StackTester tester = StackTester.stack("combined");
        for (Variants.Setting setting : settings) {
            tester = setting.apply().apply(tester);
        }
        StackRun run = tester.run();

        assertThat(all().filter(control -> !Waivers.CHOSEN.contains(control.id()))
                        .collect(Collectors.toMap(
                                Control::toString,
                                control -> control.violations().apply(run)))
                        .entrySet())
                .allSatisfy(control ->
                        assertThat(control.getValue()).as(control.getKey()).isEmpty());
    }

    @Test
    void aWaiverIsForAControlThatIsBroken() {
        Stream<Map.Entry<String, String>> waived = Stream.of("dev", "prod")
                .flatMap(stack -> Stream.concat(
                                Waivers.EVERYWHERE.keySet().stream(),
                                stack.equals("dev") ? Waivers.DEV.keySet().stream() : Stream.of())
                        .map(id -> Map.entry(stack, id)));

        assertThat(waived)
                .allSatisfy(waiver -> assertThat(
                                byId(waiver.getValue()).violations().apply(run(waiver.getKey())))
                        .as(waiver.toString())
                        .isNotEmpty());
    }

    @Test
    void everyTwoSettingsMeetInSomeCombination() {
        List<List<Variants.Setting>> combinations = Variants.pairwise();

        assertThat(Variants.pairs())
                .allSatisfy(pair -> assertThat(combinations).anyMatch(combination -> combination.containsAll(pair)));
    }

    @Test
    void everyControlHasAnIdOfItsOwn() {
        assertThat(all().map(Control::id)).doesNotHaveDuplicates();
    }

    static Stream<Arguments> controls() {
        return all().map(control -> argumentSet(control.toString(), control));
    }

    static Stream<Arguments> combinations() {
        return Variants.pairwise().stream()
                .map(settings -> argumentSet(
                        settings.stream().map(Variants.Setting::name).collect(Collectors.joining(", ")), settings));
    }

    private static Stream<Control> all() {
        return Stream.of(
                        DatabaseControls.all(),
                        FunctionControls.all(),
                        NetworkControls.all(),
                        PolicyControls.all(),
                        OperationsControls.all(),
                        ClusterConstraints.all(),
                        ServiceConstraints.all())
                .flatMap(List::stream);
    }

    private static Control byId(String id) {
        return all().filter(control -> control.id().equals(id)).findFirst().orElseThrow();
    }

    private StackRun run(String stack) {
        return Optional.ofNullable(stacks.get(stack)).orElseThrow();
    }
}
