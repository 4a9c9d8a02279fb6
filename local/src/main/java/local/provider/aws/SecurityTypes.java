package local.provider.aws;

import java.util.List;

/** IAM, KMS, Secrets Manager. */
final class SecurityTypes {
    private static final String IAM = "arn:{partition}:iam::{account}:";

    private SecurityTypes() {}

    static List<ResourceType> all() {
        return List.of(
                new ResourceType("aws:iam/role:Role", "{name}")
                        .named("name")
                        .output("arn", IAM + "role/{name}")
                        .output("uniqueId", "AROA{random}")
                        .output("createDate", "2026-01-01T00:00:00Z")
                        .replaces("path"),
                new ResourceType("aws:iam/policy:Policy", IAM + "policy/{name}")
                        .named("name")
                        .output("arn", "{id}")
                        .output("policyId", "ANPA{random}")
                        .output("attachmentCount", facts -> 0.0)
                        .replaces("path", "description"),
                new ResourceType("aws:iam/rolePolicy:RolePolicy", "{role}:{name}")
                        .named("name")
                        .replaces("role"),
                new ResourceType("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "{role}-{random}")
                        .replaces("role", "policyArn"),
                new ResourceType("aws:iam/instanceProfile:InstanceProfile", "{name}")
                        .named("name")
                        .output("arn", IAM + "instance-profile/{name}")
                        .output("uniqueId", "AIPA{random}"),
                new ResourceType("aws:iam/openIdConnectProvider:OpenIdConnectProvider", IAM + "oidc-provider/{random}")
                        .output("arn", "{id}")
                        .replaces("url"),
                new ResourceType("aws:kms/key:Key", "{random}")
                        .output("arn", "arn:{partition}:kms:{region}:{account}:key/{id}")
                        .output("keyId", "{id}")
                        .replaces("customerMasterKeySpec", "keyUsage", "multiRegion"),
                new ResourceType("aws:kms/alias:Alias", "{name}")
                        .output("name", "alias/{random}")
                        .output("arn", "arn:{partition}:kms:{region}:{account}:{name}")
                        .output("targetKeyArn", "arn:{partition}:kms:{region}:{account}:key/{targetKeyId}")
                        .replaces("name"),
                new ResourceType(
                                "aws:secretsmanager/secret:Secret",
                                "arn:{partition}:secretsmanager:{region}:{account}:secret:{name}-{random}")
                        .named("name")
                        .output("arn", "{id}"),
                new ResourceType("aws:secretsmanager/secretVersion:SecretVersion", "{secretId}|{random}")
                        .output("arn", "{secretId}")
                        .output("versionId", "{random}")
                        .replaces("secretId", "secretString", "secretBinary"));
    }
}
