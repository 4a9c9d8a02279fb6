package aurora.network;

import java.util.ArrayList;
import java.util.List;

/** Whether a database may live in a VPC that somebody else made. Pure. */
final class ExistingVpcCheck {

    private ExistingVpcCheck() {}

    /**
     * Refuses a network in which the database could be reached from outside, or would not survive the loss of a zone.
     *
     * @throws IllegalStateException listing every problem
     */
    static void require(VpcFacts vpc, List<SubnetFacts> subnets) {
        List<String> problems = problems(vpc, subnets);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("aurora:network.existing cannot be used:"
                    + System.lineSeparator() + "  "
                    + String.join(System.lineSeparator() + "  ", problems));
        }
    }

    static List<String> problems(VpcFacts vpc, List<SubnetFacts> subnets) {
        List<String> problems = new ArrayList<>();
        if (!vpc.dnsSupport() || !vpc.dnsHostnames()) {
            problems.add(vpc.id() + " must have DNS resolution and DNS host names enabled, or endpoints have no names");
        }
        for (SubnetFacts subnet : subnets) {
            addProblems(problems, vpc, subnet);
        }
        if (subnets.stream().map(SubnetFacts::zone).distinct().count() < subnets.size()) {
            problems.add("each subnet must lie in a zone of its own; found "
                    + subnets.stream()
                            .map(subnet -> subnet.id() + " in " + subnet.zone())
                            .toList());
        }
        return problems;
    }

    private static void addProblems(List<String> problems, VpcFacts vpc, SubnetFacts subnet) {
        if (!subnet.vpcId().equals(vpc.id())) {
            problems.add(subnet.id() + " belongs to " + subnet.vpcId() + ", not to " + vpc.id());
        }
        if (subnet.publicAddresses()) {
            problems.add(subnet.id() + " gives out public addresses; a database subnet must not");
        }
        if (subnet.internetRoute()) {
            problems.add(subnet.id() + " has a route to an internet gateway; a database subnet must not");
        }
    }
}
