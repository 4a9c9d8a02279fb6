package aurora.operations;

import aurora.operations.Alarm.Subject;
import java.util.Map;

/** How CloudWatch finds the measurements of one subject. */
final class Dimensions {

    private Dimensions() {}

    /** A metric made from a log has none: its name alone tells whose it is. */
    static Map<String, String> of(Subject subject, String name) {
        return subject == Subject.LOGINS ? Map.of() : Map.of(subject.dimension(), name);
    }
}
