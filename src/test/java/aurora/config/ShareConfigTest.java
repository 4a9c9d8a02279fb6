package aurora.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A logical database in another stack's cluster. */
class ShareConfigTest {
    private static final String SHARED = "{'temporary': true, 'database': {'shareFrom': 'dev'}";

    @Test
    void theDatabaseAndItsRolesBearTheStacksName() {
        StackConfig config = Configs.read(SHARED + "}");

        assertThat(config.database().share()).contains(new ShareConfig("dev", Optional.empty()));
        assertThat(config.database().name()).isEqualTo("test");
        assertThat(config.model().loginRoles()).containsExactly("test_migrator", "test_app");
        assertThat(config.model().appUsername()).contains("test_app");
    }

    @ParameterizedTest
    @CsvSource({"pr-12, pr_12", "PR.12, pr_12", "12-fixes, db_12_fixes", "a__b, a_b"})
    void aStacksNameBecomesADatabasesName(String stack, String database) {
        assertThat(ShareConfig.databaseOf(stack)).isEqualTo(database);
    }

    @Test
    void aLongNameLeavesRoomForTheRoles() {
        assertThat(ShareConfig.databaseOf("x".repeat(100)) + "_migrator").hasSizeLessThan(63);
    }

    @Test
    void theCopyOfATemplateTakesItsObjectsOver() {
        StackConfig config =
                Configs.read("{'temporary': true, 'database': {'shareFrom': 'acme/aurora/dev', 'template': 'seeded'}}");

        assertThat(config.database().share()).contains(new ShareConfig("acme/aurora/dev", Optional.of("seeded")));
        assertThat(config.model().requestJson()).contains("\"adoptObjects\":true");
    }

    @Test
    void whatIsDroppedWithTheStackMustBeCalledTemporary() {
        assertThat(Configs.faults("{'database': {'shareFrom': 'dev'}}"))
                .containsExactly(
                        "aurora:database.shareFrom: is dropped with this stack, data and all; say that it may be,"
                                + " with aurora:temporary true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'database': {'shareFrom': 'test'} | database.shareFrom: is this stack itself",
                "'database': {'shareFrom': 'a/b'} | database.shareFrom = \"a/b\": must be the name of a stack",
                "'database': {'template': 'seeded'} | database.template: goes with shareFrom only",
                "'database': {'shareFrom': 'dev', 'port': 5433} | database.port: is the other stack's to say",
                "'database': {'shareFrom': 'dev', 'masterUsername': 'root'} | database.masterUsername: is the other stack's to say",
                "'database': {'shareFrom': 'dev'}, 'cluster': {'engineVersion': '16'} | cluster: has no meaning where database.shareFrom is set",
                "'database': {'shareFrom': 'dev'}, 'local': {'postgresVersion': 16} | local: has no meaning where database.shareFrom is set",
                "'database': {'shareFrom': 'dev'}, 'access': {'sourceVpcOnly': true} | access.sourceVpcOnly: needs a VPC of this stack's own",
                "'database': {'shareFrom': 'dev'}, 'model': {'roles': {'app': {}}} | model.roles.app: must begin with test_"
            })
    void whatDoesNotGoTogetherIsRefused(String keys, String fault) {
        assertThat(Configs.faults("{'temporary': true, " + keys + "}"))
                .singleElement()
                .asString()
                .startsWith("aurora:" + fault);
    }
}
