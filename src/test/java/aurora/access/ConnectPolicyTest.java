package aurora.access;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.policy.PolicyDocument;
import aurora.stack.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may log in as whom, word for word. */
class ConnectPolicyTest {

    private final Account account = new Account("aws-us-gov", "amazonaws.com", "us-gov-west-1", "123456789012");

    @Test
    void onePolicyIsOneRoleOfOneCluster() {
        assertThat(PolicyDocument.of(ConnectPolicy.statement(account, "cluster-ABC", "app")))
                .isEqualTo(
                        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Connect\",\"Effect\":\"Allow\","
                                + "\"Action\":\"rds-db:connect\","
                                + "\"Resource\":\"arn:aws-us-gov:rds-db:us-gov-west-1:123456789012:dbuser:cluster-ABC/app\"}]}");
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({"*, ${*}", "a?b, a${?}b", "$x, ${$}x", "Weird Role, Weird Role"})
    void aRoleThatLooksLikeAPatternMeansItselfOnly(String role, String written) {
        assertThat(ConnectPolicy.user(account, "cluster-ABC", role)).endsWith("dbuser:cluster-ABC/" + written);
    }
}
