package rolemanager.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import rolemanager.model.Identifier;

/** The .sql resources of this package. */
final class QueryText {
    private QueryText() {}

    /** A query's text without its comment lines, which would only travel. */
    static String of(String name) {
        StringBuilder sql = new StringBuilder();
        resource(name + ".sql")
                .lines()
                .filter(line -> !line.startsWith("--"))
                .forEach(line -> sql.append(line).append('\n'));
        return sql.toString();
    }

    /** Names as a comma-joined list of literals. */
    static String literals(List<String> names) {
        return names.stream().map(Identifier::literal).collect(Collectors.joining(", "));
    }

    private static String resource(String name) {
        try (InputStream in = QueryText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks rolemanager/catalog/" + name + "; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read rolemanager/catalog/" + name + " from the jar", e);
        }
    }
}
