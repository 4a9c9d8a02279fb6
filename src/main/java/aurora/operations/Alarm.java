package aurora.operations;

/**
 * When somebody is told.
 *
 * @param name part of its resource's name
 * @param meaning what it means and where to look, for the person who gets it
 * @param subject what is measured
 * @param statistic {@code Average}, {@code Maximum}, {@code Minimum} or {@code Sum} of a period
 * @param periodSeconds length of a period
 * @param periods how many of them in a row
 * @param side on which side of the threshold it rings
 */
record Alarm(
        String name,
        String meaning,
        Subject subject,
        String metric,
        String statistic,
        int periodSeconds,
        int periods,
        Side side,
        double threshold) {

    /** What an alarm watches. */
    enum Subject {
        CLUSTER("AWS/RDS", "DBClusterIdentifier"),
        FUNCTION("AWS/Lambda", "FunctionName"),
        FAILURES("AWS/SQS", "QueueName"),
        LOGINS("Aurora", "Cluster");

        private final String namespace;
        private final String dimension;

        Subject(String namespace, String dimension) {
            this.namespace = namespace;
            this.dimension = dimension;
        }

        String namespace() {
            return namespace;
        }

        String dimension() {
            return dimension;
        }
    }

    /** A side of the threshold. */
    enum Side {
        ABOVE("GreaterThanThreshold"),
        BELOW("LessThanThreshold");

        private final String operator;

        Side(String operator) {
            this.operator = operator;
        }

        String operator() {
            return operator;
        }
    }
}
