package aurora.config;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong while a configuration is read, so that a person sees all of it at once. Not thread-safe. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void add(String path, String problem) {
        found.add(new Fault(path, problem));
    }

    /** @throws ConfigurationException if anything was found */
    void throwIfAny(String file) {
        if (!found.isEmpty()) {
            throw new ConfigurationException(file, found);
        }
    }
}
