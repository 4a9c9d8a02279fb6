package local.server;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import local.failure.Refusal;

/**
 * As whom PostgreSQL's programs run. They refuse to run as root, and in containers everybody is root.
 *
 * @param prefix put before every command
 * @param owner the number of the user who must own the data; 0 for the caller, who owns it anyway
 */
record ServiceAccount(List<String> prefix, int owner) {
    private static final int THE_CALLER = 0;

    /** The number that Linux itself gives to nobody. */
    private static final int NOBODY_ID = 65_534;

    private static final ServiceAccount CALLER = new ServiceAccount(List.of(), THE_CALLER);

    /** A user namespace in which root is nobody in particular; files stay root's, so nothing has to be handed over. */
    private static final ServiceAccount NAMESPACE = new ServiceAccount(List.of("unshare", "--user", "--"), THE_CALLER);

    /** Where the sandbox forbids user namespaces: really another user. */
    static final ServiceAccount NOBODY = new ServiceAccount(
            List.of("setpriv", "--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups", "--"), NOBODY_ID);

    ServiceAccount {
        prefix = List.copyOf(prefix);
    }

    /**
     * The account that the caller's programs run as.
     *
     * @throws Refusal for root on a machine that offers no way to be somebody else
     */
    static ServiceAccount current() {
        if (new UnixSystem().getUid() != 0) {
            return CALLER;
        }
        return Stream.of(NAMESPACE, NOBODY)
                .filter(ServiceAccount::works)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "PostgreSQL does not run as root, and neither `unshare --user` nor `setpriv` works here;"
                                + " run the command as another user, or install util-linux"));
    }

    private boolean works() {
        try {
            return Command.runBare(command(List.of("true")), Path.of("/")).succeeded();
        } catch (Refusal missing) {
            return false;
        }
    }

    /** The command as this account runs it. */
    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives the folder and all that is in it to the account; nothing to do where the account is the caller. */
    void takeOver(Path folder) {
        if (owner == THE_CALLER) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                Files.setAttribute(each, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new Refusal("the folder " + folder + " cannot be given to the user nobody: " + e, e);
        }
    }

    /** Where programs are kept when nothing else was said: where the account can run them. */
    Path usualCache() {
        return owner == THE_CALLER ? Path.of(System.getProperty("user.home"), ".cache") : Path.of("/var/cache");
    }

    /**
     * Looks whether the account can enter the folders.
     *
     * @throws Refusal with the first one that is closed to it
     */
    void requireAccess(Path... folders) {
        for (Path folder : folders) {
            for (Path each : ancestors(folder)) {
                requireEntry(each);
            }
        }
    }

    private static List<Path> ancestors(Path folder) {
        List<Path> all = new ArrayList<>();
        for (Path each = folder.toAbsolutePath().normalize(); each != null; each = each.getParent()) {
            all.add(0, each);
        }
        return all;
    }

    private void requireEntry(Path folder) {
        if (owner == THE_CALLER
                || Command.runBare(command(List.of("test", "-x", folder.toString())), Path.of("/"))
                        .succeeded()) {
            return;
        }
        throw new Refusal(
                "PostgreSQL does not run as root, and user namespaces are forbidden here, so it has to run as the user nobody, who"
                        + " may not enter " + folder + "; allow it (chmod o+x " + folder
                        + "), or run the command as another user than root");
    }
}
