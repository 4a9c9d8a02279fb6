package aurora.policy;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.stack.Account;
import org.junit.jupiter.api.Test;

/** Statements as IAM reads them, word for word. */
class PolicyDocumentTest {

    @Test
    void oneActionOnOneResourceIsWrittenAsText() {
        assertThat(PolicyDocument.of(Statement.allow("Read", "s3:GetObject").on("arn:aws:s3:::a/*")))
                .isEqualTo("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Read\",\"Effect\":\"Allow\","
                        + "\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::a/*\"}]}");
    }

    @Test
    void severalAreWrittenAsListsAndConditionsByOperator() {
        assertThat(PolicyDocument.of(Statement.allow("Both", "a:B", "a:C")
                        .to("arn:r")
                        .on("x", "y")
                        .when("StringEquals", "k2", "v")
                        .when("StringEquals", "k1", "v", "w")
                        .when("Bool", "k3", "true")))
                .isEqualTo(
                        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Both\",\"Effect\":\"Allow\","
                                + "\"Principal\":{\"AWS\":\"arn:r\"},\"Action\":[\"a:B\",\"a:C\"],\"Resource\":[\"x\",\"y\"],"
                                + "\"Condition\":{\"StringEquals\":{\"k1\":[\"v\",\"w\"],\"k2\":\"v\"},\"Bool\":{\"k3\":\"true\"}}}]}");
    }

    @Test
    void aServiceTakesARoleOnBehalfOfThisAccountOnly() {
        Account account = new Account("aws", "amazonaws.com", "eu-central-1", "123456789012");

        assertThat(TrustPolicy.ofService("scheduler.amazonaws.com", account))
                .isEqualTo("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Assume\",\"Effect\":\"Allow\","
                        + "\"Principal\":{\"Service\":\"scheduler.amazonaws.com\"},\"Action\":\"sts:AssumeRole\","
                        + "\"Condition\":{\"StringEquals\":{\"aws:SourceAccount\":\"123456789012\"}}}]}");
    }
}
