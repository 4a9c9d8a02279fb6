package local.server;

import java.nio.file.Path;
import java.util.List;

/**
 * The folder of one embedded cluster and the names in it. The names are part of the contract with the program that reads the certificates
 * and the password.
 *
 * @param root the folder, as the caller gave it; the other paths are relative when it is
 */
public record ServerHome(Path root) {
    /** PostgreSQL's data folder. */
    public Path data() {
        return root.resolve("data");
    }

    /** Where initdb works until the data folder is complete. */
    public Path unfinishedData() {
        return root.resolve("data.unfinished");
    }

    /** What the server writes while it runs: its process, its port. */
    public Path postmasterFile() {
        return data().resolve("postmaster.pid");
    }

    /** Certificates and keys of the authority and of the server. */
    public Path tls() {
        return root.resolve("tls");
    }

    /** What clients verify the server with. */
    public Path authorityCertificate() {
        return tls().resolve("ca.crt");
    }

    /** One certificate and two forms of its key per role. */
    public Path clients() {
        return root.resolve("clients");
    }

    /** The master's password, once {@code master} has made it. */
    public Path masterPassword() {
        return root.resolve("master.password");
    }

    /** The server's log. */
    public Path log() {
        return root.resolve("server.log");
    }

    /** What {@link ServerState} keeps. */
    public Path state() {
        return root.resolve("state.json");
    }

    /** Everything of the cluster, but not the folder itself: it may hold what is not ours. */
    List<Path> contents() {
        return List.of(data(), unfinishedData(), clients(), tls(), masterPassword(), log(), state());
    }
}
