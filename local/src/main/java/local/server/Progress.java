package local.server;

/** Where a command says what it is doing, line by line, to a person who waits. */
@FunctionalInterface
public interface Progress {
    /**
     * Says one line.
     *
     * @param line without its end
     */
    void say(String line);
}
