package aurora.controls;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** Every switch of the configuration that decides which resources there are or what goes together in one, with its settings. */
final class Options {

    private static final String FOUND = "{'zones': 3, 'existing': {'vpcTags': {'a': 'b'}, 'subnetTags': {'a': 'b'}}}";
    private static final String PROXY =
            "{'enabled': true, 'secretArns': {'legacy': 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:legacy-AbCdEf'}}";
    private static final String LEGACY = "{'roles': {'app': {}, 'migrator': {}, 'legacy': {'iam': false}},"
            + " 'schemas': {'app': {'owner': 'migrator', 'access': {'app': 'all'}}}}";

    private static final Setting PAUSING = Setting.of("pausing", "cluster", "{'capacity': {'minimum': 0}}");
    private static final Setting TEMPORARY = Setting.of("temporary", "temporary", "true");
    private static final Setting LOCKED =
            Setting.of("copied and locked", "backups", "{'enabled': true, 'lock': {'changeableForDays': 3}}");
    private static final Setting PROXIED = Setting.of("proxy", "proxy", PROXY, "model", LEGACY);

    /** What the configuration refuses together. */
    static final List<Set<Setting>> REFUSED = List.of(Set.of(PAUSING, PROXIED), Set.of(TEMPORARY, LOCKED));

    static final List<List<Setting>> ALL = List.of(
            List.of(
                    Setting.of("network of two zones"),
                    Setting.of("network of three zones", "network", "{'zones': 3}"),
                    Setting.of("network found", "network", FOUND),
                    Setting.of(
                            "network found with endpoints",
                            "network",
                            FOUND,
                            "network",
                            "{'endpointSecurityGroups': {'secretsmanager': 'sg-0123456789abcdef0',"
                                    + " 'ssm': 'sg-0123456789abcdef0'}}")),
            List.of(
                    Setting.of("serverless"),
                    PAUSING,
                    Setting.of("provisioned", "cluster", "{'instances': {'class': 'db.r7g.large'}}")),
            List.of(
                    Setting.of("one instance"),
                    Setting.of(
                            "three instances and an endpoint",
                            "cluster",
                            "{'instances': {'count': 3}, 'customEndpoints': {'analytics': {'instances': [3]}}}")),
            List.of(
                    Setting.of("the usual version"),
                    Setting.of("exactly 16.8", "cluster", "{'engineVersion': '16.8'}"),
                    Setting.of("version 18", "cluster", "{'engineVersion': '18'}")),
            List.of(Setting.of("standard storage"), Setting.of("fast storage", "cluster", "{'storage': 'iops'}")),
            List.of(
                    Setting.of("new data"),
                    Setting.of("data of a snapshot", "cluster", "{'restore': {'snapshot': 'before'}}"),
                    Setting.of("data of a cluster", "cluster", "{'restore': {'cluster': 'old'}}")),
            List.of(
                    Setting.of("standard insights"),
                    Setting.of("advanced insights", "cluster", "{'monitoring': {'databaseInsights': 'advanced'}}")),
            List.of(
                    Setting.of("monitored"),
                    Setting.of(
                            "not monitored",
                            "cluster",
                            "{'monitoring': {'intervalSeconds': 0}, 'extendedSupport': false}")),
            List.of(
                    Setting.of("audited"),
                    Setting.of(
                            "not audited",
                            "cluster",
                            "{'logs': {'audit': 'none'}, 'parameters': {'work_mem': '65536'}}")),
            List.of(Setting.of("no data API"), Setting.of("data API", "cluster", "{'dataApi': true}")),
            List.of(Setting.of("kept"), TEMPORARY),
            List.of(
                    Setting.of("the usual names"),
                    Setting.of(
                            "other names",
                            "tags",
                            "{'owner': 'platform'}",
                            "database",
                            "{'name': 'orders', 'port': 6432}")),
            List.of(
                    Setting.of("quiet"),
                    Setting.of("watched", "alarms", "{'enabled': true, 'emails': ['a@example.org']}")),
            List.of(Setting.of("not copied"), Setting.of("copied", "backups", "{'enabled': true}"), LOCKED),
            List.of(Setting.of("unchecked"), Setting.of("checked", "driftCheck", "{'enabled': true}")),
            List.of(
                    Setting.of("no way in"),
                    Setting.of("jump box", "jumpBox", "{'enabled': true, 'databaseRole': 'app'}"),
                    Setting.of(
                            "jump box with SSH",
                            "jumpBox",
                            "{'enabled': true, 'ssh': {'from': '203.0.113.7/32', 'until': '" + tomorrow() + "'}}")),
            List.of(
                    Setting.of("deployed by hand"),
                    Setting.of(
                            "deployed by others",
                            "deployment",
                            "{'enabled': true, 'permissionsBoundary': 'arn:aws:iam::123456789012:policy/boundary',"
                                    + " 'pulumiCloud': {'organization': 'acme'}, 'gitHub': {'repository': 'acme/db'}}")),
            List.of(
                    Setting.of("plain function"),
                    Setting.of("function from a snapshot", "function", "{'snapStart': true}"),
                    Setting.of(
                            "function confined",
                            "function",
                            "{'reservedConcurrency': 1, 'codeSigningConfigArn':"
                                    + " 'arn:aws:lambda:eu-west-1:123456789012:code-signing-config:csc-0123456789abcdef0'}")),
            List.of(Setting.of("no proxy"), PROXIED),
            List.of(
                    Setting.of("open policies"),
                    Setting.of("confined policies", "access", "{'sourceVpcOnly': true}"),
                    Setting.of("attached policies", "access", "{'attachTo': {'app': ['service']}}")),
            List.of(
                    Setting.in("in aws", "aws", "eu-central-1"),
                    Setting.in("in GovCloud", "aws-us-gov", "us-gov-west-1"),
                    Setting.in("in China", "aws-cn", "cn-north-1")));

    private Options() {}

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    }
}
