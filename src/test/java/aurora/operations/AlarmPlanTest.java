package aurora.operations;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.config.AlarmsConfig;
import aurora.config.InstancesConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which alarms a database has. */
class AlarmPlanTest {

    private static final AlarmsConfig SETTINGS = new AlarmsConfig(true, List.of(), 80, 90, 400, 256, 2000, 10);

    @Test
    void oneServerlessInstanceHasNobodyToLagBehind() {
        assertThat(names(new InstancesConfig(1, "db.serverless", List.of(0), List.of())))
                .containsExactly(
                        "cpu",
                        "connections",
                        "memory",
                        "deadlocks",
                        "capacity",
                        "failed-logins",
                        "function-errors",
                        "function-throttles",
                        "drift");
    }

    @Test
    void provisionedInstancesHaveNoCapacityUnits() {
        assertThat(names(new InstancesConfig(2, "db.r7g.large", List.of(0, 1), List.of())))
                .contains("replica-lag")
                .doesNotContain("capacity");
    }

    @Test
    void thresholdsAreInTheUnitsOfTheirMetrics() {
        List<Alarm> alarms = AlarmPlan.of(SETTINGS, new InstancesConfig(2, "db.serverless", List.of(0, 1), List.of()));

        assertThat(alarms)
                .extracting(alarm -> alarm.name() + " " + alarm.side() + " " + (long) alarm.threshold())
                .contains(
                        "memory BELOW 268435456",
                        "cpu ABOVE 80",
                        "capacity ABOVE 90",
                        "connections ABOVE 400",
                        "replica-lag ABOVE 2000",
                        "failed-logins ABOVE 10",
                        "drift ABOVE 0",
                        "deadlocks ABOVE 0");
    }

    private static List<String> names(InstancesConfig instances) {
        return AlarmPlan.of(SETTINGS, instances).stream().map(Alarm::name).toList();
    }
}
