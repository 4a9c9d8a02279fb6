package rolemanager.model;

import java.util.Map;

/** Where progress is told. Never give it a secret. */
public interface Journal {
    /** Tells nobody. */
    Journal SILENT = (event, details) -> {};

    /**
     * Tells that something happened.
     *
     * @param details in the order in which they are to be read
     */
    void note(String event, Map<String, String> details);
}
