package aurora.operations;

import aurora.policy.PolicyDocument;
import aurora.policy.Statement;
import aurora.stack.Account;
import java.util.ArrayList;
import java.util.List;

/** What the proxy may do in AWS: read the secrets it logs in with. Pure. */
final class ProxyPolicy {

    private ProxyPolicy() {}

    static String of(Account account, List<String> secretArns, List<String> keyArns) {
        List<Statement> statements = new ArrayList<>();
        statements.add(
                Statement.allow("ReadSecrets", "secretsmanager:GetSecretValue").on(secretArns));
        if (!keyArns.isEmpty()) {
            statements.add(Statement.allow("DecryptSecrets", "kms:Decrypt")
                    .on(keyArns)
                    .when("StringEquals", "kms:ViaService", account.regionalService("secretsmanager")));
        }
        return PolicyDocument.of(statements);
    }
}
