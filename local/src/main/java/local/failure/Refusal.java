package local.failure;

/**
 * Something a person has to act on: the message says what failed, on what, why, and what to do next. It is shown without a stack trace, so
 * it must be complete by itself.
 */
public final class Refusal extends RuntimeException {
    /**
     * A refusal of our own.
     *
     * @param message what failed, on what, why, what to do
     */
    public Refusal(String message) {
        super(message);
    }

    /**
     * A refusal that something else led to.
     *
     * @param message what failed, on what, why, what to do
     * @param cause what was thrown
     */
    public Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
