package aurora.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What the documents tell people to write is taken, and where they lead is somewhere. */
class HowToTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)");

    @ParameterizedTest
    @MethodSource("documents")
    void everyConfigurationInItIsTaken(Path document) throws IOException {
        assertThat(configurations(Files.readAllLines(document)))
                .allSatisfy(configuration -> assertThat(Configs.faults(configuration))
                        .as(configuration)
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkInItLeadsSomewhere(Path document) throws IOException {
        assertThat(LINK.matcher(Files.readString(document)).results().map(link -> link.group(1)))
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
    }

    static Stream<Path> documents() {
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                    Stream.of(Path.of("README.md")),
                    files.filter(file -> file.toString().endsWith(".md")))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }

    /** The indented blocks that set keys of this program, as the JSON that {@link Configs} reads. */
    private static List<String> configurations(List<String> lines) {
        List<String> found = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        for (String line : Stream.concat(lines.stream(), Stream.of("")).toList()) {
            boolean begins = line.matches("\\s{4,}aurora:.*");
            if (begins || (!block.isEmpty() && line.matches("\\s{5,}\\S.*"))) {
                block.append(line).append('\n');
            } else if (!block.isEmpty()) {
                found.add(json(block.toString().stripIndent()));
                block.setLength(0);
            }
        }
        return found;
    }

    private static String json(String yaml) {
        String concrete = yaml.replaceAll("<(\\w+)>", "the-$1")
                .replaceAll("subnet-…, subnet-…, subnet-…", "subnet-00000001, subnet-00000002, subnet-00000003")
                .replace("vpc-…", "vpc-00000001")
                .replaceAll("until: \"[^\"]*\"", "until: \"" + Configs.NOW.plusSeconds(3600) + "\"");
        Map<String, Object> keys = new TreeMap<>();
        Map<String, Object> written = new Yaml().load(concrete);
        written.forEach((key, value) -> keys.put(key.replaceFirst("^aurora:", ""), value));
        return new Gson().toJson(keys);
    }
}
