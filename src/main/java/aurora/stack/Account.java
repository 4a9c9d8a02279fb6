package aurora.stack;

import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.outputs.GetCallerIdentityResult;
import com.pulumi.aws.outputs.GetPartitionResult;
import com.pulumi.aws.outputs.GetRegionResult;
import com.pulumi.core.Output;

/**
 * Where in AWS a stack lives.
 *
 * @param partition {@code aws}, {@code aws-us-gov} or {@code aws-cn}
 * @param dnsSuffix of the partition, for example {@code amazonaws.com}
 * @param region for example {@code eu-central-1}
 * @param id twelve digits
 */
public record Account(String partition, String dnsSuffix, String region, String id) {

    /** The account and region that the AWS provider is configured for. */
    public static Output<Account> current() {
        return Output.tuple(AwsFunctions.getPartition(), AwsFunctions.getRegion(), AwsFunctions.getCallerIdentity())
                .applyValue(found -> of(found.t1, found.t2, found.t3));
    }

    /** The ARN of something in this account and region. */
    public String arn(String service, String resource) {
        return String.join(":", "arn", partition, service, region, id, resource);
    }

    /** The account as a principal: everybody whom its own IAM policies allow. */
    public String root() {
        return String.join(":", "arn", partition, "iam", "", id, "root");
    }

    /** A policy that AWS keeps, for example {@code service-role/AmazonRDSEnhancedMonitoringRole}. */
    public String managedPolicy(String path) {
        return String.join(":", "arn", partition, "iam", "", "aws", "policy/" + path);
    }

    /** A service in this region, as key policies know it: {@code secretsmanager.eu-central-1.amazonaws.com}. */
    public String regionalService(String service) {
        return String.join(".", service, region, dnsSuffix);
    }

    private static Account of(GetPartitionResult partition, GetRegionResult region, GetCallerIdentityResult caller) {
        return new Account(partition.partition(), partition.dnsSuffix(), region.name(), caller.accountId());
    }
}
