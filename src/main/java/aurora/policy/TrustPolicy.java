package aurora.policy;

import aurora.stack.Account;

/** Who may take an IAM role. */
public final class TrustPolicy {

    private TrustPolicy() {}

    /** A service, and only on behalf of this account (the confused deputy is refused). */
    public static String ofService(String service, Account account) {
        return PolicyDocument.of(assume(service).when("StringEquals", "aws:SourceAccount", account.id()));
    }

    /**
     * A service that does not say on whose behalf it asks, and to which a condition on that would close the role for ever:
     * Lambda, EC2, AWS Backup and RDS Proxy. They only take roles of the account that passes the role to them.
     */
    public static String ofOwnService(String service) {
        return PolicyDocument.of(assume(service));
    }

    private static Statement assume(String service) {
        return Statement.allow("Assume", "sts:AssumeRole").toService(service);
    }
}
