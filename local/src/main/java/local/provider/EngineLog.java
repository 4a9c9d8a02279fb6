package local.provider;

/** The engine's log: what is said here is shown to the person who runs the operation, while it runs. */
public interface EngineLog {
    /**
     * Says something about a resource.
     *
     * @param urn the resource's name; empty for the stack as a whole
     * @param message one or more lines
     */
    void info(String urn, String message);
}
