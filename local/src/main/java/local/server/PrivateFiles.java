package local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import local.failure.Refusal;

/** Files and folders that nobody but their owner may read. */
final class PrivateFiles {
    private static final String OWNER_ONLY = "rwx------";
    private static final String READABLE = "rwxr-xr-x";

    private PrivateFiles() {}

    /**
     * Makes the folder and what is missing above it, with mode 0700.
     *
     * @throws Refusal when it cannot be made or written to
     */
    static void createFolder(Path folder) {
        createFolder(folder, OWNER_ONLY);
    }

    /** As {@link #createFolder(Path)}, with mode 0755: for programs, which another account may have to run. */
    static void createReadableFolder(Path folder) {
        createFolder(folder, READABLE);
    }

    private static void createFolder(Path folder, String permissions) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder.toAbsolutePath(),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
            }
        } catch (IOException e) {
            throw unusable(folder, e);
        }
        if (!Files.isWritable(folder)) {
            throw new Refusal("the folder " + folder
                    + " cannot be written to; give its owner write permission or name another (--home)");
        }
    }

    private static Refusal unusable(Path folder, IOException e) {
        return new Refusal(
                "the folder " + folder + " cannot be made: " + e + "; name one (--home) that you may write to", e);
    }

    /** Writes the file whole or not at all, with mode 0600. A reader never sees a part of it. */
    static void write(Path file, byte[] content) {
        Path absolute = file.toAbsolutePath();
        try {
            // A temporary file has mode 0600 from its first moment.
            Path unfinished = Files.createTempFile(absolute.getParent(), ".", ".unfinished");
            Files.write(unfinished, content);
            Files.move(unfinished, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refusal(
                    "the file " + file + " cannot be written: " + e + "; look at its permissions and the disk's space",
                    e);
        }
    }

    /** Like {@link #write(Path, byte[])}, and only when the content is another one; says whether it was. */
    static boolean writeChanged(Path file, String content) {
        if (Files.exists(file) && read(file).equals(content)) {
            return false;
        }
        write(file, content.getBytes(StandardCharsets.UTF_8));
        return true;
    }

    /** Renames in one step; nothing may be at the new name. */
    static void rename(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Refusal(from + " cannot be renamed to " + to + ": " + e, e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Refusal("the file " + file + " cannot be read: " + e, e);
        }
    }

    /** Deletes the file or the folder with all that is in it; what is not there is not missed. Links are not followed. */
    static void delete(Path path) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(path + " cannot be deleted: " + e + "; delete it by hand", e);
        }
    }
}
