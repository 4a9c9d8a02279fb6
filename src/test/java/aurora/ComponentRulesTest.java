package aurora;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.testing.Declared;
import aurora.testing.StackRun;
import aurora.testing.StackTester;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every component keeps to, whatever it declares. */
class ComponentRulesTest {

    private final StackRun run = StackTester.stack("rules")
            .with("alarms", "{'enabled': true, 'emails': ['a@example.org']}")
            .with("backups", "{'enabled': true, 'lock': {}}")
            .with("driftCheck", "{'enabled': true}")
            .with("jumpBox", "{'enabled': true}")
            .run();

    private final Map<String, Declared> byUrn =
            run.resources().stream().collect(Collectors.toMap(Declared::urn, Function.identity()));

    @Test
    void everyResourceBelongsToAComponent() {
        assertThat(run.custom())
                .isNotEmpty()
                .allSatisfy(resource -> assertThat(parent(resource))
                        .hasValueSatisfying(parent -> assertThat(parent.type()).startsWith("aurora:")));
    }

    @Test
    void everyChildIsNamedAfterItsComponent() {
        assertThat(run.resources().stream().filter(resource -> parent(resource).isPresent()))
                .filteredOn(resource -> !parent(resource).orElseThrow().type().equals("pulumi:pulumi:Stack"))
                .allSatisfy(resource -> assertThat(resource.name())
                        .startsWith(parent(resource).orElseThrow().name()));
    }

    @Test
    void everyComponentIsTypedByItsPackage() {
        assertThat(run.resources().stream().filter(resource -> resource.type().startsWith("aurora:")))
                .isNotEmpty()
                .allSatisfy(component -> assertThat(component.type()).matches("aurora:[a-z]+:[A-Z][A-Za-z]+"));
    }

    @Test
    void everyComponentSaysThatItIsDone() {
        List<String> components = run.resources().stream()
                .filter(resource -> resource.type().startsWith("aurora:"))
                .map(Declared::urn)
                .toList();

        assertThat(run.componentOutputs().keySet()).containsAll(components);
    }

    @Test
    void everyNameFitsWhereAwsIsStrictest() {
        StackRun longest = StackTester.stack("A-Stack_with.A-very-long-name-that-somebody-typed")
                .with("backups", "{'enabled': true}")
                .with("alarms", "{'enabled': true}")
                .with("jumpBox", "{'enabled': true}")
                .with("driftCheck", "{'enabled': true}")
                .run();
        int random = 8;

        assertThat(longest.all("aws:iam/role:Role"))
                .allMatch(role -> role.name().length() + random <= 64);
        assertThat(longest.all("aws:rds/clusterInstance:ClusterInstance"))
                .allMatch(one -> one.name().length() + random <= 63);
        assertThat(longest.all("aws:backup/vault:Vault"))
                .allMatch(vault -> vault.name().length() + random <= 50);
        assertThat(longest.all("aws:backup/plan:Plan"))
                .allMatch(plan -> plan.name().length() + random <= 50);
        assertThat(longest.all("aws:backup/selection:Selection"))
                .allMatch(one -> one.name().length() <= 50);
        assertThat(longest.all("aws:scheduler/schedule:Schedule"))
                .allMatch(one -> one.name().length() + random <= 64);
        assertThat(longest.all("aws:lambda/function:Function"))
                .allMatch(one -> one.name().length() + random <= 64);
        assertThat(longest.only("aws:rds/cluster:Cluster").text("clusterIdentifier"))
                .matches("(?!.*--)[a-z][a-z0-9-]{0,62}");
    }

    private Optional<Declared> parent(Declared resource) {
        return Optional.ofNullable(byUrn.get(resource.parent()));
    }
}
