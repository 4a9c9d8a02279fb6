package aurora.deployment;

import aurora.policy.Statement;
import java.util.List;

/**
 * What deploying asks of IAM. Pure. A role that it makes is bounded: it cannot do more than the boundary says, whatever its policies say.
 * The deployer's own roles and policies lie under another path, out of reach of all of this but the looking.
 */
final class IdentityPermissions {

    private static final String BOUNDARY = "iam:PermissionsBoundary";

    /** The services that get a role of the stack's. */
    private static final String[] SERVICES = {
        "backup.amazonaws.com",
        "ec2.amazonaws.com",
        "lambda.amazonaws.com",
        "monitoring.rds.amazonaws.com",
        "rds.amazonaws.com",
        "scheduler.amazonaws.com",
        "vpc-flow-logs.amazonaws.com"
    };

    private static final List<String> LOOK_AT_ROLES = List.of(
            "iam:GetInstanceProfile",
            "iam:GetOpenIDConnectProvider",
            "iam:GetPolicy",
            "iam:GetPolicyVersion",
            "iam:GetRole",
            "iam:GetRolePolicy",
            "iam:ListAttachedRolePolicies",
            "iam:ListInstanceProfilesForRole",
            "iam:ListPolicyVersions",
            "iam:ListRolePolicies");

    private static final List<String> CHANGE_BOUNDED_ROLES = List.of(
            "iam:AttachRolePolicy",
            "iam:CreateRole",
            "iam:DeleteRolePolicy",
            "iam:DetachRolePolicy",
            "iam:PutRolePermissionsBoundary",
            "iam:PutRolePolicy");

    private static final List<String> KEEP_ROLES = List.of(
            "iam:DeleteRole",
            "iam:TagRole",
            "iam:UntagRole",
            "iam:UpdateAssumeRolePolicy",
            "iam:UpdateRole",
            "iam:UpdateRoleDescription");

    private static final List<String> CHANGE_POLICIES = List.of(
            "iam:CreatePolicy",
            "iam:CreatePolicyVersion",
            "iam:DeletePolicy",
            "iam:DeletePolicyVersion",
            "iam:TagPolicy",
            "iam:UntagPolicy");

    private static final List<String> CHANGE_INSTANCE_PROFILES = List.of(
            "iam:AddRoleToInstanceProfile",
            "iam:CreateInstanceProfile",
            "iam:DeleteInstanceProfile",
            "iam:RemoveRoleFromInstanceProfile",
            "iam:TagInstanceProfile",
            "iam:UntagInstanceProfile");

    private IdentityPermissions() {}

    static List<Statement> read(Place place) {
        return List.of(Statement.allow("LookAtRoles", LOOK_AT_ROLES)
                .on(
                        place.iam("instance-profile/" + place.base() + "-*"),
                        place.iam("oidc-provider/*"),
                        place.iam("policy/" + place.base() + "-*"),
                        place.iam("policy" + DeployRole.PATH + place.base() + "-*"),
                        roles(place),
                        place.iam("role" + DeployRole.PATH + place.base() + "-*")));
    }

    /** @param boundary ARN of the policy that bounds every role of the stack */
    static List<Statement> change(Place place, String boundary) {
        return List.of(
                Statement.allow("ChangeBoundedRoles", CHANGE_BOUNDED_ROLES)
                        .on(roles(place))
                        .when("StringEquals", BOUNDARY, boundary),
                Statement.allow("KeepRoles", KEEP_ROLES).on(roles(place)),
                Statement.allow("GiveRoles", "iam:PassRole")
                        .on(roles(place))
                        .when("StringEquals", "iam:PassedToService", SERVICES),
                // Should it be called like a policy of the stack.
                Statement.deny(
                                "KeepBoundary",
                                "iam:CreatePolicyVersion",
                                "iam:DeletePolicy",
                                "iam:DeletePolicyVersion",
                                "iam:SetDefaultPolicyVersion")
                        .on(boundary),
                Statement.allow("ChangePolicies", CHANGE_POLICIES).on(place.iam("policy/" + place.base() + "-*")),
                Statement.allow("ChangeInstanceProfiles", CHANGE_INSTANCE_PROFILES)
                        .on(place.iam("instance-profile/" + place.base() + "-*")));
    }

    private static String roles(Place place) {
        return place.iam("role/" + place.base() + "-*");
    }
}
