package aurora.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a range is divided. */
class CidrPlanTest {

    @ParameterizedTest(name = "{0} begins with {1}")
    @CsvSource({
        "10.0.0.0/20, 10.0.0.0/24 10.0.1.0/24 10.0.2.0/24",
        "172.16.0.0/16, 172.16.0.0/20 172.16.16.0/20 172.16.32.0/20",
        "192.168.7.0/24, 192.168.7.0/28 192.168.7.16/28 192.168.7.32/28",
    })
    void subnetsFollowEachOther(String range, String subnets) {
        assertThat(CidrPlan.subnets(range, 3)).isEqualTo(List.of(subnets.split(" ", -1)));
    }

    @Test
    void theLastSubnetEndsWhereTheRangeEnds() {
        assertThat(CidrPlan.subnets("10.0.240.0/20", 16))
                .endsWith("10.0.255.0/24")
                .doesNotHaveDuplicates();
    }

    @Test
    void thereIsRoomForSixteen() {
        assertThatThrownBy(() -> CidrPlan.subnets("10.0.0.0/20", 17))
                .hasMessage("10.0.0.0/20 has room for 16 subnets, not for 17");
    }
}
