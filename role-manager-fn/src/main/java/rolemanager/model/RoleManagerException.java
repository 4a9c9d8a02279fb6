package rolemanager.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An action failed. The message says what, why and what to do next; the faults say it one by one. Neither ever holds a secret. */
public final class RoleManagerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ErrorCode code;
    private final transient List<Fault> faults;

    public RoleManagerException(ErrorCode code, String message, List<Fault> faults, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.faults = List.copyOf(faults);
    }

    public RoleManagerException(ErrorCode code, String message) {
        this(code, message, List.of(), null);
    }

    public RoleManagerException(ErrorCode code, String message, Throwable cause) {
        this(code, message, List.of(), cause);
    }

    /** One error for a list of faults, which the message repeats line by line. */
    public static RoleManagerException of(ErrorCode code, String summary, List<Fault> faults) {
        StringBuilder message = new StringBuilder(summary);
        faults.forEach(fault -> message.append("\n  ").append(fault));
        return new RoleManagerException(code, message.toString(), faults, null);
    }

    public ErrorCode code() {
        return code;
    }

    /** Empty when the message says it all. */
    public List<Fault> faults() {
        return faults;
    }
}
