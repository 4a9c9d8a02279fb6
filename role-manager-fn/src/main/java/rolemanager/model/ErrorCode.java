package rolemanager.model;

/** Why an action failed, by who can do something about it. */
public enum ErrorCode {
    /** The request is wrong; nothing was opened. */
    BAD_REQUEST("BadRequest"),
    /** A guard says no; nothing was changed. */
    REFUSED("Refused"),
    /** The server could not be reached or did not let us in. */
    UNAVAILABLE("Unavailable"),
    /** A statement failed; everything was rolled back. */
    STATEMENT_FAILED("StatementFailed"),
    /** Others kept us from finishing, also after retries; everything was rolled back. */
    CONFLICT("Conflict"),
    /** The database is not what the model says. */
    CHECK_FAILED("CheckFailed"),
    /** The environment of the function is incomplete or wrong. */
    CONFIGURATION("Configuration");

    private final String type;

    ErrorCode(String type) {
        this.type = type;
    }

    /** The {@code errorType} of an answer. */
    public String type() {
        return type;
    }
}
