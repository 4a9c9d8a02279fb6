package local.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A server process that is alive.
 *
 * @param pid its process id
 * @param port the port it listens on
 */
record Postmaster(long pid, int port) {
    private static final int PORT_LINE = 3;

    /**
     * The process that postmaster.pid names, when it lives and is this folder's server. After a crash or a reboot the file may still be there
     * and its number may belong to any other program, so the process itself is looked at.
     */
    static Optional<Postmaster> of(ServerHome home) {
        if (!Files.exists(home.postmasterFile())) {
            return Optional.empty();
        }
        List<String> lines = PrivateFiles.read(home.postmasterFile()).lines().toList();
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.get(0).strip());
        return ProcessHandle.of(pid)
                .filter(process -> serves(process.info(), home.data()))
                .map(process -> new Postmaster(
                        pid, Integer.parseInt(lines.get(PORT_LINE).strip())));
    }

    /**
     * Deletes a postmaster.pid whose number now belongs to another program. PostgreSQL itself would not start then: it sees only that somebody
     * lives. In containers, where the same few numbers are given again and again, that is not rare. Where it cannot be told what the process is,
     * the file stays.
     */
    static void forgetStale(ServerHome home) {
        if (of(home).isPresent() || !Files.exists(home.postmasterFile())) {
            return;
        }
        Optional<ProcessHandle> holder = PrivateFiles.read(home.postmasterFile())
                .lines()
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
        if (holder.filter(process -> process.info().arguments().isPresent()).isPresent()) {
            PrivateFiles.delete(home.postmasterFile());
        }
    }

    private static boolean serves(ProcessHandle.Info process, Path data) {
        String folder = data.toAbsolutePath().normalize().toString();
        return process.arguments()
                .map(arguments -> List.of(arguments).contains(folder))
                .orElse(false);
    }
}
