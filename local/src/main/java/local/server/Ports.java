package local.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.IntStream;
import local.failure.Refusal;

/** TCP ports of this machine's loopback address. */
final class Ports {
    /** Below the range that Linux takes the ports of outgoing connections from, so that a stored port is not taken by chance. */
    private static final int FIRST = 20_000;

    private static final int COUNT = 12_000;

    private Ports() {}

    /** A free port, the same one for the same folder as long as it stays free: two clones get different ones, one clone keeps its own. */
    static int freeFor(Path folder) {
        int start = Math.floorMod(folder.toAbsolutePath().normalize().toString().hashCode(), COUNT);
        return IntStream.range(0, COUNT)
                .map(step -> FIRST + (start + step) % COUNT)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("no port from " + FIRST + " on is free on 127.0.0.1; name one (--port)"));
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
