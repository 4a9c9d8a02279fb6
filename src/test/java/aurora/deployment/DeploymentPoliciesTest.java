package aurora.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import aurora.stack.Account;
import aurora.stack.ResourceNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The documents, whatever the names are. */
class DeploymentPoliciesTest {

    private static final String BOUNDARY = "arn:aws-us-gov:iam::123456789012:policy/boundary";

    @Test
    void theLongestNamesMakeNoDocumentTooLong() {
        String base = "a".repeat(ResourceNames.LONGEST);
        Account account = new Account("aws-us-gov", "amazonaws.com", "us-gov-northwest-1", "123456789012");
        Place place = new Place(account, base, "c".repeat(63), "p".repeat(50), "s".repeat(100), "b".repeat(63));

        assertThat(documents())
                .allSatisfy((name, document) ->
                        assertThat(document.apply(place)).as(name).hasSizeLessThanOrEqualTo(6_144));
    }

    @Test
    void aNameThatOnlyBeginsLikeTheStacksIsAnotherStacks() {
        Account account = new Account("aws", "amazonaws.com", "eu-central-1", "123456789012");
        Place place = new Place(account, "aurora-dev", "aurora-dev", "aurora", "dev", "state");

        assertThat(documents())
                .allSatisfy((name, document) ->
                        assertThat(document.apply(place)).as(name).doesNotContain("aurora-dev*", "alias/aurora-dev*"));
    }

    @Test
    void theBoundaryCannotBeLoosened() {
        Account account = new Account("aws", "amazonaws.com", "eu-central-1", "123456789012");
        Place place = new Place(account, "aurora-dev", "aurora-dev", "aurora", "dev", "state");

        assertThat(DeploymentPolicies.change(BOUNDARY)
                        .getOrDefault("identity", none -> "")
                        .apply(place))
                .contains("\"Sid\":\"KeepBoundary\",\"Effect\":\"Deny\"")
                .contains("\"iam:SetDefaultPolicyVersion\"],\"Resource\":\"" + BOUNDARY + "\"");
    }

    private static Map<String, Function<Place, String>> documents() {
        Map<String, Function<Place, String>> all = new LinkedHashMap<>(DeploymentPolicies.read());
        all.putAll(DeploymentPolicies.plan());
        all.putAll(DeploymentPolicies.change(BOUNDARY));
        return all;
    }
}
