package aurora.config;

import java.util.List;

/** The numbers of days that AWS accepts where it keeps things for a while. */
final class Retention {

    static final Rule<Integer> LOG_DAYS = Rule.oneOf(List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653));

    /** Performance Insights: a week free of charge, else whole months of 31 days up to 23, or two years. */
    static final Rule<Integer> INSIGHTS_DAYS = new Rule<>(
            "7, a multiple of 31 up to 713, or 731",
            days -> days == 7 || days == 731 || (days >= 31 && days <= 713 && days % 31 == 0));

    private Retention() {}
}
