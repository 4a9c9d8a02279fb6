package aurora.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import aurora.testing.Declared;
import aurora.testing.StackTester;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The network that a stack makes for itself. */
class IsolatedVpcTest {

    @Test
    void itsSubnetsAreInTheRegularZonesOfTheRegion() {
        assertThat(in("us-west-2-lax-1a", "us-east-1-wl1-bos-wlz-1", "us-west-2b", "us-west-2a", "us-west-2c")
                        .run()
                        .all("aws:ec2/subnet:Subnet"))
                .extracting(subnet -> subnet.text("availabilityZone"))
                .containsExactlyInAnyOrder("us-west-2a", "us-west-2b");
    }

    @Test
    void theDatabasesInstancesTakeTurnsInThem() {
        assertThat(in("us-gov-west-1a", "us-gov-west-1b")
                        .with("cluster", "{'instances': {'count': 3}}")
                        .run()
                        .all("aws:rds/clusterInstance:ClusterInstance"))
                .extracting(Declared::name, instance -> instance.text("availabilityZone"))
                .containsExactlyInAnyOrder(
                        tuple("aurora-test-db-1", "us-gov-west-1a"),
                        tuple("aurora-test-db-2", "us-gov-west-1b"),
                        tuple("aurora-test-db-3", "us-gov-west-1a"));
    }

    @Test
    void aRegionWithTooFewIsRefused() {
        assertThatThrownBy(() -> in("us-west-2a", "us-west-2-lax-1a").run())
                .hasStackTraceContaining(
                        "asks for 2 zones, the region has 1 that are available to this account: [us-west-2a]");
    }

    private static StackTester in(String... zones) {
        return StackTester.stack("test")
                .answering(
                        "aws:index/getAvailabilityZones:getAvailabilityZones",
                        Map.of("names", List.of(zones), "zoneIds", List.of(), "groupNames", List.of(), "id", "region"));
    }
}
