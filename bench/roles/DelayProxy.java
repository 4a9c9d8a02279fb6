import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A network in between: passes bytes on after a delay, without limiting how many are under way, and counts round trips. */
final class DelayProxy {
    private record Chunk(byte[] bytes, long due) {}

    private final int target;
    private final long delayNanos;
    private final ServerSocket server;
    private final AtomicInteger roundTrips = new AtomicInteger();

    DelayProxy(int target, long delayNanos) throws IOException {
        this.target = target;
        this.delayNanos = delayNanos;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** How often the client spoke and was answered since the last call. */
    int roundTrips() {
        return roundTrips.getAndSet(0);
    }

    private void accept() {
        while (true) {
            try {
                Socket client = server.accept();
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                AtomicBoolean asked = new AtomicBoolean();
                pass(client, upstream, () -> asked.set(true));
                pass(upstream, client, () -> {
                    if (asked.getAndSet(false)) {
                        roundTrips.incrementAndGet();
                    }
                });
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void pass(Socket from, Socket to, Runnable seen) {
        BlockingQueue<Chunk> queue = new LinkedBlockingQueue<>();
        start(() -> {
            byte[] buffer = new byte[65536];
            try (InputStream in = from.getInputStream()) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    seen.run();
                    queue.add(new Chunk(java.util.Arrays.copyOf(buffer, n), System.nanoTime() + delayNanos / 2));
                }
            } catch (IOException e) {
                // The other side is gone; the empty chunk tells the writer.
            }
            queue.add(new Chunk(new byte[0], 0));
        });
        start(() -> {
            try (OutputStream out = to.getOutputStream()) {
                for (Chunk chunk = queue.take(); chunk.bytes().length > 0; chunk = queue.take()) {
                    for (long wait = chunk.due() - System.nanoTime(); wait > 0; wait = chunk.due() - System.nanoTime()) {
                        LockSupport.parkNanos(wait);
                    }
                    out.write(chunk.bytes());
                }
            } catch (IOException | InterruptedException e) {
                // The connection is over.
            }
        });
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }
}
