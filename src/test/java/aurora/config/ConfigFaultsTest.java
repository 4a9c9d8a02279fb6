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
        return Stream.of(
                argumentSet(
                        "a key nobody knows", "{'clustre': {}}", "aurora:clustre: no such key; did you mean cluster?"),
                argumentSet(
                        "a key nobody knows, inside",
                        "{'cluster': {'capacity': {'max': 4}}}",
                        "aurora:cluster.capacity.max: no such key; did you mean maximum?"),
                argumentSet(
                        "a platform nobody knows",
                        "{'platform': 'azure'}",
                        "aurora:platform = \"azure\": must be one of aws, local"),
                argumentSet(
                        "a text for a switch",
                        "{'temporary': 'yes'}",
                        "aurora:temporary = \"yes\": must be true or false"),
                argumentSet(
                        "the text \"false\" for a switch",
                        "{'cluster': {'dataApi': 'false'}}",
                        "aurora:cluster.dataApi = \"false\": must be true or false"),
                argumentSet(
                        "a text for an object", "{'cluster': 'big'}", "aurora:cluster = \"big\": must be an object"),
                argumentSet("nothing for an object", "{'cluster': null}", "aurora:cluster = null: must be an object"),
                argumentSet(
                        "a text for a number",
                        "{'database': {'port': '5432'}}",
                        "aurora:database.port = \"5432\": must be an integer from 1150 to 65535"),
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
                        "aurora:database.masterUsername = \"admin\": must be"),
                argumentSet(
                        "a third of a capacity unit",
                        "{'cluster': {'capacity': {'minimum': 0.3}}}",
                        "aurora:cluster.capacity.minimum = 0.3: must be a multiple of 0.5"),
                argumentSet(
                        "more at least than at most",
                        "{'cluster': {'capacity': {'minimum': 8, 'maximum': 4}}}",
                        "aurora:cluster.capacity.minimum: is 8.0, more than maximum = 4.0"),
                argumentSet(
                        "a pause that is too short",
                        "{'cluster': {'capacity': {'minimum': 0, 'autoPauseSeconds': 60}}}",
                        "aurora:cluster.capacity.autoPauseSeconds = 60: must be an integer from 300 to 86400"),
                argumentSet(
                        "a pause without zero capacity",
                        "{'cluster': {'capacity': {'autoPauseSeconds': 600}}}",
                        "aurora:cluster.capacity.autoPauseSeconds: only a cluster with minimum: 0 pauses"),
                argumentSet(
                        "a pause the version cannot",
                        "{'cluster': {'engineVersion': '16.2', 'capacity': {'minimum': 0}}}",
                        "aurora:cluster.capacity.minimum: 0 lets the cluster pause, which 16.2 cannot"),
                argumentSet(
                        "capacity of provisioned instances",
                        "{'cluster': {'instances': {'class': 'db.r7g.large'}, 'capacity': {'maximum': 4}}}",
                        "aurora:cluster.capacity: applies to db.serverless"),
                argumentSet(
                        "a version nobody has",
                        "{'cluster': {'engineVersion': 12}}",
                        "aurora:cluster.engineVersion = 12: must be a major version from 13 to 18"),
                argumentSet(
                        "no version at all",
                        "{'cluster': {'engineVersion': 'latest'}}",
                        "aurora:cluster.engineVersion = \"latest\": must be"),
                argumentSet(
                        "too many instances",
                        "{'cluster': {'instances': {'count': 16}}}",
                        "aurora:cluster.instances.count = 16: must be an integer from 1 to 15"),
                argumentSet(
                        "no class of instances",
                        "{'cluster': {'instances': {'class': 'r7g.large'}}}",
                        "aurora:cluster.instances.class = \"r7g.large\": must be"),
                argumentSet(
                        "tiers for fewer instances",
                        "{'cluster': {'instances': {'count': 3, 'promotionTiers': [0]}}}",
                        "aurora:cluster.instances.promotionTiers: has 1 entries for 3 instances"),
                argumentSet(
                        "backups for too long",
                        "{'cluster': {'backupRetentionDays': 36}}",
                        "aurora:cluster.backupRetentionDays = 36: must be an integer from 1 to 35"),
                argumentSet(
                        "a window without an end",
                        "{'cluster': {'backupWindow': '03:00'}}",
                        "aurora:cluster.backupWindow = \"03:00\": must be a daily time"),
                argumentSet(
                        "a window that is too short",
                        "{'cluster': {'backupWindow': '03:00-03:20'}}",
                        "aurora:cluster.backupWindow = \"03:00-03:20\": must be a daily time"),
                argumentSet(
                        "windows at the same time",
                        "{'cluster': {'backupWindow': '04:00-05:00'}}",
                        "aurora:cluster.backupWindow: 04:00-05:00 overlaps maintenanceWindow sun:04:30-sun:05:30"),
                argumentSet(
                        "no protection without being temporary",
                        "{'cluster': {'deletionProtection': false}}",
                        "aurora:cluster.deletionProtection: only a stack with aurora:temporary: true"),
                argumentSet(
                        "no last snapshot without being temporary",
                        "{'cluster': {'finalSnapshot': false}}",
                        "aurora:cluster.finalSnapshot: only a stack with aurora:temporary: true"),
                argumentSet(
                        "an upgrade with too little memory",
                        "{'cluster': {'allowMajorUpgrade': true}}",
                        "aurora:cluster.capacity.minimum: a major upgrade needs at least 4 ACU"),
                argumentSet(
                        "advanced insights for a week",
                        "{'cluster': {'monitoring': {'databaseInsights': 'advanced', 'insightsDays': 7}}}",
                        "aurora:cluster.monitoring.insightsDays: advanced database insights keep at least 465 days"),
                argumentSet(
                        "days of insights nobody sells",
                        "{'cluster': {'monitoring': {'insightsDays': 30}}}",
                        "aurora:cluster.monitoring.insightsDays = 30: must be 7, a multiple of 31"),
                argumentSet(
                        "days of logs nobody sells",
                        "{'cluster': {'logs': {'retentionDays': 31}}}",
                        "aurora:cluster.logs.retentionDays = 31: must be one of 1, 3, 5"),
                argumentSet(
                        "an interval nobody offers",
                        "{'cluster': {'monitoring': {'intervalSeconds': 31}}}",
                        "aurora:cluster.monitoring.intervalSeconds = 31: must be one of 0, 1, 5"),
                argumentSet(
                        "two sources of data",
                        "{'cluster': {'restore': {'snapshot': 'a', 'cluster': 'b'}}}",
                        "aurora:cluster.restore.snapshot: give either snapshot or cluster"),
                argumentSet(
                        "a time of nothing",
                        "{'cluster': {'restore': {'time': '2026-05-01T10:00:00Z'}}}",
                        "aurora:cluster.restore.time: is the time of a cluster's backups"),
                argumentSet(
                        "adopting what is not named",
                        "{'cluster': {'adopt': true}}",
                        "aurora:cluster.identifier: say which cluster to adopt"),
                argumentSet(
                        "an identifier RDS refuses",
                        "{'cluster': {'identifier': 'My--Cluster'}}",
                        "aurora:cluster.identifier = \"My--Cluster\": must be up to 63 lower-case letters"),
                argumentSet(
                        "an endpoint for instances that are not there",
                        "{'cluster': {'customEndpoints': {'a': {'instances': [2]}}}}",
                        "aurora:cluster.customEndpoints.a.instances[0] = 2: must be an integer from 1 to 1"),
                argumentSet(
                        "a parameter that the stack owns",
                        "{'cluster': {'parameters': {'rds.force_ssl': '0'}}}",
                        "aurora:cluster.parameters.rds.force_ssl: is set by the stack itself"),
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
                        "aurora:network.endpointSecurityGroups: a VPC that is made has no endpoints yet"),
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
                        "aurora:local: has no meaning on platform aws"),
                argumentSet(
                        "a proxy before a cluster that pauses",
                        "{'cluster': {'capacity': {'minimum': 0}}, 'proxy': {'enabled': true}}",
                        "aurora:proxy.enabled: a proxy keeps connections open, so the cluster would never pause"),
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
                        "aurora:jumpBox.databaseRole = \"root\": must be one of the roles that log in by IAM"),
                argumentSet(
                        "no address",
                        "{'alarms': {'emails': ['me']}}",
                        "aurora:alarms.emails[0] = \"me\": must be an e-mail address"),
                argumentSet(
                        "a tag AWS refuses", "{'tags': {'aws:name': 'x'}}", "aurora:tags.aws:name: the name must be"));
    }

    @ParameterizedTest
    @MethodSource("refusedModels")
    void aModelIsRefusedInTheseWords(String model, String fault) {
        assertThat(Configs.faults("{'model': " + model + "}"))
                .anySatisfy(found -> assertThat(found).startsWith(fault));
    }

    static Stream<Arguments> refusedModels() {
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
