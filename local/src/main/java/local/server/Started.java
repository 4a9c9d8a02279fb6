package local.server;

/**
 * A running cluster, for those who connect to it. Paths are relative when the cluster's folder was given so.
 *
 * @param host always 127.0.0.1
 * @param port TCP
 * @param version the release that runs, {@code 17.11}
 * @param starts how often the server was started
 * @param caCertificate what to verify the server with (PEM)
 * @param clients the folder with {@code <role>.crt}, {@code <role>.key} and {@code <role>.pk8}
 * @param passwordFile where the master's password is, or will be once {@code server master} has made it
 */
public record Started(
        String host, int port, String version, int starts, String caCertificate, String clients, String passwordFile) {}
