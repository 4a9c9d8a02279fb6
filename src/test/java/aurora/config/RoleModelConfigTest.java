package aurora.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the stack takes from the role model, and what it hands on. */
class RoleModelConfigTest {

    private static final String ROLES =
            "'roles': {'owner': {}, 'web': {'iam': false}, 'batch': {}, 'group': {'login': false},"
                    + " 'old': {'state': 'absent'}, 'shut': {'state': 'locked'}}";

    @Test
    void aModelIsHandedOnAsWritten() {
        String model = "{'database': 'app', 'grants': [{'to': 'a', 'anything': [1, null, true]}], 'searchPath': null}";

        assertThat(read(model).requestJson())
                .isEqualTo(
                        "{\"database\":\"app\",\"grants\":[{\"to\":\"a\",\"anything\":[1,null,true]}],\"searchPath\":null}");
    }

    @Test
    void theDatabaseOfTheClusterIsNamed() {
        assertThat(Configs.read("{'database': {'name': 'orders'}, 'model': {'mode': 'additive'}}")
                        .model()
                        .requestJson())
                .isEqualTo("{\"database\":\"orders\",\"mode\":\"additive\"}");
    }

    @Test
    void superuserExtensionsJoinTheModels() {
        RoleModelConfig model = Configs.read("{'model': {'extensions': {'hstore': {'schema': 'x'}, 'vector': true}},"
                        + " 'superuserExtensions': {'vector': true, 'pg_cron': false}}")
                .model();

        assertThat(model.requestJson())
                .isEqualTo(
                        "{\"database\":\"app\",\"extensions\":{\"hstore\":{\"schema\":\"x\"},\"vector\":true,\"pg_cron\":false}}");
    }

    @Test
    void anExtensionThatIsWantedAndNotWantedIsAFault() {
        assertThat(Configs.faults(
                        "{'model': {'extensions': {'vector': true}}, 'superuserExtensions': {'vector': false}}"))
                .containsExactly(
                        "aurora:superuserExtensions.vector: is false here and true in aurora:model.extensions");
    }

    @Test
    void onlyRolesThatCanLogInNowDoSo() {
        assertThat(read("{" + ROLES + "}").loginRoles()).containsExactly("owner", "web", "batch");
    }

    @Test
    void onlyRolesWithTokensGetAPolicy() {
        assertThat(read("{" + ROLES + "}").iamLoginRoles()).containsExactly("owner", "batch");
    }

    @Test
    void theFirstSchemaOfTheSearchPathIsTheApplications() {
        RoleModelConfig model = read("{" + ROLES + ", 'schemas': {'audit': {'owner': 'owner'},"
                + " 'shop': {'owner': 'owner', 'access': {'group': 'all', 'old': 'all', 'web': 'readWrite', 'batch': 'all'}}},"
                + " 'searchPath': ['shop']}");

        assertThat(model.schemaName()).contains("shop");
        assertThat(model.migratorUsername()).contains("owner");
        assertThat(model.appUsername()).contains("web");
    }

    @Test
    void aModelWithoutSchemasNamesNobody() {
        RoleModelConfig model = read("{" + ROLES + "}");

        assertThat(model.schemaName()).isEmpty();
        assertThat(model.migratorUsername()).isEmpty();
        assertThat(model.appUsername()).isEmpty();
    }

    private static RoleModelConfig read(String model) {
        return Configs.read("{'model': " + model + "}").model();
    }
}
