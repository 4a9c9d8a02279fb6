package local.provider;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import org.jspecify.annotations.Nullable;
import pulumirpc.EngineGrpc;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;

/**
 * The way back to the engine that drives this provider. An attached server outlives engines: each one announces itself. The channel is made
 * when there is something to say, because the engine waits for a plugin to start.
 */
final class EngineConnection implements EngineLog, AutoCloseable {
    private @Nullable String address;
    private @Nullable ManagedChannel channel;

    synchronized void connect(String engine) {
        if (!engine.equals(address)) {
            close();
            address = engine;
        }
    }

    @Override
    public void info(String urn, String message) {
        ManagedChannel current = channel();
        if (current == null) {
            return;
        }
        EngineGrpc.newBlockingStub(current)
                .log(LogRequest.newBuilder()
                        .setSeverity(LogSeverity.INFO)
                        .setUrn(urn)
                        .setMessage(message)
                        .build());
    }

    /** Nobody listens before an engine has announced itself. */
    private synchronized @Nullable ManagedChannel channel() {
        if (channel == null && address != null) {
            channel = ManagedChannelBuilder.forTarget(address).usePlaintext().build();
        }
        return channel;
    }

    @Override
    public synchronized void close() {
        if (channel != null) {
            channel.shutdown();
        }
        channel = null;
        address = null;
    }
}
