package aurora.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names of things in other parts of AWS. */
class AccountTest {

    private final Account china = new Account("aws-cn", "amazonaws.com.cn", "cn-north-1", "123456789012");

    @Test
    void arnsCarryThePartition() {
        assertThat(china.arn("rds-db", "dbuser:x/app"))
                .isEqualTo("arn:aws-cn:rds-db:cn-north-1:123456789012:dbuser:x/app");
        assertThat(china.root()).isEqualTo("arn:aws-cn:iam::123456789012:root");
        assertThat(china.managedPolicy("service-role/X")).isEqualTo("arn:aws-cn:iam::aws:policy/service-role/X");
    }

    @Test
    void servicesCarryTheRegionAndTheSuffix() {
        assertThat(china.regionalService("logs")).isEqualTo("logs.cn-north-1.amazonaws.com.cn");
    }

    @Test
    void configuredTagsNeverHideTheStack() {
        assertThat(ResourceTags.of("aurora", "dev", Map.of("stack", "x", "owner", "y"))
                        .named("n"))
                .containsOnly(
                        Map.entry("stack", "dev"),
                        Map.entry("project", "aurora"),
                        Map.entry("owner", "y"),
                        Map.entry("Name", "n"));
    }
}
