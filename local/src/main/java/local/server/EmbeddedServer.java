package local.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import local.failure.Refusal;
import org.jspecify.annotations.Nullable;

/** One embedded cluster: what it is, how it is started and stopped. Every operation may be repeated and may be interrupted. */
public final class EmbeddedServer {
    private static final String UNQUOTABLE = "\"$`\\\n'";

    private final ServerHome home;
    private final Map<String, String> environment;
    private final Progress progress;

    /**
     * Names the cluster; nothing is touched yet.
     *
     * @param root the cluster's folder; made when it is first needed
     * @param environment read for XDG_CACHE_HOME
     * @param progress what takes long is said here
     * @throws Refusal when the folder's name cannot be handed to PostgreSQL's programs
     */
    public EmbeddedServer(Path root, Map<String, String> environment, Progress progress) {
        String name = root.toAbsolutePath().toString();
        if (name.chars().anyMatch(each -> UNQUOTABLE.indexOf(each) >= 0)) {
            throw new Refusal("the folder " + name
                    + " has a quote, a dollar, a backslash or a line end in its name, which PostgreSQL's"
                    + " pg_ctl cannot take; name another (--home)");
        }
        this.home = new ServerHome(root);
        this.environment = Map.copyOf(environment);
        this.progress = progress;
    }

    /**
     * What the next start will answer. Decides the port and stores it, so that it is known before there is a server.
     *
     * @param wantedPort null for the stored port, or a free one
     */
    public Inspection inspect(@Nullable Integer wantedPort) {
        ServerState state = stateWithPort(wantedPort);
        boolean running = Postmaster.of(home)
                .filter(server -> server.port() == state.port())
                .isPresent();
        return new Inspection(state.port(), running ? state.starts() : state.starts() + 1, running);
    }

    private ServerState stateWithPort(@Nullable Integer wantedPort) {
        ServerState stored = ServerState.read(home);
        if (stored != null && (wantedPort == null || wantedPort == stored.port())) {
            return stored;
        }
        PrivateFiles.createFolder(home.root());
        return FolderLock.holding(home.root(), progress, () -> storePort(wantedPort));
    }

    private ServerState storePort(@Nullable Integer wantedPort) {
        ServerState stored = ServerState.read(home);
        if (stored != null && (wantedPort == null || wantedPort == stored.port())) {
            return stored;
        }
        int port = wantedPort == null ? portAtHand() : wantedPort;
        ServerState state = stored == null ? new ServerState(port, 0, null) : stored.withPort(port);
        state.write(home);
        return state;
    }

    private int portAtHand() {
        return Postmaster.of(home).map(Postmaster::port).orElseGet(() -> Ports.freeFor(home.root()));
    }

    /**
     * Makes the cluster where there is none, and starts it where it does not run; a running one gets what it lacks.
     *
     * @throws Refusal for data of another major version, a port in use, a folder that cannot be used; nothing new runs then
     */
    public Started start(StartOptions options) {
        PrivateFiles.createFolder(home.root());
        return FolderLock.holding(home.root(), progress, () -> started(startLocked(options)));
    }

    private ServerState startLocked(StartOptions options) {
        refuseOtherMajor(options.version());
        ServerState state = storePort(options.port());
        PostgresPrograms programs = programs(options.version());
        boolean certificates = new ClusterCertificates(home, Clock.systemUTC()).ensure(options.roles());
        Optional<Postmaster> running = Postmaster.of(home);
        if (running.filter(server -> server.port() == state.port()).isEmpty()) {
            refuseTakenPort(state.port());
            running.ifPresent(server -> programs.stop(home));
            return launch(programs, state, options);
        }
        boolean settings = ServerSettings.write(home, state.port(), options.master());
        if (certificates || settings) {
            programs.reload(home);
        }
        // Interrupted after the start and before it was counted.
        return state.version() == null ? counted(state, options.version()) : state;
    }

    private ServerState counted(ServerState state, PostgresVersion version) {
        ServerState next = state.started(version);
        next.write(home);
        return next;
    }

    private ServerState launch(PostgresPrograms programs, ServerState state, StartOptions options) {
        if (!Files.exists(home.data())) {
            progress.say("making a PostgreSQL " + options.version().number() + " cluster in " + home.root());
            programs.initialise(home);
        }
        ServerSettings.write(home, state.port(), options.master());
        programs.start(home);
        progress.say("PostgreSQL " + options.version().number() + " listens on 127.0.0.1:" + state.port());
        return counted(state, options.version());
    }

    /** Starts a cluster that exists with the settings it has; nothing is done where it runs or there is none. */
    public void resume() {
        if (Files.exists(home.data())) {
            FolderLock.holding(home.root(), progress, this::resumeLocked);
        }
    }

    private ServerState resumeLocked() {
        ServerState state = storePort(null);
        if (Postmaster.of(home).isPresent()) {
            return state;
        }
        PostgresVersion version = versionOfData();
        refuseTakenPort(state.port());
        programs(version).start(home);
        return counted(state, version);
    }

    private PostgresVersion versionOfData() {
        return PostgresVersion.parse(
                PrivateFiles.read(home.data().resolve("PG_VERSION")).strip());
    }

    private void refuseOtherMajor(PostgresVersion version) {
        Path file = home.data().resolve("PG_VERSION");
        if (Files.exists(file) && !PrivateFiles.read(file).strip().equals(version.major())) {
            throw new Refusal(home.data() + " holds data of PostgreSQL "
                    + PrivateFiles.read(file).strip() + ", and "
                    + version.major()
                    + " cannot read it. Data is never converted or deleted for you: either ask for the old version again,"
                    + " or save what you need with pg_dump, remove the cluster (server stop --remove) and start anew.");
        }
    }

    private static void refuseTakenPort(int port) {
        if (!Ports.isFree(port)) {
            throw new Refusal("port " + port
                    + " of 127.0.0.1 is in use by another program; end that program, or choose another port (--port)");
        }
    }

    private Started started(ServerState state) {
        return new Started(
                "127.0.0.1",
                state.port(),
                Objects.requireNonNull(state.version(), "a started server has a version"),
                state.starts(),
                home.authorityCertificate().toString(),
                home.clients().toString(),
                home.masterPassword().toString());
    }

    /**
     * Stops the server; one that does not run is stopped already.
     *
     * @param removal whether the cluster's data, keys and memory go too
     */
    public void stop(Removal removal) {
        if (!Files.exists(home.root())) {
            return;
        }
        FolderLock.holding(home.root(), progress, () -> stopLocked(removal));
    }

    private Removal stopLocked(Removal removal) {
        if (Postmaster.of(home).isPresent()) {
            programs(versionOfData()).stop(home);
            progress.say("PostgreSQL in " + home.root() + " is stopped");
        }
        if (removal == Removal.EVERYTHING) {
            home.contents().forEach(PrivateFiles::delete);
        }
        return removal;
    }

    /** What a person wants to know. */
    public Status status() {
        ServerState state = ServerState.read(home);
        Optional<Postmaster> running = Postmaster.of(home);
        Integer port = running.map(Postmaster::port).orElse(state == null ? null : (Integer) state.port());
        return new Status(
                running.isPresent(),
                running.map(Postmaster::pid).orElse(null),
                port,
                state == null ? null : state.version(),
                home.root().toString(),
                home.log().toString());
    }

    private PostgresPrograms programs(PostgresVersion version) {
        ServiceAccount account = ServiceAccount.current();
        Path release = BinariesCache.of(environment, account).release(version, Platform.current(), progress);
        return new PostgresPrograms(release, account);
    }
}
