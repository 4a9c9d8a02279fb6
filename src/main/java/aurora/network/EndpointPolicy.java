package aurora.network;

import aurora.policy.PolicyDocument;
import aurora.policy.Statement;
import aurora.stack.Account;
import java.util.List;

/** Who may do what through an endpoint; everything else is refused there, whatever IAM allows. Pure. */
public final class EndpointPolicy {

    private EndpointPolicy() {}

    /** One IAM role reads one secret. */
    public static String readSecret(String roleArn, String secretArn) {
        return PolicyDocument.of(List.of(Statement.allow("ReadSecret", "secretsmanager:GetSecretValue")
                .to(roleArn)
                .on(secretArn)));
    }

    /**
     * Amazon Linux 2023's packages are read, and nothing else of S3. Its package manager does not sign requests, so
     * everybody in the VPC may.
     */
    public static String readPackages(Account account) {
        String bucket = "al2023-repos-" + account.region() + "-de612dc2";
        return PolicyDocument.of(Statement.allow("ReadPackages", "s3:GetObject")
                .to("*")
                .on("arn:" + account.partition() + ":s3:::" + bucket + "/*"));
    }
}
