package local.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import local.failure.Refusal;

/** Held while a folder is changed. The operating system frees it when the process ends, however it ends. */
final class FolderLock {
    private FolderLock() {}

    /** Waits until no other process changes the folder, and does the work. */
    static <T> T holding(Path folder, Progress progress, Supplier<T> work) {
        Path file = folder.resolve("lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                progress.say("waiting for another command that is changing " + folder);
                channel.lock();
            }
            return work.get();
        } catch (IOException e) {
            throw new Refusal("the file " + file + " cannot be locked: " + e, e);
        }
    }
}
