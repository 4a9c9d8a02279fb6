package aurora.controls;

import aurora.testing.StackTester;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The two ends of what a stack can be. */
public final class Variants {

    private Variants() {}

    /** Everything that can be switched on at once; it keeps every control. */
    public static StackTester full() {
        return StackTester.stack("full")
                .with("database", "{'port': 6432, 'masterUsername': 'cluster_admin'}")
                .with(
                        "model",
                        "{'roles': {'app': {}, 'migrator': {}, 'legacy': {'iam': false}},"
                                + " 'schemas': {'app': {'owner': 'migrator', 'access': {'app': 'all'}}}}")
                .with("cluster", "{'instances': {'count': 2}, 'customEndpoints': {'analytics': {'instances': [2]}}}")
                .with("alarms", "{'enabled': true, 'emails': ['a@example.org']}")
                .with("backups", "{'enabled': true, 'lock': {}}")
                .with("driftCheck", "{'enabled': true}")
                .with("jumpBox", "{'enabled': true, 'databaseRole': 'app'}")
                .with(
                        "proxy",
                        "{'enabled': true, 'secretArns': {'legacy':"
                                + " 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:legacy-AbCdEf'}}")
                .with(
                        "deployment",
                        "{'enabled': true, 'permissionsBoundary': 'arn:aws:iam::123456789012:policy/boundary',"
                                + " 'pulumiCloud': {'organization': 'acme'}, 'gitHub': {'repository': 'acme/db'}}")
                .with(
                        "function",
                        "{'reservedConcurrency': 1, 'codeSigningConfigArn':"
                                + " 'arn:aws:lambda:eu-west-1:123456789012:code-signing-config:csc-0123456789abcdef0'}");
    }

    /** The other side of most switches of {@link #full}, in another part of AWS. */
    public static StackTester opposite() {
        return StackTester.stack("opposite")
                .in("aws-us-gov", "us-gov-west-1")
                .with("temporary", "true")
                .with("tags", "{'owner': 'platform'}")
                .with(
                        "network",
                        "{'zones': 3, 'existing': {'vpcTags': {'a': 'b'}, 'subnetTags': {'a': 'b'}},"
                                + " 'endpointSecurityGroups': {'secretsmanager': 'sg-0123456789abcdef0'}}")
                .with(
                        "cluster",
                        "{'engineVersion': '16.8', 'instances': {'class': 'db.r7g.large', 'count': 3}, 'storage': 'iops',"
                                + " 'restore': {'snapshot': 'before'}, 'logs': {'audit': 'none'}, 'dataApi': true,"
                                + " 'monitoring': {'intervalSeconds': 0, 'databaseInsights': 'advanced'}}")
                .with("access", "{'attachTo': {'app': ['service']}}")
                .with("function", "{'snapStart': true}")
                .with(
                        "jumpBox",
                        "{'enabled': true, 'ssh': {'from': '203.0.113.7/32', 'until': '"
                                + Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS) + "'}}");
    }
}
