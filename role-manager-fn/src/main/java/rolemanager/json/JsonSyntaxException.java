package rolemanager.json;

/** The text is not JSON; the message names line, column and what was expected there. */
public final class JsonSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    JsonSyntaxException(String message) {
        super(message);
    }
}
