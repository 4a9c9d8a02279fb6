package aurora.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora.testing.StackTester;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Stacks in a VPC that somebody else made. */
class ExistingVpcTest {

    private static final String BY_TAGS = "{'zones': 3, 'existing': {'vpcTags': {'a': 'b'}, 'subnetTags': {'a': 'b'}}}";

    @Test
    void theSubnetsFoundAreUsedInTheSameOrderEveryTime() {
        var group = StackTester.stack("test").with("network", BY_TAGS).run().only("aws:rds/subnetGroup:SubnetGroup");

        assertThat(group.text("subnetIds")).isEqualTo("[\"subnet-a\",\"subnet-b\",\"subnet-c\"]");
    }

    @Test
    void noNetworkIsMade() {
        var run = StackTester.stack("test").with("network", BY_TAGS).run();

        assertThat(run.resources())
                .noneMatch(resource -> resource.type().matches("aws:ec2/(vpc|subnet|routeTable):.*"));
    }

    @Test
    void anotherNumberOfSubnetsThanZonesIsRefused() {
        String twoZones = BY_TAGS.replace("3", "2");

        assertThatThrownBy(() ->
                        StackTester.stack("test").with("network", twoZones).run())
                .hasMessageContaining("aurora:network.existing.subnetTags {a=b} match 3 subnets")
                .hasMessageContaining("but aurora:network.zones is 2");
    }

    @Test
    void aPublicSubnetIsRefused() {
        StackTester tester = StackTester.stack("test")
                .with("network", BY_TAGS)
                .answering(
                        "aws:ec2/getRouteTable:getRouteTable",
                        Map.of(
                                "id",
                                "rtb-0",
                                "routes",
                                List.of(Map.of("gatewayId", "igw-0", "cidrBlock", "0.0.0.0/0"))));

        assertThatThrownBy(tester::run).hasMessageContaining("subnet-a has a route to an internet gateway");
    }

    @Test
    void anEndpointThatIsThereIsOpenedAndNotMadeAgain() {
        var run = StackTester.stack("test")
                .with(
                        "network",
                        BY_TAGS.replace(
                                "'zones'",
                                "'endpointSecurityGroups': {'secretsmanager': 'sg-0123456789abcdef0'}, 'zones'"))
                .run();

        assertThat(run.all("aws:ec2/vpcEndpoint:VpcEndpoint")).isEmpty();
        assertThat(run.all("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"))
                .anyMatch(rule ->
                        rule.text("securityGroupId").equals("sg-0123456789abcdef0") && rule.number("toPort") == 443);
    }
}
