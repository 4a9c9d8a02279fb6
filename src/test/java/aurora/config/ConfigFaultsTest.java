package aurora.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused, and in which words. */
class ConfigFaultsTest {

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedInTheseWords(String json, String fault) {
        assertThat(Configs.faults(json)).anySatisfy(found -> assertThat(found).startsWith(fault));
    }

    static Stream<Arguments> refused() {
        return Stream.of(shapes(), database(), network(), accessAndPlatform(), operations(), ssh(), rest())
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> shapes() {
        return Stream.of(
                argumentSet(
                        "a key nobody knows", "{'clustre': {}}", "aurora:clustre: no such key; did you mean cluster?"),
                argumentSet(
                        "a platform nobody knows",
                        "{'platform': 'azure'}",
                        "aurora:platform = \"azure\": must be one of aws, local"),
                argumentSet(
                        "a text for a switch",
                        "{'temporary': 'yes'}",
                        "aurora:temporary = \"yes\": must be true or false"),
                argumentSet(
                        "a text for an object", "{'cluster': 'big'}", "aurora:cluster = \"big\": must be an object"),
                argumentSet("nothing for an object", "{'cluster': null}", "aurora:cluster = null: must be an object"),
                argumentSet(
                        "a text for a number",
                        "{'database': {'port': '5432'}}",
                        "aurora:database.port = \"5432\": must be an integer from 1150 to 65535"));
    }

    private static Stream<Arguments> database() {
        return Stream.of(
                argumentSet(
                        "a reserved port",
                        "{'database': {'port': 443}}",
                        "aurora:database.port = 443: must be an integer from 1150"),
                argumentSet(
                        "a name AWS refuses",
                        "{'database': {'name': 'my-db'}}",
                        "aurora:database.name = \"my-db\": must be a letter and then"),
                argumentSet(
                        "a reserved administrator",
                        "{'database': {'masterUsername': 'admin'}}",
                        "aurora:database.masterUsername = \"admin\": must be"));
    }

    private static Stream<Arguments> network() {
        return Stream.of(
                argumentSet(
                        "a word that is nearly another",
                        "{'network': {'exsting': {}}}",
                        "aurora:network.exsting: no such key; did you mean existing? (known are cidr, endpointSecurityGroups,"
                                + " existing, flowLogRetentionDays, zones)"),
                argumentSet(
                        "one zone",
                        "{'network': {'zones': 1}}",
                        "aurora:network.zones = 1: must be an integer from 2 to 3"),
                argumentSet(
                        "a public range",
                        "{'network': {'cidr': '8.8.0.0/16'}}",
                        "aurora:network.cidr = \"8.8.0.0/16\": must be a private IPv4 range"),
                argumentSet(
                        "a range with host bits",
                        "{'network': {'cidr': '10.0.1.0/20'}}",
                        "aurora:network.cidr = \"10.0.1.0/20\": must be a private IPv4 range"),
                argumentSet(
                        "a range that is too small",
                        "{'network': {'cidr': '10.0.0.0/26'}}",
                        "aurora:network.cidr = \"10.0.0.0/26\": must be a private IPv4 range"),
                argumentSet(
                        "a range for a network that exists",
                        "{'network': {'cidr': '10.0.0.0/20', 'existing': {}}}",
                        "aurora:network.cidr: belongs to a VPC that is made"),
                argumentSet(
                        "an existing network without a name",
                        "{'network': {'existing': {'subnetTags': {'a': 'b'}}}}",
                        "aurora:network.existing.vpcId: name the VPC by either vpcId or vpcTags"),
                argumentSet(
                        "one subnet for two zones",
                        "{'network': {'existing': {'vpcId': 'vpc-0123456789abcdef0', 'subnetIds': ['subnet-0123456789abcdef0']}}}",
                        "aurora:network.existing.subnetIds: name one subnet for each of the 2 zones"),
                argumentSet(
                        "an endpoint in a network that is made",
                        "{'network': {'endpointSecurityGroups': {'secretsmanager': 'sg-0123456789abcdef0'}}}",
                        "aurora:network.endpointSecurityGroups: a VPC that is made has no endpoints yet"));
    }

    private static Stream<Arguments> accessAndPlatform() {
        return Stream.of(
                argumentSet(
                        "a policy for a role that does not log in",
                        "{'access': {'attachTo': {'nobody': ['x']}}}",
                        "aurora:access.attachTo.nobody: the name must be one of the roles that log in by IAM: [migrator, app]"),
                argumentSet(
                        "a function that ends before it can connect",
                        "{'function': {'timeoutSeconds': 200}}",
                        "aurora:function.timeoutSeconds: is 200, but connecting"),
                argumentSet(
                        "a version of the local server nobody has",
                        "{'platform': 'local', 'local': {'postgresVersion': 12}}",
                        "aurora:local.postgresVersion = 12: must be one of 13, 14, 15, 16, 17, 18"),
                argumentSet(
                        "a cluster on this machine",
                        "{'platform': 'local', 'cluster': {'dataApi': true}}",
                        "aurora:cluster: has no meaning on platform local"),
                argumentSet(
                        "a local server in the cloud",
                        "{'local': {'postgresVersion': 17}}",
                        "aurora:local: has no meaning on platform aws"));
    }

    private static Stream<Arguments> operations() {
        return Stream.of(
                argumentSet(
                        "a proxy before a cluster that pauses",
                        "{'cluster': {'capacity': {'minimum': 0}}, 'proxy': {'enabled': true}}",
                        "aurora:proxy.enabled: a proxy keeps connections open, so the cluster would never pause"),
                argumentSet(
                        "a deployer without a name",
                        "{'deployment': {'enabled': true, 'permissionsBoundary': 'arn:aws:iam::123456789012:policy/b'}}",
                        "aurora:deployment.enabled: say who deploys"),
                argumentSet(
                        "a deployer without bounds",
                        "{'deployment': {'enabled': true, 'gitHub': {'repository': 'acme/db'}}}",
                        "aurora:deployment.permissionsBoundary: say which policy bounds the roles"),
                argumentSet(
                        "a whole organization's repositories",
                        "{'deployment': {'gitHub': {'repository': 'acme/*'}}}",
                        "aurora:deployment.gitHub.repository = \"acme/*\": must be a repository such as"),
                argumentSet(
                        "every branch",
                        "{'deployment': {'gitHub': {'repository': 'acme/db', 'branch': '*'}}}",
                        "aurora:deployment.gitHub.branch = \"*\": must be the name of one branch"),
                argumentSet(
                        "an operation that there is not",
                        "{'deployment': {'pulumiCloud': {'organization': 'acme', 'operations': ['*']}}}",
                        "aurora:deployment.pulumiCloud.operations[0] = \"*\": must be one of preview, update"),
                argumentSet(
                        "an organization that is not said",
                        "{'deployment': {'pulumiCloud': {}}}",
                        "aurora:deployment.pulumiCloud.organization: say which"),
                argumentSet(
                        "a proxy that serves nobody",
                        "{'proxy': {'enabled': true}}",
                        "aurora:proxy.secretArns: name the secret of at least one role"),
                argumentSet(
                        "a proxy for a role with tokens",
                        "{'proxy': {'secretArns': {'app': 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:a-AbCdEf'}}}",
                        "aurora:proxy.secretArns.app: the name must be a role that logs in with a password"),
                argumentSet(
                        "a lock longer than what it keeps",
                        "{'backups': {'deleteAfterDays': 7, 'lock': {'minimumDays': 30}}}",
                        "aurora:backups.deleteAfterDays: is 7, less than lock.minimumDays = 30"),
                argumentSet(
                        "a lock on what may be thrown away",
                        "{'temporary': true, 'backups': {'lock': {}}}",
                        "aurora:backups.lock: a temporary stack must be able to throw its copies away"),
                argumentSet(
                        "a schedule of five fields",
                        "{'driftCheck': {'schedule': 'cron(0 6 * * *)'}}",
                        "aurora:driftCheck.schedule = \"cron(0 6 * * *)\": must be a time such as"),
                argumentSet(
                        "an x86 machine",
                        "{'jumpBox': {'instanceType': 't3.micro'}}",
                        "aurora:jumpBox.instanceType = \"t3.micro\": must be an arm64 instance type"),
                argumentSet(
                        "a jump box for a role nobody declared",
                        "{'jumpBox': {'databaseRole': 'root'}}",
                        "aurora:jumpBox.databaseRole = \"root\": must be one of the roles that log in by IAM"));
    }

    private static Stream<Arguments> ssh() {
        return Stream.of(
                argumentSet(
                        "SSH from everywhere",
                        "{'jumpBox': {'ssh': {'from': '0.0.0.0/0', 'until': '2026-09-02T18:00:00Z'}}}",
                        "aurora:jumpBox.ssh.from = \"0.0.0.0/0\": must be one address"),
                argumentSet(
                        "SSH from nowhere said",
                        "{'jumpBox': {'ssh': {'until': '2026-09-02T18:00:00Z'}}}",
                        "aurora:jumpBox.ssh.from: say it; nobody may come in from everywhere"),
                argumentSet(
                        "SSH until yesterday",
                        "{'jumpBox': {'ssh': {'from': '203.0.113.7/32', 'until': '2026-08-31T12:00:00Z'}}}",
                        "aurora:jumpBox.ssh.until = \"2026-08-31T12:00:00Z\": must be a moment in the next seven days"),
                argumentSet(
                        "SSH for months",
                        "{'jumpBox': {'ssh': {'from': '203.0.113.7/32', 'until': '2026-12-01T12:00:00Z'}}}",
                        "aurora:jumpBox.ssh.until = \"2026-12-01T12:00:00Z\": must be a moment in the next seven days"));
    }

    private static Stream<Arguments> rest() {
        return Stream.of(
                argumentSet(
                        "no address",
                        "{'alarms': {'emails': ['me']}}",
                        "aurora:alarms.emails[0] = \"me\": must be an e-mail address"),
                argumentSet(
                        "a tag AWS refuses", "{'tags': {'aws:name': 'x'}}", "aurora:tags.aws:name: the name must be"),
                argumentSet(
                        "too little patience with a cluster that sleeps",
                        "{'cluster': {'capacity': {'minimum': 0}}, 'function': {'connectBudgetSeconds': 20}}",
                        "aurora:function.connectBudgetSeconds: is 20, but a cluster that pauses may need 45 seconds"));
    }

    @Test
    void everyFaultIsListedAtOnce() {
        assertThatThrownBy(() -> Configs.read("{'database': {'port': 1}, 'network': {'zones': 9}, 'cluter': {}}"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Pulumi.test.yaml: 3 faults")
                .hasMessageContainingAll("aurora:database.port = 1", "aurora:network.zones = 9", "aurora:cluter");
    }

    @Test
    void oneFaultIsCalledOne() {
        assertThatThrownBy(() -> Configs.read("{'platform': 'x'}"))
                .hasMessageStartingWith("Pulumi.test.yaml: 1 fault\n");
    }
}
