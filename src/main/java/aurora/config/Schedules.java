package aurora.config;

/** When something happens, as AWS writes it. */
final class Schedules {

    private static final String FIELD = "[0-9A-Za-z*?,/#-]+";

    /** Six fields, all in UTC; of day of month and day of week one is a question mark. */
    static final Rule<String> CRON = new Rule<>(
            "a time such as \"cron(0 5 * * ? *)\": minute, hour, day of month, month, day of week, year; UTC",
            text -> text.matches("cron\\(" + FIELD + "( " + FIELD + "){5}\\)") && text.contains("?"));

    private Schedules() {}
}
