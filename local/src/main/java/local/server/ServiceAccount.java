package local.server;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import local.failure.Refusal;

/**
 * As whom PostgreSQL's programs run. They refuse to run as root, and in containers everybody is root.
 *
 * @param prefix put before every command
 * @param owner who must own the data; empty for the caller
 */
record ServiceAccount(List<String> prefix, String owner) {
    private static final ServiceAccount CALLER = new ServiceAccount(List.of(), "");

    /** A user namespace in which root is nobody in particular; files stay root's, so nothing has to be handed over. */
    private static final ServiceAccount NAMESPACE = new ServiceAccount(List.of("unshare", "--user", "--"), "");

    /** Where the sandbox forbids user namespaces: really another user. */
    static final ServiceAccount NOBODY = new ServiceAccount(
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"), "nobody");

    ServiceAccount {
        prefix = List.copyOf(prefix);
    }

    /** @throws Refusal for root on a machine that offers no way to be somebody else */
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
        if (owner.isEmpty()) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            UserPrincipal account =
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
            for (Path each : all.toList()) {
                Files.setOwner(each, account);
            }
        } catch (IOException e) {
            throw new Refusal("the folder " + folder + " cannot be given to the user " + owner + ": " + e, e);
        }
    }

    /** @throws Refusal when the account may not run the program, because a folder above it is closed to it */
    void requireAccess(Path program, Path folder) {
        if (owner.isEmpty()) {
            return;
        }
        for (Path each : List.of(program, folder)) {
            List<String> test = command(List.of("test", "-x", each.toString()));
            if (!Command.runBare(test, Path.of("/")).succeeded()) {
                throw new Refusal("PostgreSQL has to run as the user " + owner + " here, who may not reach " + each
                        + "; run the command as another user than root, or move the folder (--home, XDG_CACHE_HOME)");
            }
        }
    }
}
