package rolemanager.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The command line: {@code java -jar role-manager-fn.jar ACTION …}. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its status. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = new Command(System.getenv(), System.in, out, err).run(args);
        System.exit(status);
    }
}
