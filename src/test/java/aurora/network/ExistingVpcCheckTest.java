package aurora.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** In which networks of others a database may live. */
class ExistingVpcCheckTest {

    private static final VpcFacts VPC = new VpcFacts("vpc-0", true, true);
    private static final SubnetFacts A = new SubnetFacts("subnet-a", "vpc-0", "zone-a", false, false);
    private static final SubnetFacts B = new SubnetFacts("subnet-b", "vpc-0", "zone-b", false, false);

    @Test
    void privateSubnetsInTwoZonesWillDo() {
        assertThat(ExistingVpcCheck.problems(VPC, List.of(A, B))).isEmpty();
    }

    @Test
    void withoutDnsEndpointsHaveNoNames() {
        assertThat(ExistingVpcCheck.problems(new VpcFacts("vpc-0", true, false), List.of(A, B)))
                .containsExactly(
                        "vpc-0 must have DNS resolution and DNS host names enabled, or endpoints have no names");
    }

    @Test
    void twoSubnetsInOneZoneFailTogether() {
        SubnetFacts sameZone = new SubnetFacts("subnet-c", "vpc-0", "zone-a", false, false);

        assertThat(ExistingVpcCheck.problems(VPC, List.of(A, sameZone)))
                .containsExactly("each subnet must lie in a zone of its own;"
                        + " found [subnet-a in zone-a, subnet-c in zone-a]");
    }

    @Test
    void everyProblemIsListed() {
        SubnetFacts open = new SubnetFacts("subnet-x", "vpc-1", "zone-b", true, true);

        assertThatThrownBy(() -> ExistingVpcCheck.require(VPC, List.of(A, open)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "aurora:network.existing cannot be used:",
                        "subnet-x belongs to vpc-1, not to vpc-0",
                        "subnet-x gives out public addresses",
                        "subnet-x has a route to an internet gateway");
    }
}
