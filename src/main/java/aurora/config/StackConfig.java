package aurora.config;

import com.pulumi.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything a person can say about a stack, checked. Nothing else in the program reads configuration.
 *
 * @param temporary the stack and its data may be thrown away
 * @param tags put on everything that takes tags, besides the project's and the stack's names
 */
public record StackConfig(
        PlatformKind platform,
        boolean temporary,
        Map<String, String> tags,
        DatabaseConfig database,
        RoleModelConfig model,
        NetworkConfig network,
        ClusterConfig cluster,
        AccessConfig access,
        FunctionConfig function,
        DriftCheckConfig driftCheck,
        AlarmsConfig alarms,
        BackupsConfig backups,
        JumpBoxConfig jumpBox,
        ProxyConfig proxy,
        DeploymentConfig deployment,
        LocalConfig local) {

    private static final List<String> AWS_ONLY = List.of(
            "network",
            "cluster",
            "access",
            "function",
            "driftCheck",
            "alarms",
            "backups",
            "jumpBox",
            "proxy",
            "deployment");
    private static final List<String> EVERYWHERE =
            List.of("platform", "temporary", "tags", "database", "model", "superuserExtensions", "local");

    /**
     * Reads the configuration of the stack that runs.
     *
     * @throws ConfigurationException with every fault, if there is one
     */
    public static StackConfig read(Context context) {
        return read(ConfigText.of(context, keys()));
    }

    static StackConfig read(ConfigText text) {
        Faults faults = new Faults();
        Section stack = new Section(text.project() + ":", text.values(), faults);
        StackConfig config = read(stack, text);
        config.refuseForeign(stack);
        config.checkAdoption(stack);
        stack.finish();
        faults.throwIfAny(text.file());
        return config;
    }

    /** What this configuration leads to though it is allowed, for the person who runs the preview; one sentence each. */
    public List<String> warnings() {
        return Stream.concat(access.warnings().stream(), function.warnings().stream())
                .toList();
    }

    static List<String> keys() {
        return Stream.concat(EVERYWHERE.stream(), AWS_ONLY.stream()).toList();
    }

    private static StackConfig read(Section stack, ConfigText text) {
        boolean temporary = stack.flag("temporary", false);
        DatabaseConfig database = DatabaseConfig.read(stack.section("database"), text.stack(), temporary);
        RoleModelConfig model =
                RoleModelReader.read(stack.section("model"), stack.section("superuserExtensions"), database);
        ClusterConfig cluster = ClusterConfig.read(stack.section("cluster"), temporary);
        return new StackConfig(
                PlatformKind.of(stack.text("platform", "aws", Rule.oneOf(PlatformKind.keys()))),
                temporary,
                stack.textMap("tags", Tags.KEY, Tags.VALUE),
                database,
                model,
                NetworkConfig.read(stack.section("network")),
                cluster,
                AccessConfig.read(stack.section("access"), model.iamLoginRoles()),
                FunctionConfig.read(stack.section("function"), cluster.capacity()),
                DriftCheckConfig.read(stack.section("driftCheck")),
                AlarmsConfig.read(stack.section("alarms")),
                BackupsConfig.read(stack.section("backups"), temporary),
                JumpBoxConfig.read(stack.section("jumpBox"), model.iamLoginRoles(), text.now()),
                ProxyConfig.read(stack.section("proxy"), model, cluster.capacity()),
                DeploymentConfig.read(stack.section("deployment")),
                LocalConfig.read(stack.section("local")));
    }

    private void checkAdoption(Section stack) {
        if (cluster.adopt() && network.existing().isEmpty()) {
            stack.fault(
                    "network.existing", "a cluster that is adopted stays where it is; say in which VPC and subnets");
        }
    }

    private void refuseForeign(Section stack) {
        if (database.share().isPresent()) {
            Stream.concat(AWS_ONLY.stream().filter(key -> !key.equals("access")), Stream.of("local"))
                    .filter(key -> !stack.section(key).isEmpty())
                    .forEach(key -> stack.fault(
                            key, "has no meaning where database.shareFrom is set: the cluster is another stack's"));
            if (access.sourceVpcOnly()) {
                stack.fault(
                        "access.sourceVpcOnly",
                        "needs a VPC of this stack's own, which it has not where database.shareFrom is set");
            }
            return;
        }
        List<String> foreign = platform == PlatformKind.LOCAL ? AWS_ONLY : List.of("local");
        for (String key : foreign) {
            if (!stack.section(key).isEmpty()) {
                stack.fault(
                        key, "has no meaning on platform " + platform.toString().toLowerCase(Locale.ROOT));
            }
        }
    }
}
