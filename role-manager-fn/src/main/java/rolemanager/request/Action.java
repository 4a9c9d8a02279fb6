package rolemanager.request;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a request asks for. */
public enum Action {
    /** Make the database what the model says. */
    MANAGE,
    /** Say what manage would do. */
    PLAN,
    /** Prove that the database is what the model says. */
    CHECK,
    /** Describe the roles as they are. */
    REPORT,
    /** Write a model of the database as it is. */
    GENERATE;

    /** As a request spells it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The action of that name. */
    public static Optional<Action> of(String text) {
        return Arrays.stream(values()).filter(a -> a.text().equals(text)).findFirst();
    }

    /** Every action's name, for messages. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Action::text).toList();
    }
}
