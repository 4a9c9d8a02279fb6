package aurora.rolemanager;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolePlanTest {
    @Test
    void nothingPendingIsOneLine() {
        RolePlan plan = RolePlan.parse("{\"pending\":0,\"changes\":[],\"generation\":3}");

        assertThat(plan.generation()).isEqualTo("3");
        assertThat(plan.message()).isEqualTo("roles: no change");
    }

    @Test
    void pendingStatementsAreShownInTheirOrder() {
        RolePlan plan = RolePlan.parse("""
                {"pending":2,"generation":4,"changes":[
                  {"sql":"CREATE ROLE app LOGIN","why":"role app is missing"},
                  {"sql":"GRANT rds_iam TO app","why":"role app lacks membership in rds_iam"}]}""");

        assertThat(plan.generation()).isEqualTo("4");
        assertThat(plan.message())
                .isEqualToNormalizingNewlines(
                        "roles: 2 pending statements\n  CREATE ROLE app LOGIN\n  GRANT rds_iam TO app");
    }

    @Test
    void ofManyStatementsOfOneKindTheFirstAreShown() {
        String changes = IntStream.range(0, 25)
                .mapToObj("{\"sql\":\"GRANT %d\",\"why\":\"\"}"::formatted)
                .collect(Collectors.joining(","));

        assertThat(RolePlan.parse("{\"generation\":1,\"changes\":[" + changes + "]}")
                        .message())
                .startsWith("roles: 25 pending statements")
                .contains("GRANT 4")
                .doesNotContain("GRANT 5")
                .endsWith("… and 20 more GRANT");
    }

    @Test
    void aFunctionThatDoesNotAnswerIsAReasonAndNoFailure() {
        RolePlan plan = RolePlan.parse("{\"unavailable\":\"connection refused\"}");

        assertThat(plan.isAvailable()).isFalse();
        assertThat(plan.message()).contains("connection refused");
    }

    @Test
    void aFunctionErrorIsItsMessage() {
        RolePlan plan = RolePlan.parse(
                "{\"unavailable\":\"{\\\"errorType\\\":\\\"X\\\",\\\"errorMessage\\\":\\\"no route to the cluster\\\"}\"}");

        assertThat(plan.reason()).isEqualTo("no route to the cluster");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "garbage", "[]", "{}", "{\"generation\":1}", "{\"generation\":1,\"changes\":[{}]}", "null"})
    void anAnswerThatIsNoPlanIsAReasonAndNoFailure(String answer) {
        assertThat(RolePlan.parse(answer).reason()).startsWith("its answer is not a plan");
    }
}
