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
    GENERATE,
    /** Make a logical database of a temporary environment. */
    CREATE_DATABASE,
    /** Drop one, and the roles that came with it. */
    DROP_DATABASE,
    /** List them. */
    LIST_DATABASES;

    /** As a request spells it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is about a whole database, and so works from another one: the function's own. */
    public boolean isAboutDatabases() {
        return this == CREATE_DATABASE || this == DROP_DATABASE || this == LIST_DATABASES;
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
