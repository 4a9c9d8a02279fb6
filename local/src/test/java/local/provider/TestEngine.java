package local.provider;

import com.google.protobuf.Empty;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import pulumirpc.EngineGrpc;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.Plugin;
import pulumirpc.Provider;
import pulumirpc.ResourceProviderGrpc;

/** Drives a provider as Pulumi's engine does, through real gRPC in both directions, and keeps what it logs. */
public final class TestEngine implements AutoCloseable {
    /** What was logged for which resource. */
    public record Line(String urn, String message) {}

    private final List<Line> log = new CopyOnWriteArrayList<>();
    private final Server engine;
    private final ProviderServer provider;
    private final ManagedChannel channel;

    private TestEngine(StandIn standIn) throws IOException {
        this.engine = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(new EngineGrpc.EngineImplBase() {
                    @Override
                    public void log(LogRequest request, StreamObserver<Empty> answers) {
                        log.add(new Line(request.getUrn(), request.getMessage()));
                        answers.onNext(Empty.getDefaultInstance());
                        answers.onCompleted();
                    }
                })
                .build()
                .start();
        this.provider = ProviderServer.start(0, standIn);
        this.channel = ManagedChannelBuilder.forAddress("127.0.0.1", provider.port())
                .usePlaintext()
                .build();
    }

    public static TestEngine attachedTo(StandIn standIn) throws IOException {
        TestEngine engine = new TestEngine(standIn);
        engine.stub()
                .attach(Plugin.PluginAttach.newBuilder()
                        .setAddress(engine.address())
                        .build());
        return engine;
    }

    public String address() {
        return "127.0.0.1:" + engine.getPort();
    }

    public ResourceProviderGrpc.ResourceProviderBlockingStub stub() {
        return ResourceProviderGrpc.newBlockingStub(channel);
    }

    public List<Line> log() {
        return log;
    }

    public List<String> messages() {
        return log.stream().map(Line::message).toList();
    }

    public static String urn(String type, String name) {
        return "urn:pulumi:test::project::" + type + "::" + name;
    }

    public Provider.ConfigureResponse configure(Map<String, ?> configuration) {
        return stub().configure(Provider.ConfigureRequest.newBuilder()
                .setArgs(Properties.write(configuration))
                .build());
    }

    public Provider.CheckResponse check(String urn, Map<String, ?> inputs) {
        return stub().check(Provider.CheckRequest.newBuilder()
                .setUrn(urn)
                .setNews(Properties.write(inputs))
                .build());
    }

    public Provider.DiffResponse diff(String urn, State old, Map<String, ?> inputs) {
        return stub().diff(Provider.DiffRequest.newBuilder()
                .setUrn(urn)
                .setId(old.id())
                .setOldInputs(Properties.write(old.inputs()))
                .setOlds(Properties.write(old.outputs()))
                .setNews(Properties.write(inputs))
                .build());
    }

    public State create(String urn, Map<String, Object> inputs) {
        return create(urn, inputs, false);
    }

    public State create(String urn, Map<String, Object> inputs, boolean preview) {
        Provider.CreateResponse made = stub().create(Provider.CreateRequest.newBuilder()
                .setUrn(urn)
                .setProperties(Properties.write(inputs))
                .setPreview(preview)
                .build());
        return new State(made.getId(), inputs, Properties.read(made.getProperties()));
    }

    public State update(String urn, State old, Map<String, Object> inputs) {
        return update(urn, old, inputs, false);
    }

    public State update(String urn, State old, Map<String, Object> inputs, boolean preview) {
        Provider.UpdateResponse changed = stub().update(Provider.UpdateRequest.newBuilder()
                .setUrn(urn)
                .setId(old.id())
                .setOldInputs(Properties.write(old.inputs()))
                .setOlds(Properties.write(old.outputs()))
                .setNews(Properties.write(inputs))
                .setPreview(preview)
                .build());
        return new State(old.id(), inputs, Properties.read(changed.getProperties()));
    }

    /** As a refresh: the id is empty when the resource is gone. */
    public State read(String urn, State old) {
        Provider.ReadResponse found = stub().read(Provider.ReadRequest.newBuilder()
                .setUrn(urn)
                .setId(old.id())
                .setInputs(Properties.write(old.inputs()))
                .setProperties(Properties.write(old.outputs()))
                .build());
        return new State(found.getId(), Properties.read(found.getInputs()), Properties.read(found.getProperties()));
    }

    public void delete(String urn, State old) {
        stub().delete(Provider.DeleteRequest.newBuilder()
                .setUrn(urn)
                .setId(old.id())
                .setOldInputs(Properties.write(old.inputs()))
                .setProperties(Properties.write(old.outputs()))
                .build());
    }

    public Map<String, Object> invoke(String token, Map<String, ?> arguments) {
        return Properties.read(stub().invoke(Provider.InvokeRequest.newBuilder()
                        .setTok(token)
                        .setArgs(Properties.write(arguments))
                        .build())
                .getReturn());
    }

    @Override
    public void close() {
        channel.shutdownNow();
        provider.close();
        engine.shutdownNow();
    }
}
