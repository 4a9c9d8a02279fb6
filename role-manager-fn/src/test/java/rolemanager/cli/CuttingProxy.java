package rolemanager.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and a server and, when the n-th piece comes from the client, has something done to the client. */
final class CuttingProxy implements AutoCloseable {
    /** What becomes of the piece at which the client is cut. */
    enum Last {
        LOST,
        DELIVERED
    }

    private final int target;
    private final int cutAt;
    private final Last last;
    private final Runnable cut;
    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final AtomicInteger pieces = new AtomicInteger();

    CuttingProxy(int target, int cutAt, Last last, Runnable cut) throws IOException {
        this.target = target;
        this.cutAt = cutAt;
        this.last = last;
        this.cut = cut;
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Whether so many pieces came that the client was cut. */
    boolean hasCut() {
        return pieces.get() >= cutAt;
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            Socket client = server.accept();
            Socket upstream = new Socket(InetAddress.getLoopbackAddress(), target);
            start(() -> forth(client, upstream));
            start(() -> back(upstream, client));
        }
    }

    private void forth(Socket client, Socket upstream) throws IOException {
        try (InputStream in = client.getInputStream();
                OutputStream out = upstream.getOutputStream()) {
            byte[] buffer = new byte[65_536];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                boolean isLast = pieces.incrementAndGet() == cutAt;
                if (!isLast || last == Last.DELIVERED) {
                    out.write(buffer, 0, n);
                }
                if (isLast) {
                    cut.run();
                    return;
                }
            }
        }
    }

    private static void back(Socket upstream, Socket client) throws IOException {
        try (InputStream in = upstream.getInputStream();
                OutputStream out = client.getOutputStream()) {
            in.transferTo(out);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** When one side is gone, so is the other: that is the end of the work and no fault. */
    private void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                if (pieces.get() == 0 && !server.isClosed()) {
                    throw new UncheckedIOException("before the client said anything", e);
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
