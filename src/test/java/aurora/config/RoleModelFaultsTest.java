package aurora.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused of a role model, and in which words. */
class RoleModelFaultsTest {

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedInTheseWords(String json, String fault) {
        assertThat(Configs.faults("{'model': " + json + "}"))
                .anySatisfy(found -> assertThat(found).startsWith(fault));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                argumentSet(
                        "a key nobody knows", "{'role': {}}", "aurora:model.role: no such key; did you mean roles?"),
                argumentSet(
                        "a key nobody knows, inside",
                        "{'roles': {'a': {'logn': true}}}",
                        "aurora:model.roles.a.logn: no such key; did you mean login?"),
                argumentSet(
                        "a text for a switch",
                        "{'roles': {'a': {'iam': 'yes'}}}",
                        "aurora:model.roles.a.iam = \"yes\": must be true or false"),
                argumentSet(
                        "a mode nobody knows",
                        "{'mode': 'strict'}",
                        "aurora:model.mode = \"strict\": must be one of authoritative, additive"),
                argumentSet(
                        "another database",
                        "{'database': 'other'}",
                        "aurora:model.database: is other, but the cluster's database is app"),
                argumentSet(
                        "the administrator",
                        "{'roles': {'postgres': {}}}",
                        "aurora:model.roles.postgres: is the cluster's master user"),
                argumentSet(
                        "a reserved name",
                        "{'roles': {'rds_iam': {}}}",
                        "aurora:model.roles.rds_iam: the name must be"),
                argumentSet(
                        "a name that is too long",
                        "{'roles': {'" + "ä".repeat(32) + "': {}}}",
                        "aurora:model.roles.ää"),
                argumentSet(
                        "tokens for nobody who logs in",
                        "{'roles': {'a': {'login': false, 'iam': true}}}",
                        "aurora:model.roles.a.iam: a role that cannot log in"),
                argumentSet(
                        "a schema without an owner",
                        "{'schemas': {'s': {}}}",
                        "aurora:model.schemas.s.owner: say which role owns the schema"),
                argumentSet(
                        "an owner nobody declared",
                        "{'schemas': {'s': {'owner': 'x'}}}",
                        "aurora:model.schemas.s.owner = \"x\": must be a declared role: []"),
                argumentSet(
                        "a grantee nobody declared",
                        "{'roles': {'a': {}}, 'schemas': {'s': {'owner': 'a', 'access': {'b': 'all'}}}}",
                        "aurora:model.schemas.s.access.b: the name must be a declared role: [a]"),
                argumentSet(
                        "a level nobody knows",
                        "{'roles': {'a': {}}, 'schemas': {'s': {'owner': 'a', 'access': {'a': 'write'}}}}",
                        "aurora:model.schemas.s.access.a = \"write\": must be one of all, readWrite"));
    }
}
