package rolemanager.aws;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import rolemanager.testing.TestCertificates;

/**
 * Stands before a PostgreSQL server and asks who is to log in by token for it, as Amazon RDS does for members of rds_iam: as a password in clear
 * text, inside TLS (PostgreSQL documentation, Message Flow, AuthenticationCleartextPassword). It lets them in to the real server by certificate.
 * Everybody else it passes on as they come.
 */
final class TokenGate implements AutoCloseable {
    private static final char[] STORE_PASSWORD = "gate".toCharArray();
    private static final int CLEARTEXT_PASSWORD = 3;

    private final TestCertificates certificates;
    private final int target;
    private final Set<String> byToken;
    private final Map<String, String> tokens = new ConcurrentSkipListMap<>();
    private final List<String> withoutTls = new CopyOnWriteArrayList<>();
    private final ServerSocket server = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());

    TokenGate(TestCertificates certificates, int target, Set<String> byToken) throws IOException {
        this.certificates = certificates;
        this.target = target;
        this.byToken = byToken;
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** The tokens that came, by who sent them. */
    Map<String, String> tokens() {
        return tokens;
    }

    /** What came before TLS was there, besides the wish for it. */
    List<String> withoutTls() {
        return withoutTls;
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            Socket client = server.accept();
            start(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        byte[] wish = client.getInputStream().readNBytes(8);
        if (wish.length < 8 || wish[4] != 4 || wish[5] != (byte) 210) {
            withoutTls.add(new String(wish, StandardCharsets.ISO_8859_1));
            client.close();
            return;
        }
        client.getOutputStream().write('S');
        SSLSocket inside = (SSLSocket) context("localhost").getSocketFactory().createSocket(client, null, true);
        inside.setUseClientMode(false);
        DataInputStream in = new DataInputStream(inside.getInputStream());
        byte[] startup = new byte[in.readInt() - 4];
        in.readFully(startup);
        String user = user(startup);
        if (byToken.contains(user)) {
            tokens.put(user, askForToken(in, new DataOutputStream(inside.getOutputStream())));
        }
        Socket upstream = upstream(byToken.contains(user) ? user : "localhost");
        DataOutputStream out = new DataOutputStream(upstream.getOutputStream());
        out.writeInt(startup.length + 4);
        out.write(startup);
        start(() -> pass(upstream.getInputStream(), inside.getOutputStream()));
        pass(in, out);
    }

    private static String user(byte[] startup) {
        List<String> words =
                List.of(new String(startup, 4, startup.length - 4, StandardCharsets.UTF_8).split("\0", -1));
        return words.get(words.indexOf("user") + 1);
    }

    private static String askForToken(DataInputStream in, DataOutputStream out) throws IOException {
        out.writeByte('R');
        out.writeInt(8);
        out.writeInt(CLEARTEXT_PASSWORD);
        out.flush();
        if (in.readByte() != 'p') {
            throw new IOException("no password came");
        }
        byte[] token = new byte[in.readInt() - 4];
        in.readFully(token);
        return new String(token, 0, token.length - 1, StandardCharsets.UTF_8);
    }

    private Socket upstream(String certificate) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), target);
        socket.getOutputStream().write(new byte[] {0, 0, 0, 8, 4, (byte) 210, 22, 47});
        if (socket.getInputStream().read() != 'S') {
            throw new IOException("the server speaks no TLS");
        }
        return context(certificate).getSocketFactory().createSocket(socket, "localhost", target, true);
    }

    private SSLContext context(String certificate) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(certificates.keyStore(certificate, STORE_PASSWORD), STORE_PASSWORD);
            KeyStore authorities = KeyStore.getInstance("PKCS12");
            authorities.load(null, null);
            authorities.setCertificateEntry("authority", certificates.authority());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pass(InputStream in, OutputStream out) throws IOException {
        try (in;
                out) {
            in.transferTo(out);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** A side that is gone ends the work; what that means for the client is what the tests look at. */
    private void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                if (tokens.isEmpty()
                        && !server.isClosed()
                        && String.valueOf(e.getMessage()).contains("no TLS")) {
                    throw new UncheckedIOException(e);
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
