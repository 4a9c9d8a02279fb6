package local.server;

import java.util.Locale;
import local.failure.Refusal;

/**
 * A machine that PostgreSQL binaries exist for.
 *
 * @param name as in the Maven artifact, {@code linux-amd64} for instance
 */
public record Platform(String name) {
    /**
     * The machine this runs on.
     *
     * @throws Refusal where no binaries are published for the machine
     */
    public static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /**
     * Names the machine as the artifacts do.
     *
     * @param system the system property os.name
     * @param architecture the system property os.arch
     * @throws Refusal where no binaries are published for the pair
     */
    public static Platform of(String system, String architecture) {
        return new Platform(family(system, architecture) + "-" + processor(system, architecture));
    }

    private static String family(String system, String architecture) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("linux")) {
            return "linux";
        }
        if (lower.startsWith("mac")) {
            return "darwin";
        }
        throw unknown(system, architecture);
    }

    private static String processor(String system, String architecture) {
        return switch (architecture) {
            case "amd64", "x86_64" -> "amd64";
            case "aarch64", "arm64" -> "arm64v8";
            default -> throw unknown(system, architecture);
        };
    }

    private static Refusal unknown(String system, String architecture) {
        return new Refusal("there are no PostgreSQL binaries for " + system + " on " + architecture
                + "; the local stack runs on Linux and macOS, on amd64 and arm64");
    }
}
