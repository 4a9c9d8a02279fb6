package local.provider;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import pulumirpc.EngineGrpc;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;

/** The way back to the engine that drives this provider. An attached server outlives engines: each one announces itself. */
final class EngineConnection implements EngineLog, AutoCloseable {
    private final AtomicReference<@Nullable ManagedChannel> channel = new AtomicReference<>();

    void connect(String address) {
        replace(ManagedChannelBuilder.forTarget(address).usePlaintext().build());
    }

    @Override
    public void info(String urn, String message) {
        ManagedChannel current = channel.get();
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

    @Override
    public void close() {
        replace(null);
    }

    private void replace(@Nullable ManagedChannel next) {
        ManagedChannel last = channel.getAndSet(next);
        if (last != null) {
            last.shutdown();
        }
    }
}
