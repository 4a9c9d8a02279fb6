package aurora.controls;

import aurora.testing.StackTester;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a stack can be: few combinations of its options in which every two settings of different options meet. */
final class Variants {

    /** Fixed, so that a failure can be seen again. */
    private static final long SEED = 20260901;

    /** One setting of one option. */
    record Setting(String name, UnaryOperator<StackTester> apply) {

        private static Setting of(String name, String... keysAndValues) {
            return new Setting(name, tester -> {
                StackTester changed = tester;
                for (int index = 0; index < keysAndValues.length; index += 2) {
                    changed = changed.with(keysAndValues[index], keysAndValues[index + 1]);
                }
                return changed;
            });
        }

        private static Setting in(String name, String partition, String region) {
            return new Setting(name, tester -> tester.in(partition, region));
        }
    }

    private static final List<List<Setting>> OPTIONS = List.of(
            List.of(
                    Setting.of("network made", "network", "{'zones': 3}"),
                    Setting.of(
                            "network found",
                            "network",
                            "{'zones': 3, 'existing': {'vpcTags': {'a': 'b'}, 'subnetTags': {'a': 'b'}},"
                                    + " 'endpointSecurityGroups': {'secretsmanager': 'sg-0123456789abcdef0'}}")),
            List.of(
                    Setting.of("serverless", "cluster", "{'instances': {'count': 2}}"),
                    Setting.of("pausing", "cluster", "{'capacity': {'minimum': 0}, 'dataApi': true}"),
                    Setting.of(
                            "provisioned",
                            "cluster",
                            "{'instances': {'class': 'db.r7g.large', 'count': 3}, 'storage': 'iops',"
                                    + " 'customEndpoints': {'analytics': {'instances': [3]}},"
                                    + " 'monitoring': {'databaseInsights': 'advanced'}}"),
                    Setting.of(
                            "restored",
                            "cluster",
                            "{'restore': {'cluster': 'old'}, 'logs': {'audit': 'none'}, 'parameters': {'work_mem': '65536'}}")),
            List.of(
                    Setting.of("kept"),
                    Setting.of(
                            "named", "tags", "{'owner': 'platform'}", "database", "{'name': 'orders', 'port': 6432}")),
            List.of(
                    Setting.of("quiet"),
                    Setting.of("watched", "alarms", "{'enabled': true, 'emails': ['a@example.org']}")),
            List.of(
                    Setting.of("not copied"),
                    Setting.of("copied", "backups", "{'enabled': true, 'lock': {'changeableForDays': 3}}")),
            List.of(Setting.of("unchecked"), Setting.of("checked", "driftCheck", "{'enabled': true}")),
            List.of(
                    Setting.of("no way in"),
                    Setting.of("jump box", "jumpBox", "{'enabled': true, 'databaseRole': 'app'}")),
            List.of(
                    Setting.of("plain function"),
                    Setting.of("snapshot function", "function", "{'snapStart': true, 'reservedConcurrency': 1}")),
            List.of(
                    Setting.of("deployed by hand"),
                    Setting.of(
                            "deployed by others",
                            "deployment",
                            "{'enabled': true, 'permissionsBoundary': 'arn:aws:iam::123456789012:policy/boundary',"
                                    + " 'pulumiCloud': {'organization': 'acme'}, 'gitHub': {'repository': 'acme/db'}}")),
            List.of(
                    Setting.of("open policies"),
                    Setting.of(
                            "confined policies",
                            "access",
                            "{'sourceVpcOnly': true, 'attachTo': {'app': ['service']}}")),
            List.of(
                    Setting.in("in aws", "aws", "eu-central-1"),
                    Setting.in("in GovCloud", "aws-us-gov", "us-gov-west-1"),
                    Setting.in("in China", "aws-cn", "cn-north-1")));

    private Variants() {}

    /** Everything that can be switched on at once; it keeps every control. */
    static StackTester full() {
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

    /** A pairwise covering set, chosen greedily. */
    static List<List<Setting>> pairwise() {
        Random random = new Random(SEED);
        Set<Set<Setting>> open = pairs();
        List<List<Setting>> chosen = new ArrayList<>();
        while (!open.isEmpty()) {
            List<Setting> best = List.of();
            long most = 0;
            for (int attempt = 0; attempt < 50; attempt++) {
                List<Setting> candidate = OPTIONS.stream()
                        .map(option -> option.get(random.nextInt(option.size())))
                        .toList();
                long covered = open.stream().filter(candidate::containsAll).count();
                if (covered > most) {
                    most = covered;
                    best = candidate;
                }
            }
            List<Setting> taken = best;
            open.removeIf(taken::containsAll);
            if (!taken.isEmpty()) {
                chosen.add(taken);
            }
        }
        return chosen;
    }

    static Set<Set<Setting>> pairs() {
        Set<Set<Setting>> pairs = new HashSet<>();
        for (int first = 0; first < OPTIONS.size(); first++) {
            for (int second = first + 1; second < OPTIONS.size(); second++) {
                for (Setting one : OPTIONS.get(first)) {
                    OPTIONS.get(second).forEach(other -> pairs.add(Set.of(one, other)));
                }
            }
        }
        return pairs;
    }
}
