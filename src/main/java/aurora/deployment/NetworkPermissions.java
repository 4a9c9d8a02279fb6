package aurora.deployment;

import aurora.policy.Statement;
import java.util.List;

/** What deploying asks of EC2. Pure. */
final class NetworkPermissions {

    /** None of these takes a resource. */
    private static final List<String> LOOK = List.of(
            "ec2:DescribeAccountAttributes",
            "ec2:DescribeAvailabilityZones",
            "ec2:DescribeFlowLogs",
            "ec2:DescribeIamInstanceProfileAssociations",
            "ec2:DescribeImages",
            "ec2:DescribeInstanceAttribute",
            "ec2:DescribeInstanceCreditSpecifications",
            "ec2:DescribeInstanceTypes",
            "ec2:DescribeInstances",
            "ec2:DescribeNetworkAcls",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribePrefixLists",
            "ec2:DescribeRouteTables",
            "ec2:DescribeSecurityGroupRules",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeTags",
            "ec2:DescribeVolumes",
            "ec2:DescribeVpcAttribute",
            "ec2:DescribeVpcEndpointServices",
            "ec2:DescribeVpcEndpoints",
            "ec2:DescribeVpcs");

    private static final String[] KINDS = {
        "instance",
        "network-interface",
        "route-table",
        "security-group",
        "security-group-rule",
        "subnet",
        "volume",
        "vpc",
        "vpc-endpoint",
        "vpc-flow-log"
    };

    private static final List<String> MAKE_NETWORKS = List.of(
            "ec2:CreateFlowLogs",
            "ec2:CreateRouteTable",
            "ec2:CreateSecurityGroup",
            "ec2:CreateSubnet",
            "ec2:CreateVpc",
            "ec2:CreateVpcEndpoint",
            "ec2:RunInstances");

    private static final List<String> PUT_INTO_NETWORKS = List.of(
            "ec2:CreateRouteTable",
            "ec2:CreateSecurityGroup",
            "ec2:CreateSubnet",
            "ec2:CreateVpcEndpoint",
            "ec2:RunInstances");

    private static final List<String> CHANGE_NETWORKS = List.of(
            "ec2:AssociateRouteTable",
            "ec2:AuthorizeSecurityGroupEgress",
            "ec2:AuthorizeSecurityGroupIngress",
            "ec2:CreateFlowLogs",
            "ec2:CreateTags",
            "ec2:DeleteFlowLogs",
            "ec2:DeleteRouteTable",
            "ec2:DeleteSecurityGroup",
            "ec2:DeleteSubnet",
            "ec2:DeleteTags",
            "ec2:DeleteVpc",
            "ec2:DeleteVpcEndpoints",
            "ec2:DisassociateRouteTable",
            "ec2:ModifyInstanceAttribute",
            "ec2:ModifyInstanceMetadataOptions",
            "ec2:ModifySecurityGroupRules",
            "ec2:ModifySubnetAttribute",
            "ec2:ModifyVpcAttribute",
            "ec2:ModifyVpcEndpoint",
            "ec2:RevokeSecurityGroupEgress",
            "ec2:RevokeSecurityGroupIngress",
            "ec2:StartInstances",
            "ec2:StopInstances",
            "ec2:TerminateInstances",
            "ec2:UpdateSecurityGroupRuleDescriptionsEgress",
            "ec2:UpdateSecurityGroupRuleDescriptionsIngress");

    private NetworkPermissions() {}

    static List<Statement> read() {
        return List.of(Statement.allow("LookAtNetworks", LOOK).on("*"));
    }

    static List<Statement> change(Place place) {
        return List.of(
                place.tagged(Statement.allow("MakeNetworks", MAKE_NETWORKS)).on(place.every("ec2", KINDS)),
                // What the new thing is put into: a network that is there already carries somebody else's tags.
                Statement.allow("PutIntoNetworks", PUT_INTO_NETWORKS)
                        .on(place.every("ec2", "route-table", "security-group", "subnet", "vpc")),
                Statement.allow("StartFromImages", "ec2:RunInstances")
                        .on("arn:" + place.account().partition() + ":ec2:"
                                + place.account().region() + "::image/*"),
                Statement.allow("TagWhatIsMade", "ec2:CreateTags")
                        .on(place.every("ec2", KINDS))
                        .when(
                                "StringEquals",
                                "ec2:CreateAction",
                                "AuthorizeSecurityGroupEgress",
                                "AuthorizeSecurityGroupIngress",
                                "CreateFlowLogs",
                                "CreateRouteTable",
                                "CreateSecurityGroup",
                                "CreateSubnet",
                                "CreateVpc",
                                "CreateVpcEndpoint",
                                "RunInstances"),
                changeOwn(place));
    }

    private static Statement changeOwn(Place place) {
        return place.own(Statement.allow("ChangeNetworks", CHANGE_NETWORKS)).on(place.every("ec2", KINDS));
    }
}
