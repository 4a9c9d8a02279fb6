package aurora.operations;

import aurora.config.AlarmsConfig;
import aurora.config.InstancesConfig;
import aurora.operations.Alarm.Side;
import aurora.operations.Alarm.Subject;
import java.util.ArrayList;
import java.util.List;

/** Which alarms a database has. Pure. */
final class AlarmPlan {

    static final String FAILED_LOGINS = "FailedLogins";

    private static final int MINUTES_5 = 300;
    private static final double BYTES_PER_MEGABYTE = 1024.0 * 1024.0;

    private AlarmPlan() {}

    static List<Alarm> of(AlarmsConfig settings, InstancesConfig instances) {
        List<Alarm> alarms = new ArrayList<>(load(settings));
        if (instances.serverless()) {
            alarms.add(above(
                    "capacity",
                    "The cluster is near its maximum capacity; raise aurora:cluster.capacity.maximum",
                    Subject.CLUSTER,
                    "ACUUtilization",
                    "Average",
                    3,
                    settings.acuPercent()));
        }
        if (instances.count() > 1) {
            alarms.add(above(
                    "replica-lag",
                    "Readers show old data; look for long transactions and busy readers",
                    Subject.CLUSTER,
                    "AuroraReplicaLagMaximum",
                    "Maximum",
                    2,
                    settings.replicaLagMilliseconds()));
        }
        alarms.addAll(roleManager(settings));
        return List.copyOf(alarms);
    }

    private static List<Alarm> load(AlarmsConfig settings) {
        return List.of(
                above(
                        "cpu",
                        "The database's processors are busy; look at the top statements in Performance Insights",
                        Subject.CLUSTER,
                        "CPUUtilization",
                        "Average",
                        3,
                        settings.cpuPercent()),
                above(
                        "connections",
                        "Many connections; look for a pool without a limit",
                        Subject.CLUSTER,
                        "DatabaseConnections",
                        "Maximum",
                        2,
                        settings.connections()),
                new Alarm(
                        "memory",
                        "Little memory is left; raise the maximum capacity or look for big sorts",
                        Subject.CLUSTER,
                        "FreeableMemory",
                        "Minimum",
                        MINUTES_5,
                        3,
                        Side.BELOW,
                        settings.freeableMemoryMegabytes() * BYTES_PER_MEGABYTE),
                above(
                        "deadlocks",
                        "Transactions block each other; the PostgreSQL log names the statements",
                        Subject.CLUSTER,
                        "Deadlocks",
                        "Sum",
                        1,
                        0));
    }

    private static List<Alarm> roleManager(AlarmsConfig settings) {
        return List.of(
                above(
                        "failed-logins",
                        "Logins by IAM token are refused; the log iam-db-auth-error says whose and why",
                        Subject.LOGINS,
                        FAILED_LOGINS,
                        "Sum",
                        1,
                        settings.failedLogins()),
                above(
                        "function-errors",
                        "The role manager failed; its log says why",
                        Subject.FUNCTION,
                        "Errors",
                        "Sum",
                        1,
                        0),
                above(
                        "function-throttles",
                        "The role manager was not allowed to run; look at the account's concurrency",
                        Subject.FUNCTION,
                        "Throttles",
                        "Sum",
                        1,
                        0),
                above(
                        "drift",
                        "A scheduled check failed: the roles are not as declared, or the database cannot be"
                                + " reached; run pulumi preview",
                        Subject.FAILURES,
                        "ApproximateNumberOfMessagesVisible",
                        "Maximum",
                        1,
                        0));
    }

    private static Alarm above(
            String name,
            String meaning,
            Subject subject,
            String metric,
            String statistic,
            int periods,
            double threshold) {
        return new Alarm(name, meaning, subject, metric, statistic, MINUTES_5, periods, Side.ABOVE, threshold);
    }
}
