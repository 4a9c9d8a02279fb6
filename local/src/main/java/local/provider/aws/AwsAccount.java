package local.provider.aws;

/**
 * Where the resources are said to be.
 *
 * @param region {@code eu-central-1}
 * @param id twelve digits
 * @param partition {@code aws}
 * @param dnsSuffix {@code amazonaws.com}
 */
record AwsAccount(String region, String id, String partition, String dnsSuffix) {
    /** The account number of AWS's own examples. */
    private static final String EXAMPLE = "123456789012";

    static AwsAccount in(String region) {
        if (region.startsWith("us-gov-")) {
            return new AwsAccount(region, EXAMPLE, "aws-us-gov", "amazonaws.com");
        }
        return region.startsWith("cn-")
                ? new AwsAccount(region, EXAMPLE, "aws-cn", "amazonaws.com.cn")
                : new AwsAccount(region, EXAMPLE, "aws", "amazonaws.com");
    }
}
