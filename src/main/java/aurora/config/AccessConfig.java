package aurora.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who in AWS may log in to the database.
 *
 * @param attachTo database role to the names of the IAM roles that get its policy
 * @param sourceVpcOnly policies hold only for requests that AWS sees coming from the cluster's VPC (the condition key
 *     {@code aws:SourceVpc}), which logins to a database most likely never are
 */
public record AccessConfig(Map<String, List<String>> attachTo, boolean sourceVpcOnly) {

    private static final Rule<String> IAM_ROLE = Rule.matching("the name of an IAM role", "[\\w+=,.@-]{1,64}");

    /** @param loginRoles the database roles that have a policy */
    static AccessConfig read(Section section, List<String> loginRoles) {
        Map<String, List<String>> attachTo = new LinkedHashMap<>();
        Section roles = section.section("attachTo");
        for (String role :
                roles.named(new Rule<>("one of the roles that log in by IAM: " + loginRoles, loginRoles::contains))) {
            attachTo.put(role, roles.texts(role, IAM_ROLE));
        }
        boolean sourceVpcOnly = section.flag("sourceVpcOnly", false);
        section.finish();
        return new AccessConfig(Collections.unmodifiableMap(attachTo), sourceVpcOnly);
    }

    /** What this leads to though it is allowed. */
    List<String> warnings() {
        return sourceVpcOnly
                ? List.of(
                        "aurora:access.sourceVpcOnly: AWS says of which VPC a request comes only where it passes an endpoint, and a login to the"
                                + " database does not; expect logins to be refused, and see docs/decisions/0008-logins-and-their-vpc.md")
                : List.of();
    }
}
