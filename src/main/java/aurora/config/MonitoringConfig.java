package aurora.config;

import java.util.List;

/**
 * How closely the instances are watched.
 *
 * @param intervalSeconds between two points of enhanced monitoring; 0 = off
 * @param insightsDays how long Performance Insights keeps its data
 * @param databaseInsights {@code standard} or {@code advanced} (which needs at least 465 days)
 */
public record MonitoringConfig(int intervalSeconds, int insightsDays, String databaseInsights) {

    private static final int LEAST_ADVANCED_DAYS = 465;

    static MonitoringConfig read(Section section) {
        String mode = section.text("databaseInsights", "standard", Rule.oneOf("standard", "advanced"));
        boolean advanced = mode.equals("advanced");
        int days = section.integer("insightsDays", advanced ? LEAST_ADVANCED_DAYS : 7, Retention.INSIGHTS_DAYS);
        if (advanced && days < LEAST_ADVANCED_DAYS) {
            section.fault("insightsDays", "advanced database insights keep at least 465 days, not " + days);
        }
        int interval = section.integer("intervalSeconds", 30, Rule.oneOf(List.of(0, 1, 5, 10, 15, 30, 60)));
        section.finish();
        return new MonitoringConfig(interval, days, mode);
    }

    /** Whether Database Insights run in advanced mode. */
    public boolean advanced() {
        return databaseInsights.equals("advanced");
    }
}
