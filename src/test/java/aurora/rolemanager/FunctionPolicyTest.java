package aurora.rolemanager;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.stack.Account;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the function may do. */
class FunctionPolicyTest {

    private final Account account = new Account("aws", "amazonaws.com", "eu-central-1", "123456789012");

    @Test
    void itReadsOneSecretAndDecryptsItOnlyThroughSecretsManager() {
        assertThat(policy(List.of()))
                .contains(
                        "{\"Sid\":\"ReadMasterSecret\",\"Effect\":\"Allow\",\"Action\":\"secretsmanager:GetSecretValue\","
                                + "\"Resource\":\"arn:secret\"}")
                .contains(
                        "{\"Sid\":\"DecryptMasterSecret\",\"Effect\":\"Allow\",\"Action\":\"kms:Decrypt\",\"Resource\":\"arn:db-key\","
                                + "\"Condition\":{\"StringEquals\":{\"kms:EncryptionContext:SecretARN\":\"arn:secret\","
                                + "\"kms:ViaService\":\"secretsmanager.eu-central-1.amazonaws.com\"}}}");
    }

    @Test
    void itLogsInAsEveryRoleItHasToProve() {
        assertThat(policy(List.of("app", "migrator")))
                .contains("{\"Sid\":\"ProveLogins\",\"Effect\":\"Allow\",\"Action\":\"rds-db:connect\",\"Resource\":["
                        + "\"arn:aws:rds-db:eu-central-1:123456789012:dbuser:cluster-1/app\","
                        + "\"arn:aws:rds-db:eu-central-1:123456789012:dbuser:cluster-1/migrator\"]}");
    }

    @Test
    void withoutRolesToProveItLogsInAsNobody() {
        assertThat(policy(List.of())).doesNotContain("rds-db:connect");
    }

    private String policy(List<String> roles) {
        return FunctionPolicy.of(
                account,
                new FunctionPolicy.Subject(
                        "cluster-1", roles, "arn:secret", "arn:db-key", "arn:logs", "arn:failures", "arn:own-key"));
    }
}
