package aurora.network;

import aurora.policy.PolicyDocument;
import aurora.policy.Statement;
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
}
