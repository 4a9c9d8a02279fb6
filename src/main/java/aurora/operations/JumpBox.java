package aurora.operations;

import aurora.encryption.CustomerKey;
import aurora.encryption.KeyPolicy;
import aurora.identity.Permission;
import aurora.identity.ServiceRole;
import aurora.network.Firewall;
import aurora.policy.TrustPolicy;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.ec2.Instance;
import com.pulumi.aws.ec2.InstanceArgs;
import com.pulumi.aws.ec2.inputs.InstanceMetadataOptionsArgs;
import com.pulumi.aws.ec2.inputs.InstanceRootBlockDeviceArgs;
import com.pulumi.aws.iam.InstanceProfile;
import com.pulumi.aws.iam.InstanceProfileArgs;
import com.pulumi.aws.ssm.Document;
import com.pulumi.aws.ssm.DocumentArgs;
import com.pulumi.aws.ssm.SsmFunctions;
import com.pulumi.aws.ssm.inputs.GetParameterArgs;
import com.pulumi.aws.ssm.outputs.GetParameterResult;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.Map;

/**
 * A small machine beside the database, for people with psql. No public address and, unless it is asked for, no SSH and
 * no open port: Session Manager is the way in, and what is typed is recorded. It turns itself off when nobody uses it.
 */
public final class JumpBox extends ComponentResource {

    private static final String IMAGE = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64";
    private static final int LOG_DAYS = 365;
    private static final int DISK_GIGABYTES = 10;

    private final String name;
    private final JumpBoxArgs args;
    private final CustomerKey key;
    private final Firewall firewall;
    private final ServiceRole role;
    private final Document session;
    private final Instance instance;

    public JumpBox(String name, JumpBoxArgs args, ComponentResourceOptions options) {
        super("aurora:operations:JumpBox", name, options);
        this.name = name;
        this.args = args;
        this.key = key();
        this.firewall = new Firewall(
                name + "-firewall", "The jump box", args.vpcId(), args.scope().tags(), component());
        this.role = role();
        this.session = recording();
        this.instance = instance(session);
        JumpBoxSchedules schedules = new JumpBoxSchedules(name, key.arn(), args.scope(), this);
        schedules.stop(instance, args.settings().nightlyStop());
        args.settings().ssh().ifPresent(ssh -> schedules.letIn(ssh, firewall));
        registerOutputs(Map.of("instanceId", instance.id()));
    }

    /** The machine, for {@code aws ec2 start-instances} and {@code aws ssm start-session}. */
    public Output<String> instanceId() {
        return instance.id();
    }

    /**
     * How sessions are to be begun, for {@code --document-name}: only these are recorded, and whoever gives people access allows them
     * nothing else.
     */
    public Output<String> sessionDocument() {
        return session.name();
    }

    /** The role under which it runs. */
    public Output<String> roleArn() {
        return role.arn();
    }

    /** The machine's security group. */
    public Output<String> securityGroupId() {
        return firewall.groupId();
    }

    /** Where its sessions are recorded. */
    public String logGroupName() {
        return "/" + name;
    }

    /** Lets the machine out to the members of a security group. */
    public void allowTo(String peer, Output<String> group, Output<Integer> port) {
        firewall.allowTo(peer, group, port);
    }

    /** Lets the machine out to an AWS service that is reached by a gateway endpoint. */
    public void allowToService(String service, Output<String> prefixListId) {
        firewall.allowToService(service, prefixListId);
    }

    private CustomerKey key() {
        return new CustomerKey(
                name + "-key",
                "the jump box's disk and the record of its sessions",
                args.scope(),
                account -> List.of(KeyPolicy.forLogs(account, List.of(logGroupName()))),
                component());
    }

    private ServiceRole role() {
        return new ServiceRole(
                name,
                "The jump box: sessions, and logging in to the database",
                account -> TrustPolicy.ofOwnService("ec2." + account.dnsSuffix()),
                Permission.of(Output.tuple(args.scope().account(), args.clusterResourceId())
                        .applyValue(known -> JumpBoxPolicy.ofInstance(
                                known.t1,
                                logGroupName(),
                                known.t2,
                                args.settings().databaseRole()))),
                args.scope(),
                component());
    }

    private Document recording() {
        new LogGroup(
                name,
                LogGroupArgs.builder()
                        .name(logGroupName())
                        .retentionInDays(LOG_DAYS)
                        .kmsKeyId(key.arn())
                        .tags(args.scope().tags().shared())
                        .build(),
                child());
        return new Document(
                name,
                DocumentArgs.builder()
                        .documentType("Session")
                        .documentFormat("JSON")
                        .content(JumpBoxSetup.sessionDocument(logGroupName()))
                        .tags(args.scope().tags().shared())
                        .build(),
                child());
    }

    private Instance instance(Resource recording) {
        InstanceProfile profile = new InstanceProfile(
                name,
                InstanceProfileArgs.builder()
                        .role(role.roleName())
                        .tags(args.scope().tags().shared())
                        .build(),
                child());
        return new Instance(
                name,
                machine().iamInstanceProfile(profile.name()).build(),
                CustomResourceOptions.builder()
                        .parent(this)
                        .dependsOn(recording)
                        // A newer image is no reason to throw somebody out; the machine is replaced when it is set up
                        // differently.
                        .ignoreChanges("ami")
                        .build());
    }

    private InstanceArgs.Builder machine() {
        return InstanceArgs.builder()
                .ami(SsmFunctions.getParameter(
                                GetParameterArgs.builder().name(IMAGE).build())
                        .applyValue(GetParameterResult::value))
                .instanceType(args.settings().instanceType())
                .subnetId(args.subnetIds().applyValue(subnets -> subnets.get(0)))
                .vpcSecurityGroupIds(firewall.groupId().applyValue(List::of))
                .associatePublicIpAddress(false)
                .ebsOptimized(true)
                .monitoring(true)
                .instanceInitiatedShutdownBehavior("stop")
                .userData(JumpBoxSetup.userData(args.settings().idleMinutes()))
                .userDataReplaceOnChange(true)
                .metadataOptions(metadata())
                .rootBlockDevice(disk())
                .tags(args.scope().tags().named(name));
    }

    private static InstanceMetadataOptionsArgs metadata() {
        return InstanceMetadataOptionsArgs.builder()
                .httpEndpoint("enabled")
                .httpTokens("required")
                .httpPutResponseHopLimit(1)
                .build();
    }

    private InstanceRootBlockDeviceArgs disk() {
        return InstanceRootBlockDeviceArgs.builder()
                .encrypted(true)
                .kmsKeyId(key.arn())
                .volumeType("gp3")
                .volumeSize(DISK_GIGABYTES)
                .build();
    }

    private CustomResourceOptions child() {
        return CustomResourceOptions.builder().parent(this).build();
    }

    private ComponentResourceOptions component() {
        return ComponentResourceOptions.builder().parent(this).build();
    }
}
