package aurora.database;

import aurora.config.ClusterConfig;
import aurora.config.EngineVersion;
import aurora.config.LogsConfig;
import java.util.Collection;
import java.util.TreeMap;

/** What the cluster's parameter group says. Pure; sorted by name. */
final class ClusterParameters {

    /** A setting. {@code immediate} = takes effect at once; otherwise at the next restart. */
    record Parameter(String name, String value, boolean immediate) {

        String applyMethod() {
            return immediate ? "immediate" : "pending-reboot";
        }
    }

    private final TreeMap<String, Parameter> parameters = new TreeMap<>();

    private ClusterParameters() {}

    static Collection<Parameter> of(ClusterConfig settings) {
        ClusterParameters group = new ClusterParameters();
        group.requireEncryption();
        group.log(settings.logs(), settings.engineVersion());
        // Whether one of these is dynamic is only known to AWS, which refuses "immediate" where it is not.
        settings.parameters().forEach((name, value) -> group.add(new Parameter(name, value, false)));
        return group.parameters.values();
    }

    private void requireEncryption() {
        immediate("rds.force_ssl", "1");
        immediate("ssl_min_protocol_version", "TLSv1.2");
        immediate("password_encryption", "scram-sha-256");
    }

    private void log(LogsConfig logs, EngineVersion version) {
        immediate("log_connections", version.connectionLog());
        immediate("log_disconnections", "1");
        immediate("log_lock_waits", "1");
        immediate("log_statement", logs.statements());
        immediate("log_min_duration_statement", Integer.toString(logs.slowStatementMilliseconds()));
        add(new Parameter("shared_preload_libraries", libraries(logs), false));
        if (logs.audits()) {
            immediate("pgaudit.log", logs.audit());
        }
    }

    private static String libraries(LogsConfig logs) {
        return logs.audits() ? "pg_stat_statements,pgaudit" : "pg_stat_statements";
    }

    private void immediate(String name, String value) {
        add(new Parameter(name, value, true));
    }

    private void add(Parameter parameter) {
        parameters.put(parameter.name(), parameter);
    }
}
