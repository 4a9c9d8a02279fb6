package aurora.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import aurora.config.ConfigurationException;
import aurora.testing.Declared;
import aurora.testing.StackRun;
import aurora.testing.StackTester;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    private static final Pairwise PAIRWISE = new Pairwise(Options.ALL, Options.REFUSED);

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
    void holdsInEveryCombination(List<Setting> settings) {
        StackRun run = tester(settings).run();

        assertThat(all().filter(control -> !Waivers.CHOSEN.contains(control.id()))
                        .collect(Collectors.toMap(
                                Control::toString,
                                control -> control.violations().apply(run)))
                        .entrySet())
                .allSatisfy(control ->
                        assertThat(control.getValue()).as(control.getKey()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatDoesNotGoTogetherIsRefused(Set<Setting> settings) {
        StackTester together = tester(settings);

        assertThatThrownBy(together::run).hasStackTraceContaining(ConfigurationException.class.getName());
        assertThat(settings)
                .allSatisfy(alone ->
                        assertThat(tester(List.of(alone)).run().resources()).isNotEmpty());
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
        List<List<Setting>> combinations = PAIRWISE.combinations();

        assertThat(PAIRWISE.pairs())
                .hasSizeGreaterThan(1000)
                .allSatisfy(pair -> assertThat(combinations).anyMatch(combination -> combination.containsAll(pair)));
    }

    @Test
    void everyTypeOfResourceIsUnderSomeControl() {
        StackRun full = run("full");
        Set<String> controlled = all().flatMap(control -> control.broken().apply(full).stream())
                .flatMap(broken -> difference(full, broken))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(full.custom().map(Declared::type).filter(type -> type.startsWith("aws:")))
                .isSubsetOf(controlled);
    }

    /** The types of the resources that are not the same in both. */
    private static Stream<String> difference(StackRun one, StackRun other) {
        return Stream.concat(
                        one.resources().stream()
                                .filter(resource -> !other.resources().contains(resource)),
                        other.resources().stream()
                                .filter(resource -> !one.resources().contains(resource)))
                .map(Declared::type);
    }

    @Test
    void everyControlHasAnIdOfItsOwn() {
        assertThat(all().map(Control::id)).doesNotHaveDuplicates();
    }

    static Stream<Arguments> controls() {
        return all().map(control -> argumentSet(control.toString(), control));
    }

    static Stream<Arguments> combinations() {
        return PAIRWISE.combinations().stream()
                .map(settings ->
                        argumentSet(settings.stream().map(Setting::name).collect(Collectors.joining(", ")), settings));
    }

    static Stream<Arguments> refused() {
        return Options.REFUSED.stream()
                .map(settings -> argumentSet(
                        settings.stream().map(Setting::name).sorted().collect(Collectors.joining(", ")), settings));
    }

    private static StackTester tester(Collection<Setting> settings) {
        StackTester tester = StackTester.stack("combined");
        for (Setting setting : settings) {
            tester = setting.apply().apply(tester);
        }
        return tester;
    }

    static Stream<Control> all() {
        return Stream.of(
                        DatabaseControls.all(),
                        FunctionControls.all(),
                        NetworkControls.all(),
                        PolicyControls.all(),
                        OperationsControls.all(),
                        ClusterConstraints.all(),
                        ServiceConstraints.all(),
                        SchemaConstraints.all())
                .flatMap(List::stream);
    }

    private static Control byId(String id) {
        return all().filter(control -> control.id().equals(id)).findFirst().orElseThrow();
    }

    private StackRun run(String stack) {
        return Optional.ofNullable(stacks.get(stack)).orElseThrow();
    }
}
