package aurora.config;

import java.util.List;
import java.util.Optional;

/**
 * The role manager's Lambda function.
 *
 * @param memoryMegabytes also decides how much CPU it gets
 * @param timeoutSeconds after which AWS ends an invocation; more than the three times below together
 * @param connectBudgetSeconds how long it may take to reach a cluster, which may have to wake up first
 * @param lockTimeoutSeconds how long a statement waits for a lock
 * @param statementTimeoutSeconds how long a statement may take
 * @param logRetentionDays in CloudWatch
 * @param reservedConcurrency invocations at once; fresh accounts refuse any, so it is optional
 * @param snapStart start from a snapshot of the initialised function; its old versions stay until somebody deletes them
 * @param codeSigningConfigArn only code signed by its profiles is accepted
 */
public record FunctionConfig(
        int memoryMegabytes,
        int timeoutSeconds,
        int connectBudgetSeconds,
        int lockTimeoutSeconds,
        int statementTimeoutSeconds,
        int logRetentionDays,
        Optional<Integer> reservedConcurrency,
        boolean snapStart,
        Optional<String> codeSigningConfigArn) {

    private static final Rule<String> SIGNING_CONFIG = Rule.matching(
            "an ARN such as \"arn:aws:lambda:eu-west-1:123456789012:code-signing-config:csc-0123456789abcdef0\"",
            "arn:aws[a-z-]*:lambda:[a-z0-9-]+:\\d{12}:code-signing-config:csc-[0-9a-f]{17}");

    /** A cluster that slept for less than a day answers after about 15 seconds, otherwise after 30 and more. */
    private static final int WAKE_UP_SECONDS = 45;

    /** @param capacity a cluster that pauses has to wake up first */
    static FunctionConfig read(Section section, CapacityConfig capacity) {
        FunctionConfig config = new FunctionConfig(
                section.integer("memoryMegabytes", 1024, Rule.between(256, 10240)),
                section.integer("timeoutSeconds", 300, Rule.between(30, 900)),
                section.integer("connectBudgetSeconds", 60, Rule.between(5, 600)),
                section.integer("lockTimeoutSeconds", 30, Rule.between(1, 600)),
                section.integer("statementTimeoutSeconds", 120, Rule.between(1, 600)),
                section.integer("logRetentionDays", 365, Retention.LOG_DAYS),
                section.integer("reservedConcurrency", Rule.between(1, 1000)),
                section.flag("snapStart", false),
                section.text("codeSigningConfigArn", SIGNING_CONFIG));
        config.check(section, capacity);
        section.finish();
        return config;
    }

    /** What this leads to though it is allowed. */
    List<String> warnings() {
        return snapStart
                ? List.of(
                        "aurora:function.snapStart: each change of the function publishes a version, which nobody deletes, and AWS keeps all of"
                                + " them ready; docs/decisions/0007-snapstart-is-off.md says how to take the old ones away")
                : List.of();
    }

    private void check(Section section, CapacityConfig capacity) {
        int needed = connectBudgetSeconds + lockTimeoutSeconds + statementTimeoutSeconds;
        if (timeoutSeconds <= needed) {
            section.fault(
                    "timeoutSeconds",
                    "is " + timeoutSeconds + ", but connecting, waiting for a lock and one statement may take " + needed
                            + " together; raise it or lower those");
        }
        if (capacity.pauses() && connectBudgetSeconds < WAKE_UP_SECONDS) {
            section.fault(
                    "connectBudgetSeconds",
                    "is " + connectBudgetSeconds + ", but a cluster that pauses may need " + WAKE_UP_SECONDS
                            + " seconds to wake up");
        }
    }
}
