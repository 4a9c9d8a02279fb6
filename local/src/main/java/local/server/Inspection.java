package local.server;

/**
 * What a start would answer now.
 *
 * @param port the port the server listens on, or will
 * @param starts the start counter that holds after the next start: the stored one while the server runs, else one more
 * @param running whether the server runs
 */
public record Inspection(int port, int starts, boolean running) {}
