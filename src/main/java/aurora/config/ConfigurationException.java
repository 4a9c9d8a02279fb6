package aurora.config;

import com.pulumi.exceptions.RunException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The configuration of a stack cannot be used; the message lists every fault, not only the first. As a {@link RunException} it is shown
 * by Pulumi without a stack trace: it is the person's to act on, not the program's.
 */
public final class ConfigurationException extends RunException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * @param file the file a person has to edit, for example {@code Pulumi.dev.yaml}
     * @param faults what is wrong in it; at least one
     */
    public ConfigurationException(String file, List<Fault> faults) {
        super(message(file, faults));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, in the order in which it was found. */
    public List<Fault> faults() {
        return faults;
    }

    private static String message(String file, List<Fault> faults) {
        String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
        return faults.stream()
                .map(fault -> System.lineSeparator() + "  " + fault)
                .collect(Collectors.joining("", file + ": " + count, ""));
    }
}
