package aurora.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every key can be set, and what is set arrives: each component of each record differs from its default in one of these. */
class ConfigEveryKeyTest {

    private static final String MADE = """
            {'temporary': true,
             'tags': {'owner': 'platform'},
             'database': {'name': 'orders', 'port': 5433, 'masterUsername': 'administrator'},
             'model': {'database': 'orders', 'roles': {'writer': {'iam': false}, 'reader': {}},
                       'schemas': {'sales': {'owner': 'writer', 'access': {'reader': 'readWrite'}}}},
             'network': {'cidr': '172.16.0.0/16', 'zones': 3, 'flowLogRetentionDays': 400},
             'cluster': {'engineVersion': '16.8', 'allowMajorUpgrade': true, 'applyImmediately': true,
                         'capacity': {'minimum': 4, 'maximum': 32.5},
                         'instances': {'count': 2, 'promotionTiers': [3, 15]},
                         'deletionProtection': false, 'finalSnapshot': false, 'backupRetentionDays': 14,
                         'backupWindow': '01:00-01:30', 'maintenanceWindow': 'mon:02:00-mon:03:00',
                         'logs': {'retentionDays': 731, 'statements': 'mod', 'slowStatementMilliseconds': 500, 'audit': 'all'},
                         'monitoring': {'intervalSeconds': 5, 'insightsDays': 731, 'databaseInsights': 'advanced'},
                         'restore': {'cluster': 'old', 'time': '2026-05-01T10:00:00Z'},
                         'storage': 'iops', 'dataApi': true, 'extendedSupport': false, 'certificateAuthority': 'rds-ca-ecc384-g1',
                         'customEndpoints': {'analytics': {'type': 'ANY', 'instances': [2]}},
                         'parameters': {'work_mem': '65536'}},
             'driftCheck': {'enabled': true, 'schedule': 'cron(0 0 ? * MON *)'},
             'alarms': {'enabled': true, 'emails': ['team@example.org'], 'cpuPercent': 70, 'acuPercent': 80, 'connections': 100,
                        'freeableMemoryMegabytes': 512, 'replicaLagMilliseconds': 500, 'failedLogins': 1},
             'backups': {'enabled': true, 'schedule': 'cron(0 3 * * ? *)', 'deleteAfterDays': 30},
             'jumpBox': {'enabled': true, 'instanceType': 't4g.small', 'idleMinutes': 60, 'nightlyStop': 'cron(0 20 * * ? *)',
                         'databaseRole': 'reader',
                         'ssh': {'from': '203.0.113.7/32', 'until': '2026-09-02T18:00:00Z'}},
             'proxy': {'enabled': true, 'secretArns': {'writer': 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:w-AbCdEf'},
                       'secretKeyArns': ['arn:aws:kms:eu-west-1:123456789012:key/01234567'], 'idleClientSeconds': 60,
                       'maximumConnectionsPercent': 50},
             'deployment': {'enabled': true, 'permissionsBoundary': 'arn:aws:iam::123456789012:policy/boundary', 'previewPlans': false,
                            'stateBucket': 'state', 'pulumiCloud': {'organization': 'acme'}, 'gitHub': {'repository': 'acme/db'}},
             'access': {'attachTo': {'reader': ['service']}, 'sourceVpcOnly': true},
             'function': {'memoryMegabytes': 2048, 'timeoutSeconds': 600, 'connectBudgetSeconds': 90, 'lockTimeoutSeconds': 45,
                          'statementTimeoutSeconds': 240, 'logRetentionDays': 400, 'reservedConcurrency': 1, 'snapStart': true,
                          'codeSigningConfigArn': 'arn:aws:lambda:eu-west-1:123456789012:code-signing-config:csc-0123456789abcdef0'}}
            """;

    private static final String FOUND = """
            {'network': {'existing': {'vpcTags': {'name': 'main'}, 'subnetTags': {'tier': 'data'}},
                         'endpointSecurityGroups': {'secretsmanager': 'sg-0123456789abcdef0'}},
             'cluster': {'identifier': 'legacy', 'adopt': true,
                         'instances': {'class': 'db.r7g.large', 'identifiers': ['legacy-1']}}}
            """;

    private static final String FOUND_BY_ID = """
            {'network': {'existing': {'vpcId': 'vpc-0123456789abcdef0',
                                      'subnetIds': ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1']}},
             'backups': {'lock': {'minimumDays': 30, 'changeableForDays': 7}},
             'cluster': {'capacity': {'minimum': 0, 'autoPauseSeconds': 900},
                         'restore': {'snapshot': 'before-the-change'}}}
            """;

    private static final String ON_THIS_MACHINE = """
            {'platform': 'local', 'local': {'postgresVersion': 15, 'port': 55432}}
            """;

    private static final String IN_ANOTHERS_CLUSTER = """
            {'temporary': true, 'database': {'shareFrom': 'dev', 'template': 'seeded'}}
            """;

    @Test
    void everyKeyCanBeSet() {
        Set<String> untouched = new TreeSet<>();
        collect("", defaults(), defaults(), untouched);
        for (String json : List.of(MADE, FOUND, FOUND_BY_ID, ON_THIS_MACHINE, IN_ANOTHERS_CLUSTER)) {
            Set<String> same = new TreeSet<>();
            collect("", defaults(), Configs.read(json), same);
            untouched.retainAll(same);
        }

        assertThat(untouched).isEmpty();
    }

    @Test
    void aCapacityIsWhatIsWritten() {
        assertThat(Configs.read(MADE).cluster().capacity()).isEqualTo(new CapacityConfig(4, 32.5, Optional.empty()));
    }

    @Test
    void anExactVersionIsKeptAsWritten() {
        assertThat(Configs.read(MADE).cluster().engineVersion()).hasToString("16.8");
    }

    private static StackConfig defaults() {
        return Configs.read("{}");
    }

    /** Adds the paths of all components that are the same in both records. */
    private static void collect(String path, Object expected, Object actual, Set<String> same) {
        for (RecordComponent component : expected.getClass().getRecordComponents()) {
            Object before = value(component, expected);
            Object after = value(component, actual);
            String where = path + "/" + component.getName();
            if (before instanceof Record && after instanceof Record) {
                collect(where, before, after, same);
            } else if (before.equals(after)) {
                same.add(where);
            }
        }
    }

    private static Object value(RecordComponent component, Object owner) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException cannotRead) {
            throw new LinkageError("cannot read " + component, cannotRead);
        }
    }
}
