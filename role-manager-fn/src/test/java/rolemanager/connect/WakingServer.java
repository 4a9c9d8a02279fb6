package rolemanager.connect;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import rolemanager.testing.TestCertificates;

/** Tells the first callers that it is starting up, as PostgreSQL does once TLS stands, and passes the later ones on to a real server. */
final class WakingServer implements AutoCloseable {
    private static final String STARTING = "SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0\0";

    private final SSLSocketFactory tls;
    private final int target;
    private final int refusals;
    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

    WakingServer(TestCertificates certificates, int target, int refusals) throws IOException {
        this.tls = tls(certificates);
        this.target = target;
        this.refusals = refusals;
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() throws IOException {
        for (int caller = 0; !server.isClosed(); caller++) {
            Socket client = server.accept();
            if (caller < refusals) {
                refuse(client);
            } else {
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), target);
                start(() -> client.getInputStream().transferTo(upstream.getOutputStream()));
                start(() -> upstream.getInputStream().transferTo(client.getOutputStream()));
            }
        }
    }

    /** An error in the place of a login (PostgreSQL documentation, Message Formats, ErrorResponse). */
    private void refuse(Socket client) throws IOException {
        client.getInputStream().readNBytes(8);
        client.getOutputStream().write('S');
        try (SSLSocket inside = (SSLSocket) tls.createSocket(client, null, true)) {
            inside.setUseClientMode(false);
            DataInputStream in = new DataInputStream(inside.getInputStream());
            in.readNBytes(in.readInt() - 4);
            byte[] fields = STARTING.getBytes(StandardCharsets.US_ASCII);
            DataOutputStream out = new DataOutputStream(inside.getOutputStream());
            out.writeByte('E');
            out.writeInt(fields.length + 4);
            out.write(fields);
            out.flush();
        }
    }

    private static SSLSocketFactory tls(TestCertificates certificates) {
        try {
            char[] password = "waking".toCharArray();
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(certificates.keyStore("localhost", password), password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                if (!server.isClosed() && !String.valueOf(e.getMessage()).contains("closed")) {
                    throw new IllegalStateException(e);
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
