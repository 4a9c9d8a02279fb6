package aurora.deployment;

import aurora.policy.Statement;
import aurora.stack.Account;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the stack's resources are, as policies can say it: by the beginning of their names, else by their tags.
 *
 * @param base what the names of the stack's resources begin with
 * @param cluster what the names of the cluster and of what belongs to it begin with
 * @param bucket where Pulumi keeps the state, if it does so in S3
 */
record Place(Account account, String base, String cluster, String project, String stack, String bucket) {

    private static final String EQUALS = "StringEquals";

    /** The ARN of the stack's resources of a kind that has names, for example {@code role/}. */
    String named(String service, String kind) {
        return account.arn(service, kind + base + "-*");
    }

    /** The same of what belongs to the cluster, whose name may be chosen. */
    List<String> ofCluster(String kind) {
        return Stream.of(base + "-*", cluster, cluster + "-*")
                .distinct()
                .map(name -> account.arn("rds", kind + name))
                .toList();
    }

    /** The ARNs of everything of some kinds whose names are numbers that AWS draws; tags then say which are the stack's. */
    List<String> every(String service, String... kinds) {
        return Arrays.stream(kinds)
                .map(kind -> account.arn(service, kind + "/*"))
                .toList();
    }

    /** An IAM name; IAM has no regions. */
    String iam(String resource) {
        return String.join(":", "arn", account.partition(), "iam", "", account.id(), resource);
    }

    /** Only what carries the stack's tags. */
    Statement own(Statement statement) {
        return statement.when(EQUALS, "aws:ResourceTag/project", project).when(EQUALS, "aws:ResourceTag/stack", stack);
    }

    /** Giving the stack's tags to what is made, and to nothing that carries a stack's already. */
    Statement tagging(Statement statement) {
        return tagged(statement)
                .when("Null", "aws:ResourceTag/project", "true")
                .when("Null", "aws:ResourceTag/stack", "true");
    }

    /** Only what is made with the stack's tags. */
    Statement tagged(Statement statement) {
        return statement.when(EQUALS, "aws:RequestTag/project", project).when(EQUALS, "aws:RequestTag/stack", stack);
    }
}
