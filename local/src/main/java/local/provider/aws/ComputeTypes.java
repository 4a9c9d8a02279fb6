package local.provider.aws;

import java.util.List;
import java.util.Map;
import local.provider.Properties;

/** Lambda and EC2 instances. */
final class ComputeTypes {
    private static final String FUNCTION = "arn:{partition}:lambda:{region}:{account}:function:";
    private static final String INVOKE = "arn:{partition}:apigateway:{region}:lambda:path/2015-03-31/functions/";

    private ComputeTypes() {}

    static List<ResourceType> all() {
        return List.of(
                new ResourceType("aws:lambda/function:Function", "{name}")
                        .named("name")
                        .output("arn", FUNCTION + "{name}")
                        .output("invokeArn", INVOKE + FUNCTION + "{name}/invocations")
                        .changingOutput("version", ComputeTypes::version)
                        .changingOutput("qualifiedArn", facts -> facts.fill(FUNCTION + "{name}:") + version(facts))
                        .changingOutput(
                                "qualifiedInvokeArn",
                                facts -> facts.fill(INVOKE + FUNCTION + "{name}:") + version(facts) + "/invocations")
                        .changingOutput("codeSha256", ComputeTypes::codeHash)
                        .replaces("packageType"),
                new ResourceType("aws:lambda/alias:Alias", FUNCTION + "{functionName}:{name}")
                        .named("name")
                        .output("arn", "{id}")
                        .output("invokeArn", INVOKE + "{id}/invocations")
                        .replaces("functionName"),
                new ResourceType("aws:lambda/permission:Permission", "{statementId}-{random}")
                        .output("statementId", "{id}")
                        .replaces("action", "function", "principal", "statementId"),
                new ResourceType("aws:ec2/instance:Instance", "i-{random}")
                        .output("arn", "arn:{partition}:ec2:{region}:{account}:instance/{id}")
                        .output("availabilityZone", "{region}a")
                        .output("instanceState", "running")
                        .output("primaryNetworkInterfaceId", "eni-{random}")
                        .output("privateIp", "10.0.0.10")
                        .output("privateDns", "ip-10-0-0-10.{region}.compute.internal")
                        .replaces("subnetId", "keyName"));
    }

    /** A function that publishes gets a number that grows with every change; the others have one version only. */
    private static Object version(Facts facts) {
        if (!Boolean.TRUE.equals(facts.inputs().get("publish"))) {
            return "$LATEST";
        }
        String last = facts.last().getOrDefault("version", "0").toString();
        return last.matches("\\d+") ? Integer.toString(Integer.parseInt(last) + 1) : "1";
    }

    private static Object codeHash(Facts facts) {
        Object code = facts.inputs().get("code");
        return code instanceof Map ? Properties.map(code).getOrDefault("hash", "") : "";
    }
}
