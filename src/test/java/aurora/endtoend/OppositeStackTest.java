package aurora.endtoend;

import aurora.controls.Variants;
import aurora.testing.AwsOutputNames;
import java.util.Set;

/** What the other stacks are not: in GovCloud, in a VPC that is there, provisioned, restored, to be thrown away. */
class OppositeStackTest extends AwsStackStory {
    OppositeStackTest() {
        super(
                "opposite",
                Variants.opposite().configuration(),
                AwsOutputNames.and("jumpBoxInstanceId", "jumpBoxSessionDocument"),
                Set.of(
                        "aws:ec2/getVpc:getVpc",
                        "aws:ec2/getSubnets:getSubnets",
                        "aws:ec2/getSubnet:getSubnet",
                        "aws:ec2/getRouteTables:getRouteTables",
                        "aws:ec2/getRouteTable:getRouteTable",
                        "aws:ssm/getParameter:getParameter"),
                Set.of());
    }
}
