package local.server;

import org.jspecify.annotations.Nullable;

/**
 * What runs where.
 *
 * @param running whether the server runs
 * @param pid its process; null when it does not run
 * @param port its port, or the one it will get; null when none was decided yet
 * @param version the release that was last started; null before the first start
 * @param home the cluster's folder
 * @param log the server's log
 */
public record Status(
        boolean running,
        @Nullable Long pid,
        @Nullable Integer port,
        @Nullable String version,
        String home,
        String log) {}
