package aurora.policy;

import aurora.stack.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    /**
     * What a token of an identity provider must say.
     *
     * @param issuer its address without {@code https://}
     * @param subjects whole, one of them
     */
    public record Token(String issuer, String audience, List<String> subjects) {}

    /** Whoever shows a token, by the ARN of the identity provider that signs it. */
    public static String ofWebIdentities(Map<String, Token> tokens) {
        List<Statement> statements = new ArrayList<>();
        tokens.forEach((providerArn, token) -> statements.add(Statement.allow(
                        "AssumeByToken" + (statements.size() + 1), "sts:AssumeRoleWithWebIdentity")
                .toFederated(providerArn)
                .when("StringEquals", token.issuer() + ":aud", token.audience())
                .when("StringEquals", token.issuer() + ":sub", token.subjects().toArray(String[]::new))));
        return PolicyDocument.of(statements);
    }

    private static Statement assume(String service) {
        return Statement.allow("Assume", "sts:AssumeRole").toService(service);
    }
}
