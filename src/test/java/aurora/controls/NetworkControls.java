package aurora.controls;

import static aurora.controls.Control.each;
import static aurora.controls.Control.exists;
import static aurora.controls.Control.none;
import static aurora.controls.Control.set;
import static aurora.controls.Control.unset;

import aurora.testing.Declared;
import aurora.testing.StackRun;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What holds of the network and of every door in it. */
final class NetworkControls {

    private static final String GROUP = "aws:ec2/securityGroup:SecurityGroup";
    private static final String IN = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private static final String OUT = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

    private NetworkControls() {}

    static List<Control> all() {
        return Stream.of(wholes(), doors(), rest()).flatMap(List::stream).toList();
    }

    private static List<Control> wholes() {
        return List.of(
                none(
                        "RDS_46",
                        "nothing leads to the internet",
                        resource -> resource.type().matches("aws:ec2/(internetGateway|natGateway|route|eip):.*"),
                        Declared.made("aws:ec2/internetGateway:InternetGateway", new JsonObject())),
                new Control(
                        "EC2_2",
                        "a VPC's default group has no rules",
                        NetworkControls::openDefaultGroups,
                        run -> run.all("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup").stream()
                                .findFirst()
                                .map(group -> run.with(group.withInput("ingress", new JsonArray())))));
    }

    private static List<Control> doors() {
        return List.of(
                each(
                        "EC2_18",
                        "only members of a security group come in, on one port",
                        IN,
                        NetworkControls::isNarrow,
                        set("cidrIpv4", new JsonPrimitive("0.0.0.0/0"))),
                each(
                        "CKV_AWS_382",
                        "only to a security group or a service, on one port, does anybody go out",
                        OUT,
                        NetworkControls::isNarrow,
                        set("ipProtocol", new JsonPrimitive("-1"))),
                each(
                        "CKV_AWS_23_in",
                        "every way in says what it is for",
                        IN,
                        NetworkControls::isDescribed,
                        unset("description")),
                each(
                        "CKV_AWS_23_out",
                        "every way out says what it is for",
                        OUT,
                        NetworkControls::isDescribed,
                        unset("description")),
                each(
                        "CKV_AWS_23",
                        "every group says what it is for",
                        GROUP,
                        NetworkControls::isDescribed,
                        unset("description")),
                each(
                        "AWSGuard_rules",
                        "rules are resources, never inline",
                        GROUP,
                        group -> group.input("ingress").isEmpty()
                                && group.input("egress").isEmpty(),
                        set("ingress", JsonParser.parseString("[{}]"))));
    }

    private static List<Control> rest() {
        return List.of(
                new Control(
                        "EC2_6",
                        "a VPC's connections are recorded",
                        run -> run.all("aws:ec2/flowLog:FlowLog").size()
                                        == run.all("aws:ec2/vpc:Vpc").size()
                                ? List.of()
                                : List.of("a VPC without flow logs"),
                        run -> run.all("aws:ec2/vpc:Vpc").isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        run.without(resource -> resource.type().equals("aws:ec2/flowLog:FlowLog")))),
                each(
                        "EC2_15",
                        "no subnet gives out public addresses",
                        "aws:ec2/subnet:Subnet",
                        subnet -> !subnet.isTrue("mapPublicIpOnLaunch"),
                        set("mapPublicIpOnLaunch", new JsonPrimitive(true))),
                each(
                        "Endpoint_policy",
                        "every endpoint says who may do what through it",
                        "aws:ec2/vpcEndpoint:VpcEndpoint",
                        endpoint -> !endpoint.text("policy").isEmpty(),
                        unset("policy")),
                exists(
                        "CKV2_AWS_5_database",
                        "the database has a group of its own",
                        "aws:rds/cluster:Cluster",
                        cluster -> cluster.text("vpcSecurityGroupIds").contains("-db-firewall")));
    }

    private static List<String> openDefaultGroups(StackRun run) {
        if (run.all("aws:ec2/vpc:Vpc").size()
                != run.all("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup").size()) {
            return List.of("a VPC whose default group nobody empties");
        }
        return run.all("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup").stream()
                .filter(group -> group.input("ingress").isPresent()
                        || group.input("egress").isPresent())
                .map(Declared::toString)
                .toList();
    }

    private static boolean isNarrow(Declared rule) {
        boolean toPeer = rule.input("referencedSecurityGroupId").isPresent()
                != rule.input("prefixListId").isPresent();
        boolean onePort = rule.text("ipProtocol").equals("tcp") && rule.number("fromPort") == rule.number("toPort");
        boolean known = rule.input("cidrIpv4").isEmpty() ? toPeer : isSshDoor(rule);
        return known && onePort && rule.input("cidrIpv6").isEmpty();
    }

    /** The one way in by address: a single one, by SSH, for a while (aurora:jumpBox.ssh). */
    private static boolean isSshDoor(Declared rule) {
        return rule.text("cidrIpv4").endsWith("/32")
                && rule.number("fromPort") == 22
                && rule.text("description").startsWith("SSH until ");
    }

    private static boolean isDescribed(Declared resource) {
        return !resource.text("description").isEmpty();
    }
}
