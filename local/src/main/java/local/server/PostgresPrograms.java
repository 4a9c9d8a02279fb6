package local.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import local.failure.Refusal;

/**
 * PostgreSQL's own programs, of one release, run as one account.
 *
 * @param binaries the unpacked release
 * @param account who runs them
 */
record PostgresPrograms(Path binaries, ServiceAccount account) {
    /** The operating system's administrator of the cluster, named as on RDS: nobody logs in with a password as it. */
    static final String SUPERUSER = "rdsadmin";

    private static final int LOG_TAIL_LINES = 15;
    private static final String TIMEOUT_SECONDS = "120";

    /** Makes a data folder, or nothing. */
    void initialise(ServerHome home) {
        Path unfinished = home.unfinishedData();
        PrivateFiles.delete(unfinished);
        PrivateFiles.createFolder(unfinished);
        account.takeOver(home.root());
        account.requireAccess(binaries.resolve("bin"), unfinished);
        run(
                "initdb",
                "--pgdata=" + absolute(unfinished),
                "--username=" + SUPERUSER,
                "--encoding=UTF8",
                "--locale=C",
                "--auth=reject",
                "--data-checksums");
        ServerSettings.include(unfinished.resolve("postgresql.conf"));
        PrivateFiles.rename(unfinished, home.data());
    }

    /** Starts the server and waits until it takes connections; leaves nothing running when it does not. */
    void start(ServerHome home) {
        Path log = absolute(home.log());
        Postmaster.forgetStale(home);
        account.takeOver(home.root());
        Command.Result result = pgCtl("start", home, "--log=" + log, "--silent");
        if (result.succeeded()) {
            return;
        }
        if (Postmaster.of(home).isPresent()) {
            stop(home);
        }
        throw new Refusal("PostgreSQL did not start: " + result.output().strip() + "\nThe end of its log (" + home.log()
                + "):\n" + tail(log));
    }

    /** Ends sessions, writes everything to disk and waits until the server is gone. */
    void stop(ServerHome home) {
        Command.Result result = pgCtl("stop", home, "--mode=fast", "--silent");
        if (!result.succeeded() && Postmaster.of(home).isPresent()) {
            throw new Refusal("PostgreSQL did not stop: " + result.output().strip() + "; look at " + home.log());
        }
    }

    /** Makes the running server read its settings and certificates again. */
    void reload(ServerHome home) {
        account.takeOver(home.root());
        Command.Result result = pgCtl("reload", home, "--silent");
        if (!result.succeeded()) {
            throw new Refusal("PostgreSQL did not read its settings again: "
                    + result.output().strip());
        }
    }

    private Command.Result pgCtl(String verb, ServerHome home, String... options) {
        List<String> command = new ArrayList<>(List.of(
                program("pg_ctl").toString(),
                verb,
                "--pgdata=" + absolute(home.data()),
                "--wait",
                "--timeout=" + TIMEOUT_SECONDS));
        command.addAll(List.of(options));
        return Command.runBare(account.command(command), binaries);
    }

    private void run(String name, String... options) {
        List<String> command = new ArrayList<>(List.of(program(name).toString()));
        command.addAll(List.of(options));
        Command.Result result = Command.runBare(account.command(command), binaries);
        if (!result.succeeded()) {
            throw new Refusal(name + " failed: " + result.output().strip());
        }
    }

    private Path program(String name) {
        return binaries.resolve("bin").resolve(name);
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static String tail(Path log) {
        if (!Files.exists(log)) {
            return "(nothing)";
        }
        List<String> lines = PrivateFiles.read(log).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL_LINES), lines.size()));
    }
}
