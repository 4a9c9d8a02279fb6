package local.provider.command;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import local.failure.Refusal;
import local.provider.Assets;
import org.jspecify.annotations.Nullable;

/** The files that a command's {@code assetPaths} and {@code archivePaths} name: globs, those with a leading {@code !} take away again. */
final class FoundFiles {
    private FoundFiles() {}

    /** The outputs {@code assets} and {@code archive}, where they are asked for. */
    static Map<String, Object> outputs(Map<String, Object> plainInputs, @Nullable String directory) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        if (plainInputs.containsKey("assetPaths")) {
            outputs.put("assets", find(directory, CommandInputs.texts(plainInputs.get("assetPaths"))));
        }
        if (plainInputs.containsKey("archivePaths")) {
            outputs.put(
                    "archive", Assets.archive(find(directory, CommandInputs.texts(plainInputs.get("archivePaths")))));
        }
        return outputs;
    }

    private static Map<String, Object> find(@Nullable String directory, List<String> globs) {
        Path root = Path.of(directory == null ? "" : directory).toAbsolutePath();
        try (Stream<Path> all = Files.walk(root)) {
            Map<String, Object> found = new TreeMap<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (isMeant(root.relativize(file), globs)) {
                    found.put(root.relativize(file).toString(), Assets.file(file));
                }
            }
            return found;
        } catch (IOException e) {
            throw new Refusal("the files in " + root + " cannot be listed: " + e, e);
        }
    }

    private static boolean isMeant(Path file, List<String> globs) {
        boolean meant = false;
        for (String glob : globs) {
            boolean exclude = glob.startsWith("!");
            PathMatcher matcher =
                    FileSystems.getDefault().getPathMatcher("glob:" + (exclude ? glob.substring(1) : glob));
            if (matcher.matches(file)) {
                meant = !exclude;
            }
        }
        return meant;
    }
}
