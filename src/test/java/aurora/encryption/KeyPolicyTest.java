package aurora.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.policy.PolicyDocument;
import aurora.stack.Account;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may use a key, word for word. */
class KeyPolicyTest {

    private final Account account = new Account("aws", "amazonaws.com", "eu-central-1", "123456789012");

    @Test
    void cloudWatchEncryptsTheNamedGroupsOnly() {
        assertThat(PolicyDocument.of(KeyPolicy.forLogs(account, List.of("/a", "/b"))))
                .isEqualTo("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Logs\",\"Effect\":\"Allow\","
                        + "\"Principal\":{\"Service\":\"logs.eu-central-1.amazonaws.com\"},"
                        + "\"Action\":[\"kms:Encrypt\",\"kms:Decrypt\",\"kms:ReEncryptFrom\",\"kms:ReEncryptTo\","
                        + "\"kms:GenerateDataKey\",\"kms:GenerateDataKeyWithoutPlaintext\",\"kms:DescribeKey\"],"
                        + "\"Resource\":\"*\",\"Condition\":{\"ArnEquals\":{\"kms:EncryptionContext:aws:logs:arn\":"
                        + "[\"arn:aws:logs:eu-central-1:123456789012:log-group:/a\","
                        + "\"arn:aws:logs:eu-central-1:123456789012:log-group:/b\"]}}}]}");
    }

    @Test
    void theAccountCanAlwaysChangeThePolicyAgain() {
        assertThat(KeyPolicy.of(account, List.of()))
                .contains("\"Principal\":{\"AWS\":\"arn:aws:iam::123456789012:root\"}", "\"kms:PutKeyPolicy\"")
                .doesNotContain("kms:*");
    }
}
