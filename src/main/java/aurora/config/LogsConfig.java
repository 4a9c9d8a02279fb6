package aurora.config;

/**
 * What the database logs and for how long it is kept.
 *
 * @param retentionDays in CloudWatch
 * @param statements which statements are logged: {@code none}, {@code ddl}, {@code mod} or {@code all}
 * @param slowStatementMilliseconds statements that take at least this long are logged; 0 = all, -1 = none
 * @param audit classes of statements that pgaudit logs, for example {@code ddl,role}; {@code none} turns it off
 */
public record LogsConfig(int retentionDays, String statements, int slowStatementMilliseconds, String audit) {

    private static final String AUDIT_CLASS = "(read|write|function|role|ddl|misc|misc_set)";

    static LogsConfig read(Section section) {
        LogsConfig config = new LogsConfig(
                section.integer("retentionDays", 365, Retention.LOG_DAYS),
                section.text("statements", "ddl", Rule.oneOf("none", "ddl", "mod", "all")),
                section.integer("slowStatementMilliseconds", 100, Rule.between(-1, Integer.MAX_VALUE)),
                section.text(
                        "audit",
                        "ddl,role",
                        Rule.matching(
                                "none, all, or a list of read, write, function, role, ddl, misc and misc_set",
                                "none|all|" + AUDIT_CLASS + "(," + AUDIT_CLASS + ")*")));
        section.finish();
        return config;
    }

    /** Whether pgaudit is on. */
    public boolean audits() {
        return !audit.equals("none");
    }
}
