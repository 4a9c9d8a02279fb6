package local.provider;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import local.failure.Refusal;

/**
 * A stand-in that serves the engine on this machine's loopback address. It runs in a process of its own, as a plugin, or inside a test's JVM,
 * where the engine attaches to it ({@code PULUMI_DEBUG_PROVIDERS=name:port}).
 */
public final class ProviderServer implements AutoCloseable {
    /** As Pulumi's own providers: a state with long lists must not fail at gRPC's 4 MB. */
    private static final int LARGEST_MESSAGE_BYTES = 400 * 1024 * 1024;

    private final StandIn standIn;
    private final EngineConnection engine;
    private final Server server;

    private ProviderServer(StandIn standIn, EngineConnection engine, Server server) {
        this.standIn = standIn;
        this.engine = engine;
        this.server = server;
    }

    /**
     * Starts to serve.
     *
     * @param port 0 for any free one
     * @param standIn what is served
     */
    public static ProviderServer start(int port, StandIn standIn) {
        EngineConnection engine = new EngineConnection();
        Server server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .maxInboundMessageSize(LARGEST_MESSAGE_BYTES)
                .addService(new ProviderService(standIn, engine))
                .build();
        try {
            return new ProviderServer(standIn, engine, server.start());
        } catch (IOException e) {
            throw new Refusal(
                    "the provider " + standIn.name() + " cannot listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    /** The port that is listened on. */
    public int port() {
        return server.getPort();
    }

    /** Connects to the engine before it says anything itself; a plugin is told the address when it is started. */
    public void connect(String engineAddress) {
        engine.connect(engineAddress);
    }

    /** Waits until the server is closed. */
    public void awaitEnd() throws InterruptedException {
        server.awaitTermination();
    }

    /** Ends what runs and stops to serve. */
    @Override
    public void close() {
        standIn.cancel();
        server.shutdownNow();
        engine.close();
    }
}
