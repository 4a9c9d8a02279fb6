package local.provider;

import com.google.protobuf.Empty;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import local.failure.Refusal;
import pulumirpc.Plugin;
import pulumirpc.Provider;
import pulumirpc.ResourceProviderGrpc;

/** The provider protocol as far as the engine speaks it with a provider of custom resources, in front of a {@link StandIn}. */
final class ProviderService extends ResourceProviderGrpc.ResourceProviderImplBase {
    private final StandIn standIn;
    private final EngineConnection engine;
    private final AtomicBoolean introduced = new AtomicBoolean();

    ProviderService(StandIn standIn, EngineConnection engine) {
        this.standIn = standIn;
        this.engine = engine;
    }

    @Override
    public void handshake(
            Provider.ProviderHandshakeRequest request, StreamObserver<Provider.ProviderHandshakeResponse> answers) {
        answer(answers, () -> {
            engine.connect(request.getEngineAddress());
            return Provider.ProviderHandshakeResponse.newBuilder()
                    .setAcceptSecrets(true)
                    .setAcceptResources(true)
                    .build();
        });
    }

    @Override
    public void attach(Plugin.PluginAttach request, StreamObserver<Empty> answers) {
        answer(answers, () -> {
            engine.connect(request.getAddress());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<Plugin.PluginInfo> answers) {
        answer(
                answers,
                () -> Plugin.PluginInfo.newBuilder()
                        .setVersion(standIn.version())
                        .build());
    }

    @Override
    public void checkConfig(Provider.CheckRequest request, StreamObserver<Provider.CheckResponse> answers) {
        answer(
                answers,
                () -> Provider.CheckResponse.newBuilder()
                        .setInputs(request.getNews())
                        .build());
    }

    @Override
    public void diffConfig(Provider.DiffRequest request, StreamObserver<Provider.DiffResponse> answers) {
        // The same provider, configured otherwise: no resource has to be made anew for it.
        answer(
                answers,
                () -> Provider.DiffResponse.newBuilder()
                        .setChanges(Provider.DiffResponse.DiffChanges.DIFF_NONE)
                        .build());
    }

    @Override
    public void configure(Provider.ConfigureRequest request, StreamObserver<Provider.ConfigureResponse> answers) {
        answer(answers, () -> {
            standIn.configure(Properties.read(request.getArgs()));
            if (introduced.compareAndSet(false, true)) {
                engine.info("", standIn.notice());
            }
            return Provider.ConfigureResponse.newBuilder()
                    .setAcceptSecrets(true)
                    .setAcceptResources(true)
                    .setSupportsPreview(true)
                    .build();
        });
    }

    @Override
    public void check(Provider.CheckRequest request, StreamObserver<Provider.CheckResponse> answers) {
        answer(
                answers,
                () -> Messages.checked(standIn.check(
                        new Urn(request.getUrn()),
                        Properties.read(request.getOlds()),
                        Properties.read(request.getNews()))));
    }

    @Override
    public void diff(Provider.DiffRequest request, StreamObserver<Provider.DiffResponse> answers) {
        answer(
                answers,
                () -> Messages.difference(standIn.difference(
                        new Urn(request.getUrn()),
                        new State(
                                request.getId(),
                                Properties.read(request.getOldInputs()),
                                Properties.read(request.getOlds())),
                        Properties.read(request.getNews()))));
    }

    @Override
    public void create(Provider.CreateRequest request, StreamObserver<Provider.CreateResponse> answers) {
        answer(
                answers,
                () -> Messages.created(standIn.create(
                        new Urn(request.getUrn()),
                        Properties.read(request.getProperties()),
                        Phase.of(request.getPreview()),
                        engine)));
    }

    @Override
    public void read(Provider.ReadRequest request, StreamObserver<Provider.ReadResponse> answers) {
        State old = new State(
                request.getId(), Properties.read(request.getInputs()), Properties.read(request.getProperties()));
        answer(answers, () -> Messages.read(standIn.read(new Urn(request.getUrn()), old)));
    }

    @Override
    public void update(Provider.UpdateRequest request, StreamObserver<Provider.UpdateResponse> answers) {
        State old =
                new State(request.getId(), Properties.read(request.getOldInputs()), Properties.read(request.getOlds()));
        answer(
                answers,
                () -> Provider.UpdateResponse.newBuilder()
                        .setProperties(Properties.write(standIn.update(
                                new Urn(request.getUrn()),
                                old,
                                Properties.read(request.getNews()),
                                Phase.of(request.getPreview()),
                                engine)))
                        .build());
    }

    @Override
    public void delete(Provider.DeleteRequest request, StreamObserver<Empty> answers) {
        State old = new State(
                request.getId(), Properties.read(request.getOldInputs()), Properties.read(request.getProperties()));
        answer(answers, () -> {
            standIn.delete(new Urn(request.getUrn()), old, engine);
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void invoke(Provider.InvokeRequest request, StreamObserver<Provider.InvokeResponse> answers) {
        answer(answers, () -> {
            Optional<Map<String, Object>> result =
                    standIn.invoke(request.getTok(), Properties.read(request.getArgs()), engine);
            return Provider.InvokeResponse.newBuilder()
                    .setReturn(Properties.write(result.orElseThrow(() -> Status.UNIMPLEMENTED
                            .withDescription(
                                    "the stand-in for " + standIn.name() + " has no function " + request.getTok())
                            .asRuntimeException())))
                    .build();
        });
    }

    @Override
    public void cancel(Empty request, StreamObserver<Empty> answers) {
        answer(answers, () -> {
            standIn.cancel();
            return Empty.getDefaultInstance();
        });
    }

    /** A refusal is the person's to act on and comes as it is; anything else is a defect and says so. */
    private <T> void answer(StreamObserver<T> answers, Supplier<T> work) {
        T message;
        try {
            message = work.get();
        } catch (Refusal e) {
            answers.onError(
                    Status.UNKNOWN.withDescription(e.getMessage()).withCause(e).asRuntimeException());
            return;
        } catch (StatusRuntimeException e) {
            answers.onError(e);
            return;
        } catch (RuntimeException e) {
            answers.onError(Status.INTERNAL
                    .withDescription("a defect in the stand-in for " + standIn.name() + ": " + e)
                    .withCause(e)
                    .asRuntimeException());
            return;
        }
        answers.onNext(message);
        answers.onCompleted();
    }
}
