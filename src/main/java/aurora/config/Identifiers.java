package aurora.config;

/** Names as RDS allows them for clusters, instances and snapshots. */
final class Identifiers {

    static final Rule<String> RULE = Rule.matching(
            "up to 63 lower-case letters, digits and single hyphens, beginning with a letter",
            "(?!.*--)[a-z][a-z0-9-]{0,61}[a-z0-9]|[a-z]");

    private Identifiers() {}
}
