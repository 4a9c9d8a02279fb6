package aurora.config;

import java.util.Optional;

/**
 * The server on this machine that stands for the cluster on platform {@code local}.
 *
 * @param postgresVersion its major version
 * @param port empty = a free one is found and kept
 */
public record LocalConfig(int postgresVersion, Optional<Integer> port) {

    static LocalConfig read(Section section) {
        LocalConfig config = new LocalConfig(
                Integer.parseInt(
                        section.textOrNumber("postgresVersion", "17", Rule.oneOf("13", "14", "15", "16", "17", "18"))),
                section.integer("port", Rule.between(1024, 65535)));
        section.finish();
        return config;
    }
}
