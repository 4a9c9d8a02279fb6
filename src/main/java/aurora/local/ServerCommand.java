package aurora.local;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line of the embedded server's tool for one server; its verbs are documented in {@code local/}. */
record ServerCommand(String home) {
    /** Relative to the project, as are all paths here: the state then means the same in every clone. */
    private static final String JAR = "local/target/aurora-local.jar";

    private static final String JAVA =
            "\"${JAVA_HOME:+$JAVA_HOME/bin/}java\" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -jar ";

    /** A shell command: the verb with the home of this server and further arguments, each passed as it is. */
    String of(String verb, String... arguments) {
        return JAVA + JAR + " server " + verb + " --home " + words(List.of(home)) + (arguments.length == 0 ? "" : " ")
                + words(List.of(arguments));
    }

    private static String words(List<String> arguments) {
        return arguments.stream().map(ShellWord::quote).collect(Collectors.joining(" "));
    }

    String start(LocalClusterArgs args) {
        return of(
                "start",
                "--version",
                args.postgresVersion(),
                "--master",
                args.masterUsername(),
                "--roles",
                String.join(",", args.loginRoles()));
    }

    String inspect(LocalClusterArgs args) {
        return of(
                "inspect",
                args.port() == null
                        ? new String[0]
                        : new String[] {"--port", args.port().toString()});
    }

    String setMaster(LocalClusterArgs args) {
        return of("master", "--name", args.masterUsername());
    }

    String remove() {
        return of("stop", "--remove");
    }

    /** A file of this server. */
    String file(String name) {
        return Stream.of(home, name).collect(Collectors.joining("/"));
    }
}
