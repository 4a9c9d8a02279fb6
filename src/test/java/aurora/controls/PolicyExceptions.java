package aurora.controls;

import java.util.Set;

/** The statements for which a rule on policies does not hold, by resource type and statement id, each with its reason. */
final class PolicyExceptions {

    /** Statements whose actions take no resource, by resource type and Sid, each with its reason. */
    static final Set<String> RESOURCE_STAR = Set.of(
            // Inside a key's own policy * is that key.
            "aws:kms/key:Key Account",
            "aws:kms/key:Key Logs",
            "aws:kms/key:Key Alarms",
            "aws:kms/key:Key Events",
            // X-Ray has no resources.
            "aws:iam/rolePolicy:RolePolicy Trace",
            // Lambda makes network interfaces whose ids nobody knows beforehand; the describe actions take no resource.
            "aws:iam/rolePolicy:RolePolicy JoinNetwork",
            // The channels of Session Manager are no resources.
            "aws:iam/rolePolicy:RolePolicy Session",
            "aws:ec2/vpcEndpoint:VpcEndpoint Session",
            // The describe actions of EC2 take no resource; some of RDS's are asked about everything there is.
            "aws:iam/policy:Policy LookAtNetworks",
            "aws:iam/policy:Policy LookAtDatabases",
            // Listing aliases takes no resource.
            "aws:iam/policy:Policy LookAtAliases",
            // A key has no name before it is made; it must be made with the stack's tags.
            "aws:iam/policy:Policy MakeKeys",
            // A proxy has no name before it is made; it must be made with the stack's tags.
            "aws:iam/policy:Policy MakeProxies",
            // Subscriptions are no resources to a policy; all that can be done is to end them.
            "aws:iam/policy:Policy LookAtSubscriptions",
            "aws:iam/policy:Policy ChangeSubscriptions",
            // The storage of a vault has no name before it is made.
            "aws:iam/policy:Policy MakeVaultStorage");

    /** Statements of the role that deploys the stack, which is there to make what the stack is made of, each with its reason. */
    static final Set<String> DEPLOYING = Set.of(
            // Only looking.
            "aws:iam/policy:Policy LookAtRoles",
            "aws:iam/policy:Policy LookAtDatabases",
            "aws:iam/policy:Policy LookAtSchedules",
            // Only what bears the stack's name or tags, and AWS's own defaults beside it.
            "aws:iam/policy:Policy ChangeDatabases",
            "aws:iam/policy:Policy UseDefaults",
            "aws:iam/policy:Policy MakeProxies",
            "aws:iam/policy:Policy ChangeProxies",
            "aws:iam/policy:Policy TagNewProxies",
            "aws:iam/policy:Policy ChangeNetworks",
            "aws:iam/policy:Policy ChangeKeys",
            "aws:iam/policy:Policy LendKeys",
            "aws:iam/policy:Policy ChangeQueues",
            "aws:iam/policy:Policy ChangeTopics",
            "aws:iam/policy:Policy ChangeSchedules",
            // Only roles of the stack that the boundary bounds, which nothing here can take off.
            "aws:iam/policy:Policy ChangeBoundedRoles",
            "aws:iam/policy:Policy KeepRoles",
            "aws:iam/policy:Policy GiveRoles",
            "aws:iam/policy:Policy ChangePolicies",
            // Forbids.
            "aws:iam/policy:Policy KeepBoundary",
            "aws:iam/policy:Policy ChangeInstanceProfiles",
            // Only functions and machines of the stack, under such roles.
            "aws:iam/policy:Policy ChangeFunctions",
            "aws:iam/policy:Policy MakeNetworks",
            "aws:iam/policy:Policy PutIntoNetworks",
            "aws:iam/policy:Policy StartFromImages");

    /** Statements that everybody may use, each with its reason. */
    static final Set<String> PRINCIPAL_STAR = Set.of(
            // Amazon Linux's package manager does not sign its requests; the endpoint is in the VPC only.
            "aws:ec2/vpcEndpoint:VpcEndpoint ReadPackages");

    /** Services that take a role without saying on whose behalf: they only take roles of their own account. */
    static final Set<String> OWN_ACCOUNT = Set.of(
            "lambda.amazonaws.com",
            "ec2.amazonaws.com",
            "ec2.amazonaws.com.cn",
            "backup.amazonaws.com",
            "rds.amazonaws.com");

    private PolicyExceptions() {}
}
